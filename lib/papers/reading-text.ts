import { calculationText } from '../payments/fee-text';
import { euroText } from '../payments/money';
import type { Block, Letter } from './types';

function blockText(block: Block): string[] {
  switch (block.kind) {
    case 'list':
      return [...block.items];
    case 'table':
      return [block.caption, ...block.columns.map(({ title }) => title), ...block.rows.flat()];
    case 'keyValue':
      return block.pairs.flatMap(({ label, value }) => [label, value]);
    case 'image':
      return block.caption ? [block.caption] : [];
    case 'sketch':
      return [block.caption];
    case 'qr':
      return [block.title, ...block.lines];
    case 'sumTable':
      return block.trace.lines.flatMap((line) => [
        line.label,
        calculationText(line),
        euroText(line.amountCents),
      ]);
    case 'closing':
      return [...block.lines];
    default:
      return [block.text];
  }
}

/** What a letter says in its body, in reading order: what a screen reader must come across in this order. */
export const readingText = (letter: Letter): readonly string[] =>
  [letter.subject, ...letter.blocks.flatMap(blockText)].filter(Boolean);
