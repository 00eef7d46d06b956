/** Lets a mouse wheel zoom; phones do without. */
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
