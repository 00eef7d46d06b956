import { drawGround, type Projection } from './draw-ground';
import { ink, leading, mm, page, textWidth } from './look';
import type { Part, Sheet } from './sheet';
import type { Block, Metric } from './types';

type Sketch = Extract<Block, { kind: 'sketch' }>;

const WIDTH = mm(110);
const HEIGHT = mm(64);
const MARGIN = mm(10);
/** A metre in reality on paper at scale 1:1, in points. */
const POINTS_PER_METRE = mm(1000);
/** Usual scales of site plans. */
const scales = [50, 100, 200, 250, 500, 1000, 2000, 2500, 5000, 10_000] as const;

const number = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });

/** With a map around it an area is drawn no larger than this, so that something of the street is seen. */
const MAP_SCALE = 1000;

/** The largest usual scale at which so many metres fit. */
function scaleFor(width: number, height: number, least: number): number {
  const fits = (scale: number): boolean =>
    (width * POINTS_PER_METRE) / scale <= WIDTH - 2 * MARGIN &&
    (height * POINTS_PER_METRE) / scale <= HEIGHT - 2 * MARGIN;
  return scales.find((scale) => scale >= least && fits(scale)) ?? 20_000;
}

interface Drawn {
  readonly scale: number;
  readonly projection: Projection;
  readonly corners: readonly (readonly [x: number, y: number])[];
  readonly lengths: readonly number[];
}

/** Metres → places on the page, north above, in the middle of the frame. */
function toPage({ outline, ground }: Sketch, top: number): Drawn {
  const east = outline.map((corner) => corner[0]);
  const north = outline.map((corner) => corner[1]);
  const [minE, maxE, minN, maxN] = [
    Math.min(...east),
    Math.max(...east),
    Math.min(...north),
    Math.max(...north),
  ];
  const scale = scaleFor(maxE - minE, maxN - minN, ground ? MAP_SCALE : 0);
  const points = POINTS_PER_METRE / scale;
  const at = ([e, n]: Metric) =>
    [
      page.left + WIDTH / 2 + (e - (minE + maxE) / 2) * points,
      top + HEIGHT / 2 - (n - (minN + maxN) / 2) * points,
    ] as const;
  const corners = outline.map(at);
  const lengths = outline.map(([e, n], index) => {
    const [nextE, nextN] = outline[(index + 1) % outline.length] ?? [e, n];
    return Math.hypot(nextE - e, nextN - n);
  });
  const frame = { x: page.left, y: top, width: WIDTH, height: HEIGHT };
  return { scale, projection: { at, points, frame }, corners, lengths };
}

/** An area to scale with the lengths of its sides, north above; sharp in every size. */
export function drawSketch(sheet: Sheet, parent: Part, block: Sketch): void {
  const { small } = sheet.look;
  sheet.ensure(HEIGHT + 2 * leading(small));
  const top = sheet.y;
  const { scale, projection, corners, lengths } = toPage(block, top);
  const bbox: [number, number, number, number] = [page.left, top, page.left + WIDTH, top + HEIGHT];
  const figure = sheet.part(parent, 'Figure', { alt: block.alt, bbox });
  sheet.content(figure, 'Figure', () => {
    const { doc } = sheet;
    if (block.ground) drawGround(sheet, block.ground, projection);
    doc.save();
    doc.rect(page.left, top, WIDTH, HEIGHT).lineWidth(0.5).stroke(ink.line);
    doc
      .polygon(...corners.map(([x, y]) => [x, y]))
      .lineWidth(1.5)
      .fillOpacity(0.2)
      .fillAndStroke(ink.blue, ink.blue);
    doc.fillOpacity(1);
    northArrow(doc, page.left + WIDTH - mm(6), top + mm(14));
    doc.restore();
    for (const [index, length] of lengths.entries()) {
      const [ax, ay] = corners[index] ?? [0, 0];
      const [bx, by] = corners[(index + 1) % corners.length] ?? [0, 0];
      if (Math.hypot(bx - ax, by - ay) < mm(9)) continue;
      const text = `${number.format(length)}\u00a0m`;
      const width = sheet.widthOf(text, { size: small });
      const [x, y] = beside([ax, ay], [bx, by], middleOf(corners), { width, height: small });
      doc.rect(x - 1, y - 1, width + 2, small + 2).fill('#ffffff');
      sheet.print([text], y, { x, width, size: small });
    }
  });
  sheet.y = top + HEIGHT + small * 0.4;
  sheet.flow(sheet.part(parent, 'P'), 'P', captionOf(block, scale), {
    x: page.left,
    width: textWidth,
    size: small,
    colour: ink.muted,
  });
  sheet.y += leading(sheet.look.body) * 0.5;
}

type Place = readonly [x: number, y: number];

const middleOf = (corners: readonly Place[]): Place => [
  corners.reduce((sum, [x]) => sum + x, 0) / corners.length,
  corners.reduce((sum, [, y]) => sum + y, 0) / corners.length,
];

/** Upper left corner of a label outside a side: two sides of a narrow area would cover each other's. */
function beside(
  [ax, ay]: Place,
  [bx, by]: Place,
  middle: Place,
  label: { width: number; height: number },
): Place {
  const length = Math.hypot(bx - ax, by - ay);
  const [x, y] = [(ax + bx) / 2, (ay + by) / 2];
  const [nx, ny] = [(by - ay) / length, (ax - bx) / length];
  const isOutwards = nx * (x - middle[0]) + ny * (y - middle[1]) >= 0;
  const sign = isOutwards ? 1 : -1;
  const [dx, dy] = [nx * sign * (label.width / 2 + 3), ny * sign * (label.height / 2 + 3)];
  return [x + dx - label.width / 2, y + dy - label.height / 2];
}

function captionOf({ caption, ground }: Sketch, scale: number): string {
  const around = ground ? `. Umgebung schematisch, ${ground.attribution}` : '';
  return `${caption}, Maßstab 1:${scale}${around}`;
}

function northArrow(doc: PDFKit.PDFDocument, x: number, y: number): void {
  doc
    .moveTo(x, y)
    .lineTo(x, y - mm(9))
    .lineWidth(1)
    .stroke(ink.text);
  doc.polygon([x, y - mm(11)], [x - mm(1.5), y - mm(8)], [x + mm(1.5), y - mm(8)]).fill(ink.text);
}
