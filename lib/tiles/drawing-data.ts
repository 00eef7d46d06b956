import { growBox } from '../geo/box';
import { type Tile, tileBox } from '../geo/mercator';
import type { MultiPolygon } from '../geo/types';
import { processState } from '../process-state';
import type { Place } from '../town/places';
import { addressesIn, addressesVersion, allHouses, townShape } from '../town/queries';
import { HOUSES_FROM_ZOOM, STREETS_FROM_ZOOM } from './draw-streets';
import { type House, type Street, streetsOf } from './streets';

export interface DrawingData {
  readonly outline: MultiPolygon;
  readonly places: readonly Place[];
  /** Empty without an import, and where the tile is too far out to show any. */
  readonly streets: readonly Street[];
  readonly houses: readonly House[];
}

interface Kept {
  version: string;
  checkedAt: number;
  streets: Promise<readonly Street[]>;
}
const CHECK_MS = 30_000;
const MAX_HOUSES = 900;

/** The streets of the whole town, worked out once after each import. */
export async function townStreets(): Promise<readonly Street[]> {
  const kept = processState(
    'town-streets',
    (): Kept => ({ version: '', checkedAt: 0, streets: Promise.resolve([]) }),
  );
  if (Date.now() - kept.checkedAt > CHECK_MS) {
    kept.checkedAt = Date.now();
    const version = await addressesVersion();
    if (version !== kept.version) {
      kept.version = version;
      kept.streets = allHouses().then(streetsOf);
    }
  }
  return kept.streets;
}

/** What can be drawn on a tile. */
export async function drawingData(tile: Tile): Promise<DrawingData> {
  const { outline, places } = await townShape();
  const streets = tile.z < STREETS_FROM_ZOOM ? [] : await townStreets();
  const houses = tile.z < HOUSES_FROM_ZOOM ? [] : await addressesIn(growBox(tileBox(tile), 10), MAX_HOUSES);
  return { outline, places, streets, houses };
}
