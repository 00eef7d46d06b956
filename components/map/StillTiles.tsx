import { TILE_SIZE, tileAt, worldPixels } from '@/lib/geo/mercator';
import type { LatLng } from '@/lib/geo/types';
import { isServed, tilePath } from '@/lib/tiles/area';

// The one in the middle first: it is what people see of the place, and must not wait for those at the edges.
const steps = [0, -1, 1];

/**
 * Nine map tiles as plain pictures, without JavaScript and before the map's has come. They stand around the corner
 * of their frame (`bw-stilltiles`), which the point lies under.
 */
export function StillTiles({ point, zoom }: { point: LatLng; zoom: number }) {
  const here = worldPixels(point, zoom);
  const middle = tileAt(point, zoom);
  return steps
    .flatMap((dx) => steps.map((dy) => ({ z: zoom, x: middle.x + dx, y: middle.y + dy })))
    .filter(isServed)
    .map((tile) => (
      // biome-ignore lint/performance/noImgElement: tiles are already the right size
      <img
        key={`${tile.x}/${tile.y}`}
        src={tilePath(tile)}
        alt=""
        fetchPriority={tile.x === middle.x && tile.y === middle.y ? 'high' : 'low'}
        width={TILE_SIZE}
        height={TILE_SIZE}
        style={{
          left: Math.round(tile.x * TILE_SIZE - here.x),
          top: Math.round(tile.y * TILE_SIZE - here.y),
        }}
      />
    ));
}
