import { town } from '../town';
import { fold } from '../town/fold';
import { searchPlaces } from '../town/search';
import { WHOLE_TOWN_M } from './place-known';

/** What a typed place stands for. */
export interface FoundPosition {
  readonly lat: number;
  readonly lng: number;
  /** Radius in metres within which it must be. */
  readonly accuracyM: number;
  /** `house`, `district`: all that was typed; `around`: the typed words say more; `unknown`: only the town. */
  readonly match: 'house' | 'district' | 'around' | 'unknown';
}

const HOUSE_M = 30;
const DISTRICT_M = 1_500;

/**
 * The position of an address or Stadtteil as somebody typed it. Nothing is guessed: with several houses
 * of that name, or none, the answer is "somewhere in the town".
 */
export async function findPosition(text: string): Promise<FoundPosition> {
  const house = await onlyHouse(text);
  if (house) return { ...house, accuracyM: HOUSE_M };
  for (const part of text.split(',').reverse()) {
    const found = (await searchPlaces(part)).find(({ label }) => fold(label) === fold(part));
    if (found?.kind === 'place') {
      const match = fold(part) === fold(text) ? 'district' : 'around';
      return { lat: found.lat, lng: found.lng, accuracyM: DISTRICT_M, match };
    }
  }
  return { ...town.centre, accuracyM: WHOLE_TOWN_M, match: 'unknown' };
}

/** "Ruhrstr. 12, 59872 Meschede" → street, number and the rest; the town's postcode says nothing. */
function addressIn(text: string): { street: string; number: string; rest: string } | null {
  const [first = '', ...others] = text.replace(/\b\d{5}\b/g, ' ').split(',');
  const [, street = '', number = ''] = /^(.*?)(\d+\s?[a-z]?)\s*$/i.exec(first) ?? [];
  return street.trim() && number ? { street, number: toNumber(number), rest: others.join(' ') } : null;
}

const toNumber = (text: string): string => text.replace(/\s/g, '').toLowerCase();

/** The one house that is meant: with the words behind the comma, or, when those lead nowhere, without them. */
async function onlyHouse(text: string): Promise<Omit<FoundPosition, 'accuracyM'> | null> {
  const address = addressIn(text);
  if (!address) return null;
  const { street, number, rest } = address;
  for (const words of new Set([`${street} ${rest}`, street])) {
    const houses = (await searchPlaces(`${words} ${number}`)).filter(
      ({ kind, label }) => kind === 'address' && addressIn(label)?.number === number,
    );
    const [house] = houses;
    if (!house) continue;
    const match = words === street && rest.trim() !== '' ? 'around' : 'house';
    return houses.length === 1 ? { lat: house.lat, lng: house.lng, match } : null;
  }
  return null;
}
