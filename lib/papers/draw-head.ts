import { drawTable, factTable } from './draw-table';
import { ink, leading, mm, page, textWidth } from './look';
import type { Part, Sheet } from './sheet';
import type { Letter, Pair } from './types';
import type { PaperWords } from './words';

/** The same drawing as components/ui/Logo.tsx, 40 × 40. */
function drawLogo(sheet: Sheet, x: number, y: number, side: number): void {
  sheet.decoration(() => {
    const { doc } = sheet;
    doc.translate(x, y).scale(side / 40);
    doc.roundedRect(0, 0, 40, 40, 8).clip();
    doc.rect(0, 0, 40, 40).fill(ink.blue);
    doc.path('M12.5 40.5c-.6-9.7 12-8.2 12-17v-3').lineWidth(4).lineCap('round').stroke('#ffffff');
    doc
      .path('M24.5 25.2c-1.7-3-7.9-6.2-7.9-12.2a7.9 7.9 0 0 1 15.8 0c0 6-6.2 9.2-7.9 12.2z')
      .fill(ink.yellow);
    doc.circle(24.5, 13, 2.8).fill(ink.dark);
  });
}

/** Where to fold and to punch. */
function drawMarks(sheet: Sheet): void {
  sheet.decoration(() => {
    sheet.doc.lineWidth(0.4).strokeColor(ink.line);
    for (const y of page.folds) sheet.doc.moveTo(mm(4), y).lineTo(mm(8), y).stroke();
    sheet.doc.moveTo(mm(4), page.punch).lineTo(mm(10), page.punch).stroke();
  });
}

function drawSender(sheet: Sheet, head: Part, { sender }: Letter): void {
  drawLogo(sheet, page.left, mm(13), mm(15));
  const x = page.left + mm(19);
  const name = { x, width: page.right - x, size: 19, face: 'strong' as const };
  const office = { x, width: page.right - x, size: sheet.look.isLarge ? 14 : 11.5, colour: ink.muted };
  sheet.content(sheet.part(head, 'P'), 'P', () => sheet.print([sender.town], mm(13.2), name));
  sheet.content(sheet.part(head, 'P'), 'P', () => sheet.print([sender.office], mm(21.5), office));
}

/** What shows in the window of the envelope. */
function drawWindow(sheet: Sheet, head: Part, letter: Letter): void {
  if (letter.recipient.length === 0) return;
  const { window } = page;
  const column = { x: window.left, width: window.width };
  const back = [letter.sender.town, ...letter.sender.address].join(' · ');
  const small = { ...column, size: 7.5, colour: ink.muted };
  sheet.content(sheet.part(head, 'P'), 'P', () => sheet.print([back], window.sender, small));
  if (letter.remark) {
    const remark = { ...column, size: 8.5, face: 'strong' as const };
    const lines = sheet.lines(letter.remark, window.width, remark);
    sheet.content(sheet.part(head, 'P'), 'P', () => sheet.print(lines.slice(0, 2), window.remark, remark));
  }
  // Six lines fit; a long name takes two of them.
  const size = sheet.look.isLarge ? 12 : 11;
  const lines = letter.recipient.flatMap((line) => sheet.lines(line, window.width, { size })).slice(0, 6);
  const address = { ...column, size };
  sheet.content(sheet.part(head, 'P'), 'P', () => sheet.print(lines, window.address, address));
}

/** Reference, contact and date beside the window. */
function drawFacts(sheet: Sheet, head: Part, pairs: readonly Pair[]): void {
  const { facts } = page;
  const size = sheet.look.facts;
  const label = mm(27);
  const table = sheet.part(head, 'Table');
  const body = sheet.part(table, 'TBody');
  let y = facts.top;
  for (const pair of pairs) {
    const row = sheet.part(body, 'TR');
    const name = { x: facts.left, width: label, size, colour: ink.muted };
    const value = { x: facts.left + label + 4, width: facts.width - label - 4, size };
    const names = sheet.lines(pair.label, label, name);
    const values = sheet.lines(pair.value, value.width, value);
    const top = y;
    sheet.content(sheet.part(row, 'TH', { scope: 'Row' }), 'TH', () => sheet.print(names, top, name));
    sheet.content(sheet.part(row, 'TD'), 'TD', () => sheet.print(values, top, value));
    y += Math.max(names.length, values.length) * leading(size) + 1;
  }
}

function drawSubject(sheet: Sheet, subject: string): void {
  const size = sheet.look.subject;
  const style = { x: page.left, width: textWidth, size, face: 'strong' as const };
  sheet.flow(sheet.part(sheet.root, 'H1'), 'H1', subject, style);
  sheet.y += leading(sheet.look.body) * 0.7;
}

/** Everything above the text: sender, window, facts, a mark such as "Kopie", the subject. */
export function drawHead(sheet: Sheet, letter: Letter, words: PaperWords): void {
  const head = sheet.part(sheet.root, 'Sect');
  drawSender(sheet, head, letter);
  drawMarks(sheet);
  if (letter.mark) {
    const style = {
      x: page.left,
      width: textWidth,
      size: sheet.look.isLarge ? 14 : 10,
      face: 'strong' as const,
    };
    const { mark } = letter;
    sheet.content(sheet.part(head, 'P'), 'P', () => sheet.print([mark], mm(34), style));
  }
  drawWindow(sheet, head, letter);
  const facts = [
    ...letter.references,
    ...letter.sender.contact,
    { label: words.date, value: words.day(letter.date) },
  ];
  sheet.y = page.subject;
  if (sheet.look.isLarge) {
    if (letter.recipient.length === 0) sheet.y = mm(45);
    drawTable(sheet, head, factTable(facts));
  } else {
    drawFacts(sheet, head, facts);
  }
  drawSubject(sheet, letter.subject);
}
