import type { LatLng } from '../../geo/types';
import { fromUtm32, isUtm32 } from '../../geo/utm';
import { fold } from '../fold';

export interface ImportedAddress extends LatLng {
  readonly street: string;
  readonly houseNumber: string;
  readonly district: string;
}

export type Row = Readonly<Record<string, string>>;
export type RowProblem = 'noStreet' | 'noNumber' | 'noPosition' | 'outsideGermany' | 'otherTown';

/** Names a column may have, folded; official files of the states and common exports. */
const known = {
  street: ['str', 'strasse', 'strassenname', 'strname', 'stn', 'street', 'addr street', 'strname'],
  number: ['hnr', 'hausnummer', 'hausnr', 'nummer', 'housenumber', 'house number', 'addr housenumber'],
  suffix: ['adz', 'hnrz', 'hnr zusatz', 'hausnummernzusatz', 'zusatz', 'adressierungszusatz', 'hausnrzusatz'],
  district: ['ott', 'ortsteil', 'stadtteil', 'gemarkung', 'gmn', 'district', 'suburb', 'ortsteilname'],
  east: [
    'ostwert',
    'east',
    'easting',
    'rechtswert',
    'x',
    'xwert',
    'koordinate x',
    'utm ost',
    'e',
    'long',
    'lon',
    'lng',
    'longitude',
    'laenge',
    'geogr laenge',
  ],
  north: [
    'nordwert',
    'north',
    'northing',
    'hochwert',
    'y',
    'ywert',
    'koordinate y',
    'utm nord',
    'n',
    'lat',
    'latitude',
    'breite',
    'geogr breite',
  ],
  land: ['landschl', 'land schluessel'],
  regbez: ['regbezschl'],
  kreis: ['kreisschl'],
  ags: ['ags', 'gemeindeschluessel', 'gemeindekennziffer', 'gmdschl'],
} as const;
type Field = keyof typeof known;

export type Columns = Partial<Record<Field, string>>;

/** Finds out which column holds what; `east` and `north` are left out when the geometry tells. */
export function detectColumns(names: readonly string[]): Columns {
  const found: Columns = {};
  for (const [field, candidates] of Object.entries(known) as [Field, readonly string[]][]) {
    const folded = new Set(candidates.map(fold));
    const name = names.find((candidate) => folded.has(fold(candidate)));
    if (name !== undefined) found[field] = name;
  }
  return found;
}

const decimal = (text: string): number =>
  text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'));

/** East and north in metres of EPSG:25832, or degrees, as WGS 84; null when they are neither, in Germany. */
export function toPosition(east: number, north: number): LatLng | null {
  // Some files put the zone in front: 32450110.
  const short = east > 32_000_000 && east < 33_000_000 ? east - 32_000_000 : east;
  const point = isUtm32(short, north) ? fromUtm32({ east: short, north }) : { lat: north, lng: east };
  const isInGermany = point.lat > 47 && point.lat < 55.2 && point.lng > 5.8 && point.lng < 15.1;
  return isInGermany ? point : null;
}

interface Options {
  readonly columns: Columns;
  /** Rows with another Gemeindeschlüssel are left out. */
  readonly ags: string;
}

/** The Gemeindeschlüssel: in one column, or in the four parts the state's files have. */
function agsOf(value: (field: Field) => string): string {
  const own = value('ags').replace(/\D/g, '');
  if (own.length > 3) return own.padStart(8, '0');
  const parts = [value('land').padStart(2, '0'), value('regbez'), value('kreis').padStart(2, '0')];
  return parts.join('') + own.padStart(3, '0');
}

/** One row of a file as address, or why it is none. */
export function toAddress(row: Row, { columns, ags }: Options, at?: LatLng): ImportedAddress | RowProblem {
  const value = (field: Field) => (columns[field] === undefined ? '' : (row[columns[field]] ?? '').trim());
  if (columns.ags && agsOf(value) !== ags) return 'otherTown';
  if (value('street') === '') return 'noStreet';
  if (!/\d/.test(value('number'))) return 'noNumber';
  const east = decimal(value('east'));
  const north = decimal(value('north'));
  if (!at && !(Number.isFinite(east) && Number.isFinite(north))) return 'noPosition';
  const position = at ?? toPosition(east, north);
  if (!position) return 'outsideGermany';
  const houseNumber = `${value('number').replace(/^0+(?=\d)/, '')}${value('suffix')}`.slice(0, 20);
  return {
    street: value('street').slice(0, 120),
    houseNumber,
    district: value('district').slice(0, 80),
    ...position,
  };
}
