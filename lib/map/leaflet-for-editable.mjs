/**
 * The parts of Leaflet that Leaflet.Editable uses, in place of the whole package (`next.config.mjs`): taken whole, all of
 * it would stay in the scripts of the public map. The library hangs itself onto this module as `Editable`.
 */

import { extend, indexOf } from 'leaflet/src/core/Util.js';
import { off, on, stop } from 'leaflet/src/dom/DomEvent.js';
import { addClass, getPosition, removeClass } from 'leaflet/src/dom/DomUtil.js';
import { isFlat, pointToSegmentDistance } from 'leaflet/src/geometry/LineUtil.js';

export { default as Browser } from 'leaflet/src/core/Browser.js';
export { Evented } from 'leaflet/src/core/Events.js';
export { Handler } from 'leaflet/src/core/Handler.js';
export { extend, setOptions } from 'leaflet/src/core/Util.js';
export { Draggable } from 'leaflet/src/dom/Draggable.js';
export { LatLng, toLatLng as latLng } from 'leaflet/src/geo/LatLng.js';
export { LatLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
export { Point, toPoint as point } from 'leaflet/src/geometry/Point.js';
export { LayerGroup } from 'leaflet/src/layer/LayerGroup.js';
export { DivIcon } from 'leaflet/src/layer/marker/DivIcon.js';
export { Marker } from 'leaflet/src/layer/marker/Marker.js';
export { Polygon } from 'leaflet/src/layer/vector/Polygon.js';
export { Polyline, polyline } from 'leaflet/src/layer/vector/Polyline.js';
export { Map } from 'leaflet/src/map/Map.js';
export const DomEvent = { off, on, stop };
export const DomUtil = { addClass, getPosition, removeClass };
export const LineUtil = { isFlat, pointToSegmentDistance };
export const Util = { extend, indexOf };
// We draw polygons only. The library asks whether there are these.
export const Circle = undefined;
export const CircleMarker = undefined;
export const Rectangle = undefined;
