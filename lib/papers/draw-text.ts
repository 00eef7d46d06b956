import { leading, page, textWidth } from './look';
import type { Part, Sheet } from './sheet';

const column = { x: page.left, width: textWidth };

/** A heading; it never stands alone at the end of a page. */
export function drawHeading(sheet: Sheet, parent: Part, level: 2 | 3, text: string): void {
  const size = sheet.look.heading[level - 2] ?? sheet.look.body;
  sheet.y += leading(sheet.look.body) * (level === 2 ? 0.9 : 0.6);
  const style = { ...column, size, face: 'strong' as const };
  const height = sheet.lines(text, textWidth, style).length * leading(size);
  sheet.ensure(height + 3 * leading(sheet.look.body));
  sheet.flow(sheet.part(parent, `H${level}`), `H${level}`, text, style);
  sheet.y += leading(sheet.look.body) * 0.25;
}

/** Paragraphs: an empty line in the text begins the next. */
export function drawParagraphs(sheet: Sheet, parent: Part, text: string): void {
  for (const paragraph of text.split(/\n{2,}/)) {
    sheet.flow(sheet.part(parent, 'P'), 'P', paragraph, { ...column, size: sheet.look.body });
    sheet.y += leading(sheet.look.body) * 0.5;
  }
}

/** A list with bullets or numbers. */
export function drawList(sheet: Sheet, parent: Part, items: readonly string[], isOrdered: boolean): void {
  const size = sheet.look.body;
  const indent = size * (isOrdered ? 2 : 1.4);
  const list = sheet.part(parent, 'L');
  items.forEach((text, index) => {
    const item = sheet.part(list, 'LI');
    sheet.ensure(Math.min(2, sheet.lines(text, textWidth - indent, { size }).length) * leading(size));
    sheet.content(sheet.part(item, 'Lbl'), 'Lbl', () =>
      sheet.print([isOrdered ? `${index + 1}.` : '•'], sheet.y, { ...column, size }),
    );
    sheet.flow(sheet.part(item, 'LBody'), 'LBody', text, {
      x: page.left + indent,
      width: textWidth - indent,
      size,
    });
    sheet.y += size * 0.25;
  });
  sheet.y += leading(size) * 0.4;
}

/** Greeting and name, kept together. */
export function drawClosing(sheet: Sheet, parent: Part, lines: readonly string[]): void {
  const size = sheet.look.body;
  sheet.y += leading(size) * 0.6;
  sheet.ensure(lines.length * leading(size) * 1.2);
  for (const line of lines) sheet.flow(sheet.part(parent, 'P'), 'P', line, { ...column, size });
  sheet.y += leading(size) * 0.5;
}
