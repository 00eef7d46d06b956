import { isServed } from '@/lib/tiles/area';
import { getTile, type TileAnswer } from '@/lib/tiles/get-tile';

export const dynamic = 'force-dynamic';

const lifetimes: Record<TileAnswer['kind'], string> = {
  real: 'public, max-age=604800, stale-while-revalidate=2592000',
  drawn: 'public, max-age=3600',
  standIn: 'no-store',
};

const notHere = () =>
  new Response(null, { status: 404, headers: { 'cache-control': 'public, max-age=3600' } });

/** One map tile, 256 px; 404 outside the town's area and the zooms offered. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ z: string; x: string; y: string }> },
): Promise<Response> {
  const raw = await params;
  if (![raw.z, raw.x, raw.y].every((part) => /^\d{1,9}$/.test(part))) return notHere();
  const tile = { z: Number(raw.z), x: Number(raw.x), y: Number(raw.y) };
  if (!isServed(tile)) return notHere();
  const { body, type, kind } = await getTile(tile);
  return new Response(body as BodyInit, {
    headers: { 'content-type': type, 'cache-control': lifetimes[kind], 'x-tile': kind },
  });
}
