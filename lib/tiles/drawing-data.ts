import { growBox } from '../geo/box';
import { type Tile, tileBox } from '../geo/mercator';
import type { LatLng, MultiPolygon } from '../geo/types';
import type { Place } from '../town/places';
import { addressesIn, townShape } from '../town/queries';

/** From here on single houses are drawn. */
const HOUSES_FROM_ZOOM = 17;

export interface DrawingData {
  readonly outline: MultiPolygon;
  readonly places: readonly Place[];
  readonly houses: readonly (LatLng & { readonly houseNumber: string })[];
}

/** What can be drawn on a tile. */
export async function drawingData(tile: Tile): Promise<DrawingData> {
  const { outline, places } = await townShape();
  const houses = tile.z < HOUSES_FROM_ZOOM ? [] : await addressesIn(growBox(tileBox(tile), 10), 400);
  return { outline, places, houses };
}
