import { MAX_ZOOM, MIN_ZOOM } from '@/lib/tiles/area';
import { tileAttribution, tileTemplate } from '@/lib/tiles/source';

export const dynamic = 'force-dynamic';

/** What the map must say about its tiles. */
export function GET(): Response {
  return Response.json(
    {
      attribution: tileAttribution(),
      isDrawn: tileTemplate() === null,
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
    },
    { headers: { 'cache-control': 'public, max-age=3600' } },
  );
}
