import { type Category, catalogue, categories } from '@/lib/reports/catalogue';
import { respond, respondFailure } from '@/lib/respond';
import { fail, ok } from '@/lib/result';
import { responsibleHere } from '@/lib/town/responsible-here';
import { placeNear } from '@/lib/town/search';

export const dynamic = 'force-dynamic';

const degrees = (text: string | null, limit: number): number | null => {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) && Math.abs(value) <= limit ? value : null;
};

/** Answers to the questions of a kind, by their names. */
const catalogueAnswers = (category: Category, query: URLSearchParams): [string, string][] =>
  Object.keys(catalogue[category].questions).flatMap((name) => {
    const answer = query.get(name);
    return answer ? [[name, answer]] : [];
  });

/**
 * `GET /api/places/near?lat=51.35&lng=8.28` → `{ label, district, insideTown, neighbour, distanceM }`; with
 * `category` (and its answers) also `responsible`, the key of the body that will get such a report.
 */
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
  const near = await placeNear(lat, lng);
  const category = categories.find((name) => name === searchParams.get('category'));
  if (!category) return respond(ok(near));
  const answers = Object.fromEntries(catalogueAnswers(category, searchParams));
  return respond(ok({ ...near, responsible: await responsibleHere({ near, category, answers }) }));
}
