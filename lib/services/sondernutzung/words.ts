import type { SpaceCategory } from '../../areas/categories';
import type { Surface } from '../../areas/types';

/** Names on papers and lists, in the binding language. */
export const categoryNames: Readonly<Record<SpaceCategory, string>> = {
  container: 'Container',
  scaffold: 'Gerüst',
  fence: 'Bauzaun',
  crane: 'Kran oder Arbeitsbühne',
  material: 'Lager für Baumaterial',
  digging: 'Aufgrabung',
  seating: 'Außengastronomie',
  goods: 'Warenauslage',
  sign: 'Werbeaufsteller',
  posters: 'Plakate',
  infoStand: 'Infostand',
  salesVan: 'Verkaufswagen',
  event: 'Veranstaltung oder Straßenfest',
  procession: 'Umzug',
  noStopping: 'Haltverbotszone',
  filming: 'Filmaufnahmen',
};

export const surfaceNames: Readonly<Record<Surface, string>> = {
  footway: 'Gehweg',
  carriageway: 'Fahrbahn',
  parking: 'Parkstreifen',
  square: 'Platz',
};
