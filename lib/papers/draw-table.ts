import { columnWidths } from './column-widths';
import { widestPiece } from './lines';
import { type Face, ink, leading, page, textWidth } from './look';
import type { Part, Sheet } from './sheet';
import type { Column, Pair } from './types';

interface Cell {
  readonly text: string;
  readonly face: Face;
  /** TH names its column or row, TD is a value. */
  readonly type: 'TH' | 'TD';
  readonly scope?: 'Column' | 'Row';
}

interface Grid {
  readonly columns: readonly Column[];
  readonly x: readonly number[];
  readonly widths: readonly number[];
  readonly size: number;
  readonly gap: number;
}

export interface TableContent {
  readonly caption?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly hasRowHeads?: boolean;
  /** The last row is the sum: strong, with a line above. */
  readonly hasSum?: boolean;
  /** Facts with names have no row of headings. */
  readonly hasNoHead?: boolean;
}

function gridFor(sheet: Sheet, { columns, rows }: TableContent): Grid {
  const size = sheet.look.body * (sheet.look.isLarge ? 1 : 0.95);
  const gap = size * 0.8;
  const measure = (text: string) => sheet.widthOf(text, { size, face: 'strong' });
  const needs = columns.map(
    ({ title }, i) =>
      gap + Math.max(...[title, ...rows.map((row) => row[i] ?? '')].map((t) => widestPiece(t, measure))),
  );
  const widths = columnWidths(
    textWidth,
    columns.map(({ share }) => share ?? 1),
    needs,
  );
  const x = widths.map((_, i) => page.left + widths.slice(0, i).reduce((a, b) => a + b, 0));
  return { columns, x, widths, size, gap };
}

const rule = (sheet: Sheet, y: number, width: number, colour: string): void =>
  sheet.decoration(() => {
    sheet.doc.moveTo(page.left, y).lineTo(page.right, y).lineWidth(width).strokeColor(colour).stroke();
  });

const linesOf = (sheet: Sheet, grid: Grid, cells: readonly Cell[]): string[][] =>
  cells.map(({ text, face }, i) =>
    sheet.lines(text, (grid.widths[i] ?? 0) - grid.gap, { size: grid.size, face }),
  );

const placed = (grid: Grid, index: number, face: Face) => ({
  x: grid.x[index] ?? page.left,
  width: (grid.widths[index] ?? 0) - (grid.columns[index]?.align === 'right' ? 0 : grid.gap),
  align: grid.columns[index]?.align ?? ('left' as const),
  size: grid.size,
  face,
});

/** The names of the columns again, on the next page; read once is enough. */
function repeatHead(sheet: Sheet, grid: Grid, head: readonly Cell[] | null): void {
  sheet.nextPage();
  if (!head) return;
  const lines = linesOf(sheet, grid, head);
  sheet.decoration(() => {
    for (const [i, cell] of lines.entries()) sheet.print(cell, sheet.y, placed(grid, i, 'strong'));
  }, 'Pagination');
  sheet.y += Math.max(...lines.map((cell) => cell.length)) * leading(grid.size) + grid.size * 0.3;
  rule(sheet, sheet.y - grid.size * 0.1, 1, ink.text);
}

/** One row; a cell that is longer than the page goes on at the same place of the next. */
function drawRow(
  sheet: Sheet,
  grid: Grid,
  group: Part,
  cells: readonly Cell[],
  head: readonly Cell[] | null,
) {
  const row = sheet.part(group, 'TR');
  const parts = cells.map(({ type, scope }) => sheet.part(row, type, scope ? { scope } : {}));
  const height = leading(grid.size);
  let rest = linesOf(sheet, grid, cells);
  const tallest = () => Math.max(...rest.map((lines) => lines.length));
  const whole = tallest() * height + grid.size * 0.6;
  const isLong = whole > (page.bottom - page.top) / 2;
  if (!sheet.hasRoom(isLong ? 3 * height : whole)) repeatHead(sheet, grid, head);
  sheet.y += grid.size * 0.3;
  while (true) {
    const fitting = Math.max(1, Math.floor((page.bottom - sheet.y) / height + 1e-6));
    const taken = Math.min(fitting, tallest());
    for (const [i, lines] of rest.entries()) {
      const part = parts[i];
      const now = lines.slice(0, fitting);
      const cell = cells[i];
      if (!part || !cell || (now.length === 0 && taken < tallest())) continue;
      sheet.content(part, cell.type, () => sheet.print(now, sheet.y, placed(grid, i, cell.face)));
    }
    sheet.y += taken * height;
    rest = rest.map((lines) => lines.slice(fitting));
    if (tallest() === 0) break;
    repeatHead(sheet, grid, head);
  }
  sheet.y += grid.size * 0.3;
}

/** A table over as many pages as it needs, with its headings on each; for screen readers with heads of columns and rows. */
export function drawTable(sheet: Sheet, parent: Part, content: TableContent): void {
  const grid = gridFor(sheet, content);
  const head: Cell[] | null = content.hasNoHead
    ? null
    : content.columns.map(({ title }) => ({ text: title, face: 'strong', type: 'TH', scope: 'Column' }));
  const table = sheet.part(parent, 'Table');
  if (content.caption) {
    sheet.ensure(leading(grid.size) * 5);
    sheet.y += grid.size * 0.3;
    sheet.flow(sheet.part(table, 'Caption'), 'Caption', content.caption, {
      x: page.left,
      width: textWidth,
      size: grid.size,
      face: 'strong',
    });
  }
  if (head) {
    drawRow(sheet, grid, sheet.part(table, 'THead'), head, null);
    rule(sheet, sheet.y, 1, ink.text);
  }
  const body = sheet.part(table, 'TBody');
  content.rows.forEach((texts, index) => {
    const isSum = content.hasSum === true && index === content.rows.length - 1;
    const cells = texts.map((text, i): Cell => {
      const isHead = i === 0 && content.hasRowHeads === true;
      const face = isSum || isHead ? 'strong' : 'regular';
      return isHead ? { text, face, type: 'TH', scope: 'Row' } : { text, face, type: 'TD' };
    });
    if (isSum) rule(sheet, sheet.y, 1, ink.text);
    drawRow(sheet, grid, body, cells, head);
    if (!isSum) rule(sheet, sheet.y, 0.5, ink.line);
  });
  sheet.y += leading(sheet.look.body) * 0.6;
}

/** Facts with their names: a table of two columns whose rows are named by the first. */
export const factTable = (pairs: readonly Pair[]): TableContent => ({
  columns: [
    { title: '', share: 1 },
    { title: '', share: 2 },
  ],
  rows: pairs.map(({ label, value }) => [label, value]),
  hasRowHeads: true,
  hasNoHead: true,
});
