import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import {
  auditLog,
  documentImports,
  documentLoad,
  documentMisses,
  documentResults,
  documentStaging,
  documentStatusRows,
  settings,
} from '@/db/schema';
import { presentAlarm, watchMisses } from '@/lib/documents/alarm';
import { askDocument } from '@/lib/documents/ask';
import { blockedForS } from '@/lib/documents/blocked';
import { forgetDocuments } from '@/lib/documents/forget';
import { codeHash, documentHash } from '@/lib/documents/hash';
import { sweepResults, takeResult } from '@/lib/documents/results';
import { purgeAtOf } from '@/lib/documents/status';
import { processState } from '@/lib/process-state';
import { useDatabase } from '../helpers/database';

useDatabase();
const now = Date.parse('2026-11-23T10:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let made = 0;
const address = () => `10.${++made >> 8}.${made & 255}.1`;

type Row = typeof documentStatusRows.$inferInsert;

const put = (number: string, values: Partial<Row> = {}) => {
  const row = { status: 'ready' as const, statusOn: '2026-11-20', ...values };
  const hash = documentHash('idCard', number);
  const purgeAt = purgeAtOf(row.status, row.statusOn);
  return writeTx((tx) =>
    tx.insert(documentStatusRows).values({ hash, type: 'idCard', updatedAt: now, purgeAt, ...row }),
  );
};

const ask = (number: string, from = address(), at = now, more: object = {}) =>
  askDocument({ type: 'idCard', number, ...more }, from, at);

/** What the page would show. */
async function answerTo(number: string, more: object = {}) {
  const asked = await ask(number, address(), now, more);
  return asked.ok ? takeResult(asked.value, now) : asked;
}

const unknown = { isKnown: false };

beforeEach(async () => {
  processState.forget('documentsBlocked');
  await writeTx(async (tx) => {
    const tables = [documentStatusRows, documentStaging, documentImports, documentResults, documentMisses];
    for (const table of [...tables, documentLoad, settings]) await tx.delete(table);
  });
});

describe('an answer', () => {
  test('tells state, day and place, and can be read once', async () => {
    await put('L01X00T47', { place: 'Bürgerhaus Freienohl' });
    const asked = await ask('lo1x 00t47 1');
    const token = asked.ok ? asked.value : '';
    expect(await takeResult(token, now)).toEqual({
      isKnown: true,
      type: 'idCard',
      status: 'ready',
      on: '2026-11-20',
      place: 'Bürgerhaus Freienohl',
    });
    expect(await takeResult(token, now)).toBeNull();
  });

  test('lives for a minute', async () => {
    await put('L01X00T47');
    const first = await ask('L01X00T47');
    const second = await ask('L01X00T47');
    expect(await takeResult(first.ok ? first.value : '', now + 59_000)).not.toBeNull();
    expect(await takeResult(second.ok ? second.value : '', now + 61_000)).toBeNull();
  });

  test('that nobody fetches is swept away', async () => {
    await ask('L01X00T47');
    await sweepResults(now + 61_000);
    expect(await (await db()).select().from(documentResults)).toEqual([]);
  });

  test('is the same for unknown, expired, withdrawn and forgotten numbers, to the byte', async () => {
    await put('L01X00T41', { status: 'expired' });
    await put('L01X00T42', { status: 'withdrawn' });
    await put('L01X00T43', { status: 'collected', statusOn: '2026-10-01' });
    for (const number of ['L01X00T40', 'L01X00T41', 'L01X00T42', 'L01X00T43']) await ask(number);
    await put('L01X00T44');
    await ask('L01X00T44');
    const rows = await (await db()).select({ answer: documentResults.answer }).from(documentResults);
    expect(new Set(rows.slice(0, 4).map(({ answer }) => answer)).size).toBe(1);
    expect(new Set(rows.map(({ answer }) => Buffer.byteLength(answer))).size).toBe(1);
  });

  test('belongs to the type that was asked for', async () => {
    await put('L01X00T47');
    expect(await answerTo('L01X00T47', { type: 'passport' })).toEqual(unknown);
  });

  test.each([
    ['L01', 'number'],
    ['🙂🙂🙂🙂🙂🙂🙂🙂🙂', 'number'],
    ['L01X00T472', 'checkDigit'],
    ['', 'required'],
  ])('is not looked for when "%s" was typed', async (typed, code) => {
    expect(await ask(typed)).toMatchObject({ ok: false, code: 'invalid', fields: { number: code } });
    expect(await (await db()).select().from(documentLoad)).toEqual([]);
  });

  test('comes from the rows of an import that is being written through', async () => {
    await put('L01X00T45', { status: 'transit' });
    await put('L01X00T46', { status: 'ready' });
    const staged = (number: string, isRemoved: boolean) => ({
      importId: 'new',
      hash: documentHash('idCard', number),
      type: 'idCard' as const,
      status: 'ready' as const,
      statusOn: '2026-11-23',
      isRemoved,
    });
    await writeTx(async (tx) => {
      const run = { mode: 'full', source: 'cli', fileHash: 'x', startedAt: now } as const;
      await tx.insert(documentImports).values({ id: 'new', state: 'merging', ...run });
      await tx.insert(documentStaging).values([staged('L01X00T45', false), staged('L01X00T46', true)]);
    });
    expect(await answerTo('L01X00T45')).toMatchObject({ status: 'ready' });
    expect(await answerTo('L01X00T46')).toEqual(unknown);
  });
});

describe('the second secret', () => {
  beforeEach(() =>
    writeTx((tx) =>
      tx.insert(settings).values({ key: 'documents', value: { asksCode: true }, updatedAt: 1 }),
    ),
  );

  test('is needed where the town asks for it, and a wrong one is an unknown number', async () => {
    await put('L01X00T47', { codeHash: codeHash('idCard', 'L01X00T47', '7K4P') });
    expect(await answerTo('L01X00T47', { code: '7k4p' })).toMatchObject({ isKnown: true });
    expect(await answerTo('L01X00T47', { code: '7K4Q' })).toEqual(unknown);
    expect(await ask('L01X00T47')).toMatchObject({ ok: false, fields: { code: 'code' } });
  });
});

describe('guessing', () => {
  const miss = (from: string, at: number) => ask('L01X00T40', from, at);

  test('waits after the third miss: 1, 2, 4 … seconds, also after a restart', async () => {
    const from = address();
    for (let i = 0; i < 3; i++) expect((await miss(from, now)).ok).toBe(true);
    expect(await miss(from, now)).toMatchObject({ code: 'tooMany', retryAfterS: 1 });
    expect((await miss(from, now + 1000)).ok).toBe(true);
    processState.forget('documentsBlocked');
    expect(await miss(from, now + 1000)).toMatchObject({ code: 'tooMany', retryAfterS: 2 });
    expect((await miss(from, now + 3000)).ok).toBe(true);
    expect(await miss(from, now + 3000)).toMatchObject({ code: 'tooMany', retryAfterS: 4 });
    expect(blockedForS(from, now + 3000)).toBe(4);
    expect(blockedForS(from, now + 7001)).toBe(0);
  });

  test('with many at once gets no further', async () => {
    const from = address();
    const all = await Promise.all(Array.from({ length: 20 }, () => miss(from, now)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(3);
  });

  test('is forgiven one by one, and a hit neither costs nor forgives', async () => {
    await put('L01X00T47');
    const from = address();
    for (let i = 0; i < 2; i++) await miss(from, now);
    for (let i = 0; i < 5; i++) expect((await ask('L01X00T47', from, now)).ok).toBe(true);
    expect((await miss(from, now)).ok).toBe(true);
    expect((await ask('L01X00T47', from, now)).ok).toBe(false);
    expect((await miss(from, now + HOUR)).ok).toBe(true);
  });

  test('from everywhere slows only networks with three misses, and tells staff once', async () => {
    const guesser = address();
    for (let i = 0; i < 3; i++) await miss(guesser, now);
    for (let i = 0; i < 45; i++) await miss(address(), now);
    expect(await ask('L01X00T40', guesser, now + 2000)).toMatchObject({ code: 'tooMany', retryAfterS: 6 });
    const honest = address();
    for (let i = 0; i < 3; i++) expect((await miss(honest, now + 2000)).ok).toBe(true);

    expect(await watchMisses(now + MINUTE)).toBe(true);
    expect(await watchMisses(now + 2 * MINUTE)).toBe(false);
    expect(await presentAlarm(now + MINUTE)).toMatchObject({ at: now + MINUTE, misses: 51 });
    expect(await presentAlarm(now + 25 * HOUR)).toBeNull();
  });

  test('leaves no alarm where most numbers are found', async () => {
    await put('L01X00T47');
    for (let i = 0; i < 60; i++) await ask('L01X00T47');
    expect(await watchMisses(now)).toBe(false);
  });
});

describe('what is kept', () => {
  test('holds no number, no address, and nothing of the audit log', async () => {
    await ask('L01X00T47', '203.0.113.77');
    const rows = JSON.stringify([
      await (await db()).select().from(documentMisses),
      await (await db()).select().from(documentLoad),
      await (await db()).select().from(documentResults),
      await (await db()).select().from(auditLog),
    ]);
    const plain = createHash('sha256').update('L01X00T47').digest('hex');
    for (const trace of ['L01X00T47', 'L01X', '203.0.113', plain]) expect(rows).not.toContain(trace);
    expect(
      await (await db())
        .select()
        .from(auditLog)
        .then((all) => all.filter((row) => row.event !== 'documents.alarm')),
    ).toEqual([]);
  });

  test('goes 30 days after hand-over, with a count in the audit log', async () => {
    await put('L01X00T41', { status: 'collected', statusOn: '2026-10-24' });
    await put('L01X00T42', { status: 'delivered', statusOn: '2026-10-25' });
    await put('L01X00T43', { status: 'ready', statusOn: '2026-01-01' });
    expect(await forgetDocuments(Date.parse('2026-11-23T12:00:00Z'))).toBe(1);
    const left = await (await db()).select({ status: documentStatusRows.status }).from(documentStatusRows);
    expect(left.map(({ status }) => status).sort()).toEqual(['delivered', 'ready']);
    const [entry] = await (await db())
      .select()
      .from(auditLog)
      .then((all) => all.slice(-1));
    expect(entry).toMatchObject({ event: 'documents.purged', data: { count: 1 } });
  });
});
