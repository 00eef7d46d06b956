/** Lets Leaflet draw circles and lines, as SVG only: its own chooser brings the canvas renderer along. */
import { svg } from 'leaflet/src/layer/vector/SVG.js';
import { Map as LeafletMap } from 'leaflet/src/map/Map.js';

LeafletMap.include({
  getRenderer() {
    this._renderer ??= svg();
    if (!this.hasLayer(this._renderer)) this.addLayer(this._renderer);
    return this._renderer;
  },
});
