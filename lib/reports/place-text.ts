import { town } from '../town';
import { fold } from '../town/fold';
import { searchPlaces } from '../town/search';

/** What a typed place stands for. */
export interface FoundPosition {
  readonly lat: number;
  readonly lng: number;
  /** Radius in metres within which it must be. */
  readonly accuracyM: number;
  /** `house` or `district`: exactly what was typed; `around`: the Stadtteil in it; `unknown`: only the town. */
  readonly match: 'house' | 'district' | 'around' | 'unknown';
}

const HOUSE_M = 30;
const DISTRICT_M = 1_500;
/** From the town hall to the farthest corner of the town. */
const TOWN_M = 16_000;

const numberIn = (text: string): string =>
  /(\d+\s?[a-z]?)\s*$/i.exec(text)?.[1]?.replace(/\s/g, '').toLowerCase() ?? '';

/**
 * The position of an address or Stadtteil as somebody typed it. Nothing is guessed: with several houses
 * of that name, or none, the answer is "somewhere in the town".
 */
export async function findPosition(text: string): Promise<FoundPosition> {
  const house = await onlyHouse(text);
  if (house) return { ...house, accuracyM: HOUSE_M, match: 'house' };
  for (const part of text.split(',').reverse()) {
    const found = (await searchPlaces(part)).find(({ label }) => fold(label) === fold(part));
    if (found?.kind === 'place') {
      const match = fold(part) === fold(text) ? 'district' : 'around';
      return { lat: found.lat, lng: found.lng, accuracyM: DISTRICT_M, match };
    }
  }
  return { ...town.centre, accuracyM: TOWN_M, match: 'unknown' };
}

async function onlyHouse(text: string): Promise<{ lat: number; lng: number } | null> {
  const number = numberIn(text.split(',')[0] ?? '');
  if (number === '') return null;
  const exact = (await searchPlaces(text.replaceAll(',', ' '))).filter(
    ({ kind, label }) => kind === 'address' && numberIn(label) === number,
  );
  const [first] = exact;
  return first && exact.length === 1 ? { lat: first.lat, lng: first.lng } : null;
}
