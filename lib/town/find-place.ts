import { fold } from './fold';
import { knownPlaces, type Place } from './places';

export interface FoundPlace {
  readonly kind: 'address' | 'place';
  /** "Ruhrstraße 12" or "Freienohl". */
  readonly label: string;
  /** Stadtteil of an address, where the file tells it. */
  readonly district: string;
  readonly lat: number;
  readonly lng: number;
}

/** Stadtteile whose name begins with, or has a word that begins with, what was typed. Works offline. */
export function findPlaces(query: string, places: readonly Place[] = knownPlaces, max = 8): FoundPlace[] {
  const wanted = fold(query);
  if (wanted === '') return [];
  return places
    .map((place) => ({ place, at: ` ${fold(place.name)}`.indexOf(` ${wanted}`) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || a.place.name.localeCompare(b.place.name, 'de'))
    .slice(0, max)
    .map(({ place: { name, lat, lng } }) => ({ kind: 'place', label: name, district: '', lat, lng }));
}
