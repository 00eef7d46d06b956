import { ink } from './look';
import type { Sheet } from './sheet';
import type { Ground, Metric } from './types';

/** Where a place in metres lies on the page, and how many points a metre is. */
export interface Projection {
  readonly at: (place: Metric) => readonly [x: number, y: number];
  readonly points: number;
  readonly frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** The colours of the town's map in daylight. */
const colours = { land: '#f2efe7', casing: '#cfc8b8', road: '#ffffff', house: '#ddd5c4' } as const;
const STREET_M = 9;
const HOUSE_M = [14, 11] as const;
const NAME = 7.5;
const NUMBER = 6;

type Line = readonly (readonly [x: number, y: number])[];

const lengthOf = (line: Line): number =>
  line.reduce((sum, [x, y], index) => {
    const [bx, by] = line[index - 1] ?? [x, y];
    return sum + Math.hypot(x - bx, y - by);
  }, 0);

/** Streets, houses and their names below an area, within its frame. */
export function drawGround(sheet: Sheet, ground: Ground, projection: Projection): void {
  const { doc } = sheet;
  const { x, y, width, height } = projection.frame;
  doc.save();
  doc.rect(x, y, width, height).clip();
  doc.rect(x, y, width, height).fill(colours.land);
  const lines = ground.streets.flatMap((street) => street.lines.map((line) => line.map(projection.at)));
  const wide = STREET_M * projection.points;
  strokeAll(doc, lines, colours.casing, wide + 1.5);
  strokeAll(doc, lines, colours.road, wide);
  for (const house of ground.houses) drawHouse(doc, house, projection);
  doc.restore();
  drawWords(sheet, ground, projection);
}

function strokeAll(doc: PDFKit.PDFDocument, lines: readonly Line[], colour: string, width: number): void {
  for (const line of lines) {
    const [first, ...rest] = line;
    if (!first || rest.length === 0) continue;
    doc.moveTo(...first);
    for (const [x, y] of rest) doc.lineTo(x, y);
  }
  doc.lineWidth(width).lineCap('round').lineJoin('round').stroke(colour);
}

function drawHouse(
  doc: PDFKit.PDFDocument,
  { at: [east, north], turn }: Ground['houses'][number],
  { at }: Projection,
): void {
  const [long, short] = HOUSE_M.map((side) => side / 2) as [number, number];
  const corner = (along: number, across: number): [number, number] => {
    const [x, y] = at([
      east + along * Math.cos(turn) - across * Math.sin(turn),
      north + along * Math.sin(turn) + across * Math.cos(turn),
    ]);
    return [x, y];
  };
  doc
    .polygon(corner(-long, -short), corner(long, -short), corner(long, short), corner(-long, short))
    .fill(colours.house);
}

/** Numbers on the houses and names along the streets, where they lie wholly in the frame. */
function drawWords(sheet: Sheet, ground: Ground, projection: Projection): void {
  const { doc } = sheet;
  doc.save();
  for (const { at: place, number } of ground.houses) {
    const [x, y] = projection.at(place);
    const width = sheet.widthOf(number, { size: NUMBER });
    if (isWithin(projection, [x, y], width / 2 + 1))
      sheet.print([number], y - NUMBER / 2, { x: x - width / 2, width, size: NUMBER, colour: ink.muted });
  }
  for (const { name, lines } of ground.streets) {
    const width = sheet.widthOf(name, { size: NAME });
    const piece = lines
      .map((line) => line.map(projection.at).filter((point) => isWithin(projection, point, 0)))
      .toSorted((a, b) => lengthOf(b) - lengthOf(a))[0];
    const [from, to] = [piece?.[0], piece?.at(-1)];
    if (!piece || !from || !to || lengthOf(piece) < width) continue;
    const middle = placeForName(from, to, width / 2, projection);
    if (!middle) continue;
    const [left, right] = from[0] <= to[0] ? [from, to] : [to, from];
    const degrees = (Math.atan2(right[1] - left[1], right[0] - left[0]) * 180) / Math.PI;
    doc.save();
    doc.rotate(degrees, { origin: middle });
    sheet.print([name], middle[1] - NAME / 2, { x: middle[0] - width / 2, width, size: NAME });
    doc.restore();
  }
  doc.restore();
}

/** A place on a street for its name: towards its ends, because the area lies in the middle of the frame. */
function placeForName(
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
  half: number,
  projection: Projection,
): [number, number] | undefined {
  const { x, y, width, height } = projection.frame;
  const far = ([px, py]: readonly [number, number]) => Math.hypot(px - x - width / 2, py - y - height / 2);
  return [0.15, 0.25, 0.5, 0.75, 0.85]
    .map((part): [number, number] => [ax + (bx - ax) * part, ay + (by - ay) * part])
    .filter((place) => isWithin(projection, place, half))
    .toSorted((a, b) => far(b) - far(a))[0];
}

const isWithin = ({ frame }: Projection, [x, y]: readonly [number, number], margin: number): boolean =>
  x >= frame.x + margin &&
  x <= frame.x + frame.width - margin &&
  y >= frame.y + margin &&
  y <= frame.y + frame.height - margin;
