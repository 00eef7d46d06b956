import { boxesMeet, growBox } from '../geo/box';
import { isTile, type Tile, tileBox } from '../geo/mercator';
import { town } from '../town';

/** Zoom levels the map offers: from the whole district to single houses. */
export const MIN_ZOOM = 10;
export const MAX_ZOOM = 18;
const MARGIN_M = 6_000;

/** The area tiles are served for: the town and a margin of some kilometres. */
export const tileArea = growBox(town.bbox, MARGIN_M);

/** True for a tile that shows a part of the town's area at a zoom the map offers. */
export const isServed = (tile: Tile): boolean =>
  isTile(tile) && tile.z >= MIN_ZOOM && tile.z <= MAX_ZOOM && boxesMeet(tileBox(tile), tileArea);

/** Path of a tile on the own server. */
export const tilePath = ({ z, x, y }: Tile): string => `/api/tiles/${z}/${x}/${y}`;
