import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { documentImports, documentQuarantine, documentStaging, documentStatusRows } from '@/db/schema';
import { civilDate } from '@/lib/clock';
import { codeHash, documentHash } from '@/lib/documents/hash';
import { useDatabase } from '../../helpers/database';
import { header, importFile } from './files';

useDatabase();
beforeEach(async () => {
  await writeTx(async (tx) => {
    await tx.delete(documentStatusRows);
    await tx.delete(documentQuarantine);
    await tx.delete(documentImports);
  });
});

const DAY = 86_400_000;
const today = civilDate(Date.now());
const good = `Personalausweis;T22000129;abholbereit;${today}`;

async function statusOf(type: 'idCard' | 'passport', number: string) {
  const hash = documentHash(type, number);
  const [row] = await (await db()).select().from(documentStatusRows).where(eq(documentStatusRows.hash, hash));
  return row;
}
const everything = async () => (await db()).select().from(documentStatusRows);

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

test.each<[string, string | Buffer, Partial<{ place: string; status: string }>]>([
  ['plain', `${header}\n${good}\n`, { status: 'ready', place: '' }],
  ['with a mark at its beginning', `\uFEFF${header}\n${good}\n`, { status: 'ready' }],
  ['with line breaks of Windows', `${header}\r\n${good}\r\n`, { status: 'ready' }],
  [
    'in Windows-1252',
    latin(`${header};abholort\nPersonalausweis;T22000129;ausgehändigt;${today};Bürgerservice\n`),
    { status: 'collected', place: 'Bürgerservice' },
  ],
  [
    'in UTF-8 with umlauts',
    `${header};abholort\nPersonalausweis;T22000129;in Herstellung;${today};Bürgerservice\n`,
    { status: 'production', place: 'Bürgerservice' },
  ],
  [
    'with quotes and a semicolon within them',
    `${header};abholort\n"Personalausweis";"T22000129";"abholbereit";"${today}";"Rathaus; Zimmer ""2"""\n`,
    { place: 'Rathaus; Zimmer "2"' },
  ],
  [
    'with its columns in another order and other letters',
    `STATUS;Datum;Seriennummer;Typ\nABHOLBEREIT;${today};t2200 0129;PA\n`,
    { status: 'ready' },
  ],
  [
    'with a date as people write it',
    `${header}\nPA;T220001293;Abholbereit;23.11.2026\n`,
    { status: 'ready' },
  ],
  [
    'with the letter O and the check digit',
    `${header}\nPA;T22OOO1293;unterwegs;${today}\n`,
    { status: 'transit' },
  ],
  ['without a last line break, but whole', `${header}\n${good}`, { status: 'ready' }],
  ['with empty lines', `\n${header}\n\n${good}\n\n`, { status: 'ready' }],
])('a file %s is read', async (_what, content, expected) => {
  expect(await importFile(content)).toMatchObject({ rows: 1, added: 1, setAside: 0 });
  expect(await statusOf('idCard', 'T22000129')).toMatchObject({ type: 'idCard', ...expected });
});

test.each<[string, string | Buffer, string]>([
  ['of 0 bytes', '', 'empty'],
  ['of line breaks only', '\n\r\n', 'empty'],
  ['without headings', `${good}\n`, 'noHeader'],
  ['with a heading missing', `typ;seriennummer;status\nPA;T22000129;abholbereit\n`, 'noHeader'],
  ['with a heading twice', `${header};status\n${good};x\n`, 'noHeader'],
  ['with a name', `${header};Nachname\n${good};Muster\n`, 'personalData'],
  ['with a first name', `Vorname;${header}\nErika;${good}\n`, 'personalData'],
  ['with a date of birth', `${header};geburtsdatum\n${good};1.1.1980\n`, 'personalData'],
  ['with a street', `${header};Straße\n${good};Ruhrstraße 1\n`, 'personalData'],
  ['with a street in Windows-1252', latin(`${header};Straße\n${good};Ruhrstraße 1\n`), 'personalData'],
  ['with an address', `${header};E-Mail\n${good};a@b.de\n`, 'personalData'],
  ['with a column nobody knows', `${header};vorgang\n${good};17\n`, 'unknownColumn'],
  ['that ends within a number', `${header}\n${good}\nPA;T220`, 'halfLine'],
  ['that ends within a date', `${header}\n${good}\nPA;L01X00T47;abholbereit;2026-11-2`, 'halfLine'],
  ['that ends within a place', `${header};abholort\n${good};Rath`, 'halfLine'],
  ['that ends within its headings', 'typ;seriennummer;status;datum', 'halfLine'],
  ['of which no row can be used', `${header}\nPA;T22000129;fertig?;${today}\n`, 'noRows'],
  ['that is a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'noHeader'],
])('a file %s is refused as a whole and nothing changes', async (_what, content, reason) => {
  await importFile(`${header}\nPA;C01X0006H;unterwegs;${today}\n`);
  const before = await everything();
  for (const mode of ['delta', 'full'] as const)
    expect(await importFile(content, { mode })).toMatchObject({ refused: reason });
  expect(await everything()).toEqual(before);
  expect(await (await db()).select().from(documentStaging)).toEqual([]);
});

test('bad rows are set aside with line and reason, the good ones go in, and nothing of a bad row is kept', async () => {
  const report = await importFile(
    `${[
      `${header};abholort;code`,
      `${good};;`,
      `Personalausweis;L01X00T472;abholbereit;${today};;`,
      `Personalausweis;ABC;abholbereit;${today};;`,
      `Personalausweis;L01X00T47;fast fertig;${today};;`,
      'Personalausweis;L01X00T47;abholbereit;31.02.2026;;',
      'Personalausweis;L01X00T47;abholbereit;2031-01-01;;',
      `Führerschein;L01X00T47;abholbereit;${today};;`,
      `vorläufiger Personalausweis;L01X00T47;abholbereit;${today};;`,
      `Personalausweis;"L01X00T47;abholbereit;${today};;`,
      `Personalausweis;L01X00T47;abholbereit;${today};;;;noch etwas`,
      `Personalausweis;L01X00T47;abholbereit;${today};${'x'.repeat(81)};`,
      `Personalausweis;L01X00T47;abholbereit;${today};;?`,
      `Personalausweis;L01X00T47;abholbereit;${today};${'x'.repeat(1_000_000)};`,
      `Reisepass;C01X0006H;abholbereit;${today};Freienohl;AB12CD`,
    ].join('\n')}\n`,
  );
  expect(report).toMatchObject({ rows: 14, added: 2, setAside: 12 });
  expect('notes' in report && report.notes.map(({ line, reason }) => [line, reason])).toEqual([
    [3, 'checkDigit'],
    [4, 'number'],
    [5, 'status'],
    [6, 'date'],
    [7, 'date'],
    [8, 'type'],
    [9, 'temporary'],
    [10, 'columns'],
    [11, 'columns'],
    [12, 'place'],
    [13, 'code'],
    [14, 'columns'],
  ]);
  expect(await statusOf('passport', 'C01X0006H')).toMatchObject({
    place: 'Freienohl',
    codeHash: codeHash('passport', 'C01X0006H', 'AB12CD'),
  });
  const stored = JSON.stringify([await everything(), await (await db()).select().from(documentQuarantine)]);
  for (const word of ['T22000129', 'L01X00T47', 'C01X0006H', 'AB12CD', 'fast fertig'])
    expect(stored).not.toContain(word);
});

test('of two rows about one document the newer counts; the other one is set aside, the same twice only counted', async () => {
  const yesterday = civilDate(Date.now() - DAY);
  const report = await importFile(
    `${header}\nPA;T22000129;unterwegs;${yesterday}\n${good}\n${good}\nPA;T22000129;unterwegs;${yesterday}\n`,
  );
  expect(report).toMatchObject({ rows: 4, added: 1, duplicates: 1, setAside: 2 });
  expect('notes' in report && report.notes).toEqual([
    { line: 2, reason: 'duplicate' },
    { line: 5, reason: 'duplicate' },
  ]);
  expect(await statusOf('idCard', 'T22000129')).toMatchObject({ status: 'ready' });
});

const entry = { typ: 'Personalausweis', seriennummer: 'T22000129', status: 'abholbereit', datum: today };

test.each([
  ['a list', JSON.stringify([entry])],
  ['a list over several lines', JSON.stringify([entry], null, 2)],
  ['one object in each line', `${JSON.stringify(entry)}\n`],
  ['braces within words', JSON.stringify([{ ...entry, abholort: 'Rathaus {"2"} \\' }])],
])('JSON is read: %s', async (_what, content) => {
  expect(await importFile(content, { format: 'json' })).toMatchObject({ rows: 1, added: 1 });
});

test.each([
  ['nothing', '', 'empty'],
  ['blanks', '  \n', 'empty'],
  ['words', 'hello', 'json'],
  ['a list that is not closed', JSON.stringify([entry]).slice(0, -1), 'halfLine'],
  ['an object that is not closed', `${JSON.stringify(entry)}\n{"typ":"Pers`, 'halfLine'],
  ['something after the list', `${JSON.stringify([entry])}[]`, 'json'],
  ['a name', JSON.stringify([{ ...entry, name: 'Erika' }]), 'personalData'],
  ['another key', JSON.stringify([{ ...entry, vorgang: 1 }]), 'unknownColumn'],
])('JSON that holds %s is refused', async (_what, content, reason) => {
  expect(await importFile(content, { format: 'json' })).toMatchObject({ refused: reason });
  expect(await everything()).toEqual([]);
});

test('entries of JSON that are no text, too long or nested are set aside', async () => {
  const content = JSON.stringify([
    { ...entry, seriennummer: 220_001_29 },
    { ...entry, abholort: { ort: 'x' } },
    { ...entry, abholort: 'x'.repeat(1_000_000) },
    entry,
  ]);
  expect(await importFile(content, { format: 'json' })).toMatchObject({ added: 1, setAside: 3 });
});

test('a status that goes back is taken and flagged with its line', async () => {
  await importFile(`${header}\n${good}\n`);
  const report = await importFile(`${header}\nPA;T22000129;in Herstellung;${today}\n`);
  expect(report).toMatchObject({ changed: 1, wentBack: 1, setAside: 0 });
  expect('notes' in report && report.notes).toEqual([{ line: 2, reason: 'wentBack' }]);
  expect(await statusOf('idCard', 'T22000129')).toMatchObject({ status: 'production', wentBack: true });
});

test('what was handed over more than 30 days ago does not come back with an old file', async () => {
  const old = civilDate(Date.now() - 40 * DAY);
  const content = `${header}\nPA;T22000129;ausgehändigt;${old}\nPA;L01X00T47;ausgehändigt;${today}\n`;
  expect(await importFile(content)).toMatchObject({ added: 1, skipped: 1 });
  const row = await statusOf('idCard', 'L01X00T47');
  expect(row?.purgeAt).toBe(Date.parse(`${today}T00:00:00Z`) + 30 * DAY);
});

test('a full file forgets what it leaves out, but not while a number in it could be anybody’s', async () => {
  await importFile(`${header}\n${good}\nPA;L01X00T47;unterwegs;${today}\nPA;C01X0006H;unterwegs;${today}\n`);
  const withBadNumber = `${header}\n${good}\nPA;L01X00T472;unterwegs;${today}\n`;
  expect(await importFile(withBadNumber, { mode: 'full' })).toMatchObject({ removed: 0, kept: 2 });
  const withBadStatus = `${header}\n${good}\nPA;L01X00T47;??;${today}\n`;
  expect(await importFile(withBadStatus, { mode: 'full' })).toMatchObject({ removed: 1, unchanged: 1 });
  expect(await statusOf('idCard', 'C01X0006H')).toBeUndefined();
  expect(await statusOf('idCard', 'L01X00T47')).toMatchObject({ status: 'transit' });
});

test('the rows of an import are counted in its record, and the audit log has numbers only', async () => {
  await importFile(`${header}\n${good}\nPA;x;unterwegs;${today}\n`);
  const [row] = await (await db()).select().from(documentImports);
  expect(row).toMatchObject({ state: 'applied', rows: 2, added: 1, setAside: 1, source: 'cli' });
  const log = await (await db()).all<{ data: string }>(
    sql`select data from audit_log where event = 'documents.imported' order by seq desc limit 1`,
  );
  expect(JSON.parse(log[0]?.data ?? '{}')).toMatchObject({ mode: 'delta', rows: 2, added: 1, setAside: 1 });
});
