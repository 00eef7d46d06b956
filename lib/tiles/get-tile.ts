import type { Tile } from '../geo/mercator';
import { processState } from '../process-state';
import { keepTile, readCached } from './cache';
import { drawTile } from './draw';
import { drawingData } from './drawing-data';
import { tileTemplate, upstreamUrl } from './source';
import { fetchTile, pictureType } from './upstream';

export interface TileAnswer {
  readonly body: Uint8Array | string;
  readonly type: string;
  /** `real` may be kept for long, `drawn` for a while, `standIn` not at all: the real one comes later. */
  readonly kind: 'real' | 'drawn' | 'standIn';
}

const refreshing = () => processState('tile-refresh', () => new Map<string, Promise<Uint8Array | null>>());

/** Asks the upstream once, however many people wait for the same tile. */
function refresh(template: string, tile: Tile): Promise<Uint8Array | null> {
  const key = `${tile.z}/${tile.x}/${tile.y}`;
  const running = refreshing().get(key);
  if (running) return running;
  const work = fetchTile(upstreamUrl(template, tile)).then(async (bytes) => {
    if (bytes) await keepTile(tile, bytes);
    return bytes;
  });
  refreshing().set(key, work);
  return work.finally(() => refreshing().delete(key));
}

const asReal = (bytes: Uint8Array): TileAnswer => ({
  body: bytes,
  type: pictureType(bytes) ?? 'application/octet-stream',
  kind: 'real',
});

/** A tile of the town's area: kept, fetched, or drawn here. */
export async function getTile(tile: Tile): Promise<TileAnswer> {
  const template = tileTemplate();
  if (template) {
    const cached = await readCached(tile);
    if (cached && !cached.isFresh) void refresh(template, tile);
    const bytes = cached?.bytes ?? (await refresh(template, tile));
    if (bytes) return asReal(bytes);
  }
  const body = drawTile(tile, await drawingData(tile));
  return { body, type: 'image/svg+xml', kind: template ? 'standIn' : 'drawn' };
}
