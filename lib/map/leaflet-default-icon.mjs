/** All marks of ours are drawn: Leaflet's own picture of a pin, its default, is never shown and not loaded. */
export { DivIcon as IconDefault } from 'leaflet/src/layer/marker/DivIcon.js';
