import {
  type Columns,
  detectColumns,
  type ImportedAddress,
  type RowProblem,
  toAddress,
} from './import/columns';
import { readCsv } from './import/csv';
import { type PointFeature, readGeoJson } from './import/geojson-features';
import { clearAddresses, writeAddresses, writeBoundary, writePlaces } from './import/write';
import { town } from './index';
import { districts } from './places';
import { forgetTownShape } from './queries';

export interface BadRow {
  /** Line of a CSV file, or the number of the feature. */
  readonly line: number;
  readonly reason: Exclude<RowProblem, 'otherTown'>;
}

export type ImportOutcome =
  | { readonly ok: true; readonly kind: 'boundary' }
  | { readonly ok: true; readonly kind: 'places'; readonly count: number }
  | {
      readonly ok: true;
      readonly kind: 'addresses';
      readonly count: number;
      /** Rows that were left out, with the first hundred of them by name. */
      readonly badCount: number;
      readonly bad: readonly BadRow[];
      /** Rows of other towns, left out on purpose. */
      readonly otherTowns: number;
    }
  | { readonly ok: false; readonly reason: 'unreadable' | 'noColumns' | 'noRows' };

type Progress = (done: number, total: number) => void;

/**
 * Reads one file of the town into the database: the boundary (GeoJSON polygons), named places (GeoJSON points
 * with `name`), or house numbers (CSV or GeoJSON, WGS 84 or EPSG:25832), which replace all earlier ones. Bad
 * rows are counted and left out. A file of which nothing can be used changes nothing.
 */
export async function importTown(
  file: string,
  onProgress: Progress = () => undefined,
): Promise<ImportOutcome> {
  const outcome = /\.(geo)?json$/i.test(file)
    ? await importGeoJson(file, onProgress)
    : await importRows(readCsv(file), onProgress);
  forgetTownShape();
  return outcome;
}

async function importGeoJson(file: string, onProgress: Progress): Promise<ImportOutcome> {
  const content = await readGeoJson(file);
  if (!content) return { ok: false, reason: 'unreadable' };
  if (content.kind === 'boundary') {
    await writeBoundary(content.value);
    return { ok: true, kind: 'boundary' };
  }
  const columns = detectColumns(Object.keys(content.features[0]?.cells ?? {}));
  return columns.street ? importRows(content.features, onProgress) : importNamedPlaces(content.features);
}

async function importNamedPlaces(features: readonly PointFeature[]): Promise<ImportOutcome> {
  const rows = features.flatMap(({ cells, at }) => {
    const name = (cells.name ?? cells.NAME ?? cells.Name ?? '').trim().slice(0, 80);
    return at && name ? [{ name, ...at }] : [];
  });
  if (rows.length === 0) return { ok: false, reason: 'noColumns' };
  await writePlaces(rows);
  return { ok: true, kind: 'places', count: rows.length };
}

interface SourceRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly at?: PointFeature['at'];
}

async function importRows(
  source: AsyncIterable<SourceRow> | Iterable<SourceRow>,
  onProgress: Progress,
): Promise<ImportOutcome> {
  const good: ImportedAddress[] = [];
  const bad: BadRow[] = [];
  let otherTowns = 0;
  let columns: Columns | null = null;
  for await (const row of source) {
    columns ??= detectColumns(Object.keys(row.cells));
    const hasPosition = (columns.east && columns.north) || row.at !== undefined;
    if (!columns.street || !columns.number || !hasPosition) return { ok: false, reason: 'noColumns' };
    const address = row.at === null ? 'noPosition' : toAddress(row.cells, { columns, ags: town.ags }, row.at);
    if (address === 'otherTown') otherTowns++;
    else if (typeof address === 'string') bad.push({ line: row.line, reason: address });
    else good.push(address);
  }
  if (good.length === 0) return { ok: false, reason: 'noRows' };
  await clearAddresses();
  await writeAddresses(good, (done) => onProgress(done, good.length));
  await writePlaces(districtCentres(good));
  return {
    ok: true,
    kind: 'addresses',
    count: good.length,
    badCount: bad.length,
    bad: bad.slice(0, 100),
    otherTowns,
  };
}

/** The middle of each Stadtteil's houses: the position its name gets on the map. */
function districtCentres(rows: readonly ImportedAddress[]) {
  const names = new Set<string>(districts);
  const sums = new Map<string, { lat: number; lng: number; n: number }>();
  for (const { district, lat, lng } of rows) {
    if (!names.has(district)) continue;
    const sum = sums.get(district) ?? { lat: 0, lng: 0, n: 0 };
    sums.set(district, { lat: sum.lat + lat, lng: sum.lng + lng, n: sum.n + 1 });
  }
  return [...sums].map(([name, { lat, lng, n }]) => ({ name, lat: lat / n, lng: lng / n }));
}
