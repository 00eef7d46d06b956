import { drawHead } from './draw-head';
import { drawImage, drawQr } from './draw-picture';
import { drawSketch } from './draw-sketch';
import { drawTable, factTable } from './draw-table';
import { drawClosing, drawHeading, drawList, drawParagraphs } from './draw-text';
import { feeTable, tariffText } from './fee-table';
import { ink, largeLook, mm, normalLook, page, textWidth } from './look';
import { Sheet } from './sheet';
import type { Block, Letter } from './types';
import { type PaperWords, paperWords } from './words';

/** How a paper is made. */
export interface PaperOptions {
  readonly locale: 'de' | 'en';
  /** Large print on request (§ 9 BGG NRW): 18 points instead of 11. */
  readonly isLargePrint?: boolean;
}

function drawBlock(sheet: Sheet, block: Block, words: PaperWords, locale: 'de' | 'en'): void {
  const { root } = sheet;
  switch (block.kind) {
    case 'heading':
      drawHeading(sheet, root, block.level, block.text);
      break;
    case 'paragraph':
      drawParagraphs(sheet, root, block.text);
      break;
    case 'list':
      drawList(sheet, root, block.items, block.isOrdered === true);
      break;
    case 'table':
      drawTable(sheet, root, block);
      break;
    case 'keyValue':
      drawTable(sheet, root, factTable(block.pairs));
      break;
    case 'image':
      drawImage(sheet, root, block);
      break;
    case 'sketch':
      drawSketch(sheet, root, block);
      break;
    case 'qr':
      drawQr(sheet, root, block);
      break;
    case 'sumTable':
      drawTable(sheet, root, feeTable(block.trace, words, locale));
      drawParagraphs(sheet, root, tariffText(block.trace, words));
      break;
    case 'legalRemedy':
      drawHeading(sheet, root, 2, words.legalRemedy);
      drawParagraphs(sheet, root, block.text);
      break;
    case 'closing':
      drawClosing(sheet, root, block.lines);
      break;
  }
}

/** Sender and number of the page below each; passed over by screen readers, which count pages themselves. */
function drawFooters(sheet: Sheet, { sender }: Letter, words: PaperWords): void {
  const { start, count } = sheet.doc.bufferedPageRange();
  const size = sheet.look.isLarge ? 12 : 8.5;
  const style = { x: page.left, width: textWidth, size, colour: ink.muted };
  for (let index = 0; index < count; index++) {
    sheet.doc.switchToPage(start + index);
    sheet.decoration(() => {
      sheet.doc.moveTo(page.left, mm(277)).lineTo(page.right, mm(277)).lineWidth(0.5).stroke(ink.line);
      sheet.print([[sender.town, ...sender.address].join(' · ')], page.footer, style);
      sheet.print([words.pageOf(index + 1, count)], page.footer, { ...style, align: 'right' });
    }, 'Pagination');
  }
}

/** pdfkit writes the title into XML without escaping it. */
const plainTitle = (text: string): string =>
  text
    .replaceAll('\u00ad', '')
    .replace(/\s+/g, ' ')
    .replaceAll('&', '+')
    .replaceAll('<', '‹')
    .replaceAll('>', '›');

/**
 * A letter of the town as PDF: DIN 5008 form B, tagged from end to end in reading order, fonts embedded. It is
 * built by the rules of PDF/UA, but says nothing of conformity: that would need a validator's word.
 */
export async function letter(
  content: Letter,
  { locale, isLargePrint = false }: PaperOptions,
): Promise<Buffer> {
  const words = paperWords(locale);
  const sheet = new Sheet({
    title: plainTitle(content.subject),
    author: plainTitle(`${content.sender.town}, ${content.sender.office}`),
    lang: locale === 'en' ? 'en-GB' : 'de-DE',
    look: isLargePrint ? largeLook : normalLook,
    date: new Date(),
  });
  drawHead(sheet, content, words);
  for (const block of content.blocks) drawBlock(sheet, block, words, locale);
  drawFooters(sheet, content, words);
  return sheet.finish();
}
