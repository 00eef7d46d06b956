/**
 * The parts of Leaflet that our maps use, in place of the whole package (`next.config.mjs`): a third fewer
 * bytes for a phone. Whoever needs another part adds its line; a missing one fails the build.
 */
import { Map as LeafletMap } from 'leaflet/src/map/Map.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.Keyboard.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TapHold.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import { Control } from 'leaflet/src/control/Control.js';
import { Zoom } from 'leaflet/src/control/Control.Zoom.js';
import * as DomUtil from 'leaflet/src/dom/DomUtil.js';
import { svg } from 'leaflet/src/layer/vector/SVG.js';

// react-leaflet names these; unused as they are, the build leaves them out.
export { LatLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
export { FeatureGroup } from 'leaflet/src/layer/FeatureGroup.js';
export { GeoJSON } from 'leaflet/src/layer/GeoJSON.js';
export { ImageOverlay } from 'leaflet/src/layer/ImageOverlay.js';
export { LayerGroup } from 'leaflet/src/layer/LayerGroup.js';
export { DivIcon, divIcon } from 'leaflet/src/layer/marker/DivIcon.js';
export { Marker } from 'leaflet/src/layer/marker/Marker.js';
export { Popup } from 'leaflet/src/layer/Popup.js';
export { SVGOverlay } from 'leaflet/src/layer/SVGOverlay.js';
export { Tooltip } from 'leaflet/src/layer/Tooltip.js';
export { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js';
export { VideoOverlay } from 'leaflet/src/layer/VideoOverlay.js';
export { Circle } from 'leaflet/src/layer/vector/Circle.js';
export { CircleMarker } from 'leaflet/src/layer/vector/CircleMarker.js';
export { Polygon } from 'leaflet/src/layer/vector/Polygon.js';
export { Polyline } from 'leaflet/src/layer/vector/Polyline.js';
export { Rectangle } from 'leaflet/src/layer/vector/Rectangle.js';
export { Control, DomUtil, LeafletMap as Map };

Control.Zoom = Zoom;

// Leaflet's own chooser brings the canvas renderer along; circles need the SVG one only.
LeafletMap.include({
  getRenderer() {
    this._renderer ??= svg();
    if (!this.hasLayer(this._renderer)) this.addLayer(this._renderer);
    return this._renderer;
  },
});
