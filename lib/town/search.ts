import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { boxAround } from '../geo/box';
import { type FoundPlace, findPlaces } from './find-place';
import { type DescribedPlace, describePlace, nearest } from './nearest-place';
import { addressesIn, townShape } from './queries';

const MAX_FOUND = 8;
/** A house further away says nothing about a place. */
const NEAR_M = [40, 120, 400] as const;

/** The spellings a word may stand in the index with: diacritics are gone there, "ß" is not. */
function spellings(word: string): string[] {
  const plain = word.replace(/([aou])e/g, '$1');
  const variants = [word, plain].flatMap((text) => [
    text,
    text.replaceAll('ss', 'ß'),
    text.replaceAll('ß', 'ss'),
  ]);
  return [...new Set(variants)];
}

/**
 * An FTS5 query: every word of the text as the beginning of a word, in all its spellings. "Ruhrstr 12" →
 * `("ruhrstr"*) AND ("12"*)`. Null when there is no word.
 */
export function ftsQuery(text: string): string | null {
  const words = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/str\.?(?=\s|\d|$)/g, 'str ')
    .replace(/(\d)\s+([a-z])\s*$/, '$1$2')
    .match(/[\p{L}\p{N}]+/gu);
  if (!words) return null;
  return words
    .slice(0, 6)
    .map(
      (word) =>
        `(${spellings(word)
          .map((spelling) => `"${spelling}"*`)
          .join(' OR ')})`,
    )
    .join(' AND ');
}

interface Row {
  readonly street: string;
  readonly houseNumber: string;
  readonly district: string;
  readonly lat: number;
  readonly lng: number;
}

const toFound = ({ street, houseNumber, district, lat, lng }: Row): FoundPlace => ({
  kind: 'address',
  label: `${street} ${houseNumber}`.trim(),
  district,
  lat,
  lng,
});

/** Single houses when a number was typed, else each street once, at its middle house. */
async function findAddresses(query: string, max: number): Promise<FoundPlace[]> {
  const match = ftsQuery(query);
  if (!match || max <= 0) return [];
  const number = /(\d+\s?[a-z]?)\s*$/i.exec(query)?.[1]?.replace(/\s/g, '').toLowerCase();
  const from = sql`from address_search join addresses a on a.id = address_search.rowid where address_search match ${match}`;
  const rows = number
    ? await (
        await db()
      ).all<Row>(sql`select a.street, a.house_number as houseNumber, a.district, a.lat, a.lng ${from}
        order by replace(lower(a.house_number), ' ', '') <> ${number}, cast(a.house_number as integer), a.street
        limit ${max}`)
    : await (
        await db()
      ).all<Row>(sql`select a.street, '' as houseNumber, a.district, avg(a.lat) as lat, avg(a.lng) as lng
        ${from} group by a.street, a.district order by length(a.street), a.street limit ${max}`);
  return rows.map(toFound);
}

/** Stadtteile, streets and houses that fit a text, at most eight. */
export async function searchPlaces(query: string): Promise<FoundPlace[]> {
  const text = query.trim().slice(0, 100);
  if (text.length < 2) return [];
  const { places } = await townShape();
  const named = findPlaces(text, places, 3);
  return [...named, ...(await findAddresses(text, MAX_FOUND - named.length))];
}

/** Where a point lies, with the nearest house when addresses were imported. */
export async function placeNear(lat: number, lng: number): Promise<DescribedPlace> {
  const { places, outline } = await townShape();
  const described = describePlace(lat, lng, places, outline);
  if (!described.insideTown) return described;
  for (const radius of NEAR_M) {
    const houses = await addressesIn(boxAround({ lat, lng }, radius), 2_000);
    const found = nearest(houses, { lat, lng });
    if (!found || found.distanceM > radius) continue;
    const { street, houseNumber, district } = found.place;
    return {
      ...described,
      label: `${street} ${houseNumber}`.trim(),
      district: district || described.district,
      distanceM: Math.round(found.distanceM),
    };
  }
  return described;
}
