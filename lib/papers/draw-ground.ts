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
    const place = placeForName(lines, width, projection);
    if (!place) continue;
    const { middle, degrees } = place;
    doc.save();
    doc.rotate(degrees, { origin: middle });
    sheet.print([name], middle[1] - NAME / 2, { x: middle[0] - width / 2, width, size: NAME });
    doc.restore();
  }
  doc.restore();
}

/** Points so far apart (points of the page) are close enough to follow a street. */
const STEP = 5;

/** A line with points all along it. */
const fine = (line: Line): Line =>
  line.flatMap(([x, y], index) => {
    const [bx, by] = line[index + 1] ?? [x, y];
    const count = Math.max(1, Math.floor(Math.hypot(bx - x, by - y) / STEP));
    return Array.from(
      { length: count },
      (_, step) => [x + ((bx - x) * step) / count, y + ((by - y) * step) / count] as const,
    );
  });

interface NamePlace {
  readonly middle: [number, number];
  readonly degrees: number;
}

/** Where a street is straight and long enough for its name; far from the middle, where the area lies. */
function placeForName(
  lines: readonly (readonly Metric[])[],
  width: number,
  projection: Projection,
): NamePlace | undefined {
  const { frame } = projection;
  const reach = Math.ceil(width / 2 / STEP) + 1;
  const far = ({ middle: [x, y] }: NamePlace) =>
    Math.hypot(x - frame.x - frame.width / 2, y - frame.y - frame.height / 2);
  return lines
    .flatMap((line) => {
      const points = fine(line.map(projection.at));
      return points.flatMap((_, index) => {
        const [from, to] = [points[index - reach], points[index + reach]];
        const fits = from && to && [from, to].every((end) => isWithin(projection, end, NAME));
        return fits ? [between(from, to)] : [];
      });
    })
    .filter(({ length }) => length >= width)
    .toSorted((a, b) => far(b) - far(a))[0];
}

/** The middle between two places and the direction of words from the left one to the right one. */
function between(one: Line[number], other: Line[number]): NamePlace & { readonly length: number } {
  const [left, right] = one[0] <= other[0] ? [one, other] : [other, one];
  const [dx, dy] = [right[0] - left[0], right[1] - left[1]];
  return {
    middle: [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2],
    degrees: (Math.atan2(dy, dx) * 180) / Math.PI,
    length: Math.hypot(dx, dy),
  };
}

const isWithin = ({ frame }: Projection, [x, y]: readonly [number, number], margin: number): boolean =>
  x >= frame.x + margin &&
  x <= frame.x + frame.width - margin &&
  y >= frame.y + margin &&
  y <= frame.y + frame.height - margin;
