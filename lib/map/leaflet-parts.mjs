/**
 * The parts of Leaflet that our maps use, in place of the whole package (`next.config.mjs`): the build leaves out
 * what nobody imports, a third of it for a phone. Whoever needs another part adds its line; a missing one fails
 * the build.
 */
export { Control } from 'leaflet/src/control/Control.js';
export * as DomUtil from 'leaflet/src/dom/DomUtil.js';
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
export { Map } from 'leaflet/src/map/Map.js';
