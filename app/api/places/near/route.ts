import { respond, respondFailure } from '@/lib/respond';
import { fail, ok } from '@/lib/result';
import { placeNear } from '@/lib/town/search';

export const dynamic = 'force-dynamic';

const degrees = (text: string | null, limit: number): number | null => {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) && Math.abs(value) <= limit ? value : null;
};

/** `GET /api/places/near?lat=51.35&lng=8.28` → `{ label, district, insideTown, neighbour, distanceM }`. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const lat = degrees(searchParams.get('lat'), 90);
  const lng = degrees(searchParams.get('lng'), 180);
  if (lat === null || lng === null) {
    return respondFailure(
      fail('invalid', {
        fields: { ...(lat === null && { lat: 'degrees' }), ...(lng === null && { lng: 'degrees' }) },
      }),
    );
  }
  return respond(ok(await placeNear(lat, lng)));
}
