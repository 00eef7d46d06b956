import type { LatLng } from '../geo/types';

export interface Place extends LatLng {
  readonly name: string;
}

/** All 49 Stadtteile, for lists and forms. */
export const districts = [
  'Baldeborn',
  'Berge',
  'Berghausen',
  'Beringhausen',
  'Blüggelscheidt',
  'Bockum',
  'Bonacker',
  'Brumlingsen',
  'Calle',
  'Drasenbeck',
  'Einhaus',
  'Enkhausen',
  'Ennert',
  'Enste',
  'Erflinghausen',
  'Eversberg',
  'Frenkhausen',
  'Freienohl',
  'Frielinghausen',
  'Grevenstein',
  'Heggen',
  'Heinrichsthal',
  'Höringhausen',
  'Horbach',
  'Klause',
  'Köttinghausen',
  'Kotthoff',
  'Laer',
  'Löllinghausen',
  'Löttmaringhausen',
  'Meschede',
  'Mielinghausen',
  'Mosebolle',
  'Mülsborn',
  'Obermielinghausen',
  'Olpe',
  'Remblinghausen',
  'Sägemühle',
  'Schederberge',
  'Schüren',
  'Stesse',
  'Stockhausen',
  'Vellinghausen',
  'Visbeck',
  'Voßwinkel',
  'Wallen',
  'Wehrstapel',
  'Wennemen',
  'Wulstern',
] as const;

/**
 * The Stadtteile whose position is known without an import. The last four are good to about a kilometre;
 * `town import` adds the others from the official house coordinates.
 */
export const knownPlaces: readonly Place[] = [
  { name: 'Meschede', lat: 51.3503, lng: 8.2836 },
  { name: 'Freienohl', lat: 51.375, lng: 8.1711 },
  { name: 'Grevenstein', lat: 51.3022, lng: 8.1294 },
  { name: 'Wennemen', lat: 51.3536, lng: 8.1958 },
  { name: 'Frielinghausen', lat: 51.2741, lng: 8.3516 },
  { name: 'Eversberg', lat: 51.364, lng: 8.333 },
  { name: 'Wehrstapel', lat: 51.354, lng: 8.335 },
  { name: 'Remblinghausen', lat: 51.307, lng: 8.305 },
  { name: 'Calle', lat: 51.331, lng: 8.206 },
];

/** The towns around. Positions of their centres to about a kilometre: enough to name the nearest one. */
export const neighbours: readonly Place[] = [
  { name: 'Warstein', lat: 51.45, lng: 8.35 },
  { name: 'Bestwig', lat: 51.36, lng: 8.4 },
  { name: 'Schmallenberg', lat: 51.15, lng: 8.29 },
  { name: 'Eslohe', lat: 51.25, lng: 8.17 },
  { name: 'Sundern', lat: 51.33, lng: 8.0 },
  { name: 'Arnsberg', lat: 51.4, lng: 8.06 },
];
