import PDFDocument from 'pdfkit';
import { beforeAll, describe, expect, test } from 'vitest';
import { letter } from '@/lib/papers/letter';
import { readingText } from '@/lib/papers/reading-text';
import type { Block } from '@/lib/papers/types';
import { everyBlock, sampleLetter, sampleTrace } from '../helpers/letters';
import { type ReadPdf, readPdf } from '../helpers/pdf';

const plain = (text: string) => text.replaceAll('\u00ad', '').replace(/\s+/g, '');
const textsOf = (pdf: ReadPdf, role: string) =>
  pdf.parts.filter((part) => part.role === role).map(({ text }) => text);
const german = { locale: 'de' } as const;
const read = async (...blocks: Block[]) => readPdf(await letter(sampleLetter(blocks), german));

/** Every text is there, one after the other. */
function expectInOrder(pdf: ReadPdf, expected: readonly string[]): void {
  const all = plain(pdf.parts.map(({ text }) => text).join(''));
  let from = 0;
  for (const text of expected) {
    const at = all.indexOf(plain(text), from);
    expect(at, `"${text}" after position ${from}`).toBeGreaterThanOrEqual(0);
    from = at + plain(text).length;
  }
}

describe.each([
  ['normal', false],
  ['large print', true],
])('a letter with every kind of block, %s', (_, isLargePrint) => {
  let pdf: ReadPdf;
  let blocks: Block[];

  beforeAll(async () => {
    blocks = await everyBlock();
    pdf = await readPdf(await letter(sampleLetter(blocks), { locale: 'de', isLargePrint }));
  });

  test('has all of its text in the structure, readable, in reading order', () => {
    expect(pdf.untagged).toEqual([]);
    expect(pdf.unreadable).toBe(false);
    expectInOrder(pdf, [
      'Stadt Meschede',
      'Ruhrstraße 12',
      'Unser Zeichen',
      ...readingText(sampleLetter(blocks)),
    ]);
  });

  test('names its language and title, and shows the title', () => {
    expect(pdf).toMatchObject({
      lang: 'de-DE',
      title: 'Erlaubnis zur Sondernutzung der Straße',
      isMarked: true,
      showsTitle: true,
    });
  });

  test('has one first heading and no level left out', () => {
    expect(textsOf(pdf, 'H1')).toEqual(['Erlaubnis zur Sondernutzung der Straße']);
    expect(textsOf(pdf, 'H2')).toEqual([
      'Was Sie dürfen',
      'Was Sie beachten müssen',
      'Gebühr',
      'Ihre Rechte: Rechtsbehelfsbelehrung',
      'Anlage',
    ]);
    expect(textsOf(pdf, 'H3')).toEqual(['Auflagen']);
  });

  test('reads the names of columns once and has a name for each row', () => {
    const heads = textsOf(pdf, 'TH');
    expect(heads.filter((text) => text === 'Nummer')).toHaveLength(1);
    expect(heads.filter((text) => /^Nr\. \d+$/.test(text))).toHaveLength(70);
    expect(pdf.pages).toBeGreaterThan(3);
  });

  test('has words for every picture', () => {
    const figures = pdf.parts.filter(({ role }) => role === 'Figure');
    expect(figures.map(({ alt }) => alt)).toEqual([
      'Ein Rechteck, 18 Meter lang und 2,5 Meter breit',
      'Lageplan: Rechteck auf dem Gehweg vor Haus 12',
      'QR-Code zur Prüfseite',
    ]);
    expect(pdf.links).toEqual(['https://portal.example.de/pruefen/7KX2P-A9F3M']);
  });
});

describe('a letter', () => {
  test('embeds its fonts and no others, and claims no conformity that nobody has checked', async () => {
    const bytes = (await letter(sampleLetter([{ kind: 'paragraph', text: 'Text' }]), german)).toString(
      'latin1',
    );
    expect(bytes.match(/\/FontFile2/g)).toHaveLength(2);
    expect(bytes).not.toMatch(/\/Type1|Helvetica|pdfuaid|pdfaid/);
    expect(bytes).toContain('/Tabs /S');
  });

  test('in English has English words and the language', async () => {
    const pdf = await readPdf(
      await letter(sampleLetter([{ kind: 'sumTable', trace: sampleTrace }]), { locale: 'en' }),
    );
    expect(pdf.lang).toBe('en-GB');
    expectInOrder(pdf, ['Date', '29 November 2026', 'Calculation', '14.40 euros', 'Sample tariff']);
  });

  test('says wherever amounts of a sample tariff stand that they are a sample', async () => {
    expectInOrder(await read({ kind: 'sumTable', trace: sampleTrace }), ['39,40 Euro', 'Mustertarif:']);
    const own = { ...sampleTrace, tariff: { ...sampleTrace.tariff, isSample: false, source: 'Satzung' } };
    const pdf = await read({ kind: 'sumTable', trace: own });
    expect(textsOf(pdf, 'P').join()).not.toContain('Mustertarif');
  });

  test.each([
    [
      'letters of names',
      'Ṩmith Łódź Ǧabriel Đorđe Ğül Жанна Ωμέγα Ṻ ẞ ſ',
      'Łódź Ǧabriel Đorđe Ğül Жанна Ωμέγα',
    ],
    ['what no font of ours has', '张伟 😀 fertig', '◊◊ ◊ fertig'],
    ['control characters and marks of direction', 'a\u0000b\u0007c\u202ed\u200be', 'abcde'],
    ['a word of 3000 letters', 'Ä'.repeat(3000), 'ÄÄÄ'],
    ['brackets and signs of markup', 'Müller & Söhne <b>"x"</b>', 'Müller & Söhne <b>"x"</b>'],
  ])('prints %s', async (_, text, expected) => {
    const content = sampleLetter([{ kind: 'paragraph', text }], { subject: text, recipient: [text] });
    const pdf = await readPdf(await letter(content, german));
    expect(pdf.untagged).toEqual([]);
    expect(pdf.unreadable).toBe(false);
    expectInOrder(pdf, [expected]);
  });

  test('breaks at soft hyphens and prints none elsewhere', async () => {
    const word = 'Straßen\u00adverkehrs\u00adbehörden\u00adangelegenheiten ';
    const pdf = await read({ kind: 'paragraph', text: `die neue ${word}`.repeat(12) });
    const text = textsOf(pdf, 'P').join(' ');
    expect(text).toMatch(/(Straßen|verkehrs|behörden)- ?\w/);
    expect(text).toMatch(/Straßenverkehrsbehördenangelegenheiten/);
  });

  test('carries a cell that is longer than a page over to the next ones', async () => {
    const long = Array.from({ length: 900 }, (_, i) => `Wort${i}`).join(' ');
    const columns = [{ title: 'Feld' }, { title: 'Angabe', share: 2 }];
    const pdf = await read({
      kind: 'table',
      caption: 'Angaben',
      columns,
      rows: [
        ['Text', long],
        ['Ende', 'x'],
      ],
    });
    expect(pdf.pages).toBeGreaterThan(1);
    expect(pdf.untagged).toEqual([]);
    const cells = textsOf(pdf, 'TD').join(' ');
    expect(plain(cells)).toContain(plain(long));
  });

  test('with nothing in it is still a page', async () => {
    const pdf = await readPdf(
      await letter(
        sampleLetter([
          { kind: 'paragraph', text: '' },
          { kind: 'list', items: [] },
          { kind: 'table', caption: 'Leer', columns: [{ title: 'Spalte' }], rows: [] },
          { kind: 'keyValue', pairs: [{ label: 'Telefon', value: '' }] },
        ]),
        german,
      ),
    );
    expect(pdf.pages).toBe(1);
  });
});

test('text without a place in the structure is found', async () => {
  const doc = new PDFDocument({ tagged: true, lang: 'de-DE' });
  const bytes: Buffer[] = [];
  const done = new Promise((resolve) => doc.on('data', (part) => bytes.push(part)).on('end', resolve));
  doc.text('Verirrt');
  doc.end();
  await done;
  expect((await readPdf(Buffer.concat(bytes))).untagged).toEqual(['Verirrt']);
});

test('no name of a fact beside the window is cut in two', async () => {
  const contact = [{ label: 'Ansprechperson', value: 'Frau Schulte-Westermann' }];
  const base = sampleLetter([]);
  const pdf = await readPdf(await letter({ ...base, sender: { ...base.sender, contact } }, german));
  expect(textsOf(pdf, 'TH').map((text) => text.trim())).toContain('Ansprechperson');
});
