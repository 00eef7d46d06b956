import { metersPerPixel, TILE_SIZE, type Tile } from '../geo/mercator';
import type { LatLng } from '../geo/types';
import type { DrawingData } from './drawing-data';
import { coordinate, escapeXml, isNear, line, type Pixel, pixelsOf } from './geometry';
import { ink } from './ink';
import type { Street } from './streets';

export const STREETS_FROM_ZOOM = 13;
export const HOUSES_FROM_ZOOM = 16;
const NAMES_FROM_ZOOM = 16;
const NUMBERS_FROM_ZOOM = 18;
const STREET_M = 11;
const HOUSE_M = 13;
const NAME_SIZE = 12;

/** Middle lines that cross the tile, in its pixels. */
const linesOn = (tile: Tile, { lines }: Street): (readonly Pixel[])[] =>
  lines
    .map((points) => points.map((point) => pixelsOf(tile, point)))
    .filter((points) => meetsTile(points, 40));

function meetsTile(points: readonly Pixel[], margin: number): boolean {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const end = TILE_SIZE + margin;
  return (
    Math.min(...xs) < end && Math.max(...xs) > -margin && Math.min(...ys) < end && Math.max(...ys) > -margin
  );
}

const scale = (tile: Tile, point: LatLng | undefined): number => 1 / metersPerPixel(point?.lat ?? 0, tile.z);

/** White streets with an edge, as wide as they are. */
export function drawStreets(tile: Tile, { streets, places }: DrawingData): string {
  const d = streets.flatMap((street) => linesOn(tile, street).map(line)).join('');
  if (!d) return '';
  const width = Math.max(1.6, STREET_M * scale(tile, places[0]));
  const draw = (colour: string, wide: number) =>
    `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${coordinate(wide)}" stroke-linecap="round" stroke-linejoin="round"/>`;
  return draw(ink('casing'), width + (width > 4 ? 2.5 : 1)) + draw(ink('road'), width);
}

/** Each house turned towards its street. */
export function drawHouses(tile: Tile, { houses, streets }: DrawingData): string {
  const byName = new Map(streets.map((street) => [street.name, street]));
  const lines = new Map<string, (readonly Pixel[])[]>();
  return houses
    .map((house) => {
      const at = pixelsOf(tile, house);
      const street = byName.get(house.street);
      if (street && !lines.has(house.street)) lines.set(house.street, linesOn(tile, street));
      const half = (HOUSE_M / 2) * scale(tile, house);
      const turn = Math.round(directionNear(lines.get(house.street) ?? [], at));
      const box = `x="${coordinate(-half * 1.15)}" y="${coordinate(-half)}" width="${coordinate(half * 2.3)}" height="${coordinate(half * 2)}"`;
      const place = `transform="translate(${coordinate(at.x)} ${coordinate(at.y)}) rotate(${turn})"`;
      const rect = `<rect ${box} ${place} rx="1" fill="${ink('house')}"/>`;
      return tile.z < NUMBERS_FROM_ZOOM ? rect : rect + houseNumber(house.houseNumber, at);
    })
    .join('');
}

const houseNumber = (text: string, { x, y }: Pixel): string =>
  `<text x="${coordinate(x)}" y="${coordinate(y + 3.5)}" font-size="10" text-anchor="middle" fill="${ink('quiet')}" font-family="Fira Sans,Noto Sans,system-ui,sans-serif">${escapeXml(text)}</text>`;

/** Degrees by which the street is turned at its point nearest to a house. */
function directionNear(lines: readonly (readonly Pixel[])[], at: Pixel): number {
  let nearest = Number.POSITIVE_INFINITY;
  let degrees = 0;
  for (const points of lines) {
    for (const [index, point] of points.entries()) {
      const far = Math.hypot(point.x - at.x, point.y - at.y);
      if (far >= nearest) continue;
      nearest = far;
      const before = points[index - 1] ?? point;
      const after = points[index + 1] ?? point;
      degrees = (Math.atan2(after.y - before.y, after.x - before.x) * 180) / Math.PI;
    }
  }
  return degrees;
}

const lengthOf = (points: readonly Pixel[]): number =>
  points.reduce((sum, to, index) => {
    const from = points[index - 1];
    return from ? sum + Math.hypot(to.x - from.x, to.y - from.y) : sum;
  }, 0);

/** The name along the longest piece, readable from left to right; none where it does not fit. */
export function drawStreetNames(tile: Tile, { streets }: DrawingData): string {
  if (tile.z < NAMES_FROM_ZOOM) return '';
  return streets
    .map((street, index) => {
      const found = linesOn(tile, street).sort((a, b) => lengthOf(b) - lengthOf(a))[0];
      const width = street.name.length * NAME_SIZE * 0.56;
      if (!found || lengthOf(found) < width + 16 || !found.some((point) => isNear(point, TILE_SIZE)))
        return '';
      const [first, last] = [found[0], found.at(-1)];
      const isBackwards = first && last && first.x > last.x;
      const d = line(isBackwards ? found.toReversed() : found);
      return (
        `<path id="s${index}" d="${d}" fill="none" stroke="none"/>` +
        `<text font-size="${NAME_SIZE}" dy="4"><textPath href="#s${index}" startOffset="50%">${escapeXml(street.name)}</textPath></text>`
      );
    })
    .join('');
}
