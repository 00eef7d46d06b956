import { asc, eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { auditLog, auditSegments, settings } from '@/db/schema';
import { actorOf, systemActor } from '@/lib/accounts/actor';
import { rangesOf, seqsIn } from '@/lib/audit/erased';
import { type AuditEntry, recordAudit } from '@/lib/audit/record';
import { erasePayloads, expireAudit, firstKept } from '@/lib/audit/retention';
import { verifyAudit } from '@/lib/audit/verify';
import { useDatabase } from '../helpers/database';

useDatabase();

const DAY = 24 * 3600_000;
const start = Date.parse('2026-01-29T12:00:00Z');
const schulte = actorOf({ id: 'schulte', role: 'staff' });
const record = (entry: AuditEntry, now: number) => writeTx((tx) => recordAudit(tx, schulte, entry, now));

/** Twelve days of work over the end of a month: changes and looks, mixed. */
async function fill(): Promise<void> {
  for (let i = 0; i < 12; i++) {
    const at = start + Math.floor(i / 2) * DAY + i;
    const objectId = `report-${i % 5}`;
    if (i % 3 === 0) await record({ event: 'report.viewed', objectId }, at);
    else await record({ event: 'report.published', objectId, data: { photos: i } }, at);
  }
}

async function empty(): Promise<void> {
  await writeTx(async (tx) => {
    await tx.delete(auditLog);
    await tx.delete(auditSegments);
    await tx.delete(settings);
  });
}

const rows = async () => (await db()).select().from(auditLog).orderBy(asc(auditLog.seq));
const segments = async () => (await db()).select().from(auditSegments).orderBy(asc(auditSegments.id));
const findings = async () => (await verifyAudit()).findings;

beforeEach(empty);

test('an untouched log is whole, cut by month and, for looks, by day', async () => {
  await fill();
  expect(await verifyAudit()).toMatchObject({ rows: 12, expired: 0, findings: [] });
  expect((await segments()).map(({ stream, period }) => `${stream} ${period}`).sort()).toEqual([
    'log 2026-01',
    'log 2026-02',
    'reads 2026-01-29',
    'reads 2026-01-30',
    'reads 2026-02-01',
    'reads 2026-02-02',
  ]);
});

test('a clock set back goes on in the open segment', async () => {
  await record({ event: 'duty.edited' }, start + 40 * DAY);
  await record({ event: 'duty.edited' }, start);
  expect((await segments()).length).toBe(1);
  expect(await findings()).toEqual([]);
});

test('a sentence in the place of a code, or a value nobody declared, is refused', async () => {
  const said = { event: 'report.hidden', data: { reason: 'Herr Müller ruft an' } } as const;
  await expect(record(said, start)).rejects.toThrow('not a code');
  const undeclared = { event: 'report.viewed', data: { name: 'x' } } as unknown as AuditEntry;
  await expect(record(undeclared, start)).rejects.toThrow('not a code');
});

type Row = typeof auditLog.$inferInsert;
const other = (value: unknown): unknown => {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (value === null) return 1;
  return value === 'staff' ? 'crew' : `${value}0`;
};

/** One way to change one thing in one row. */
const rowChange = fc.constantFrom(
  'at',
  'event',
  'actorKind',
  'actorId',
  'objectId',
  'data',
  'salt',
  'payloadHash',
  'hash',
  'segmentId',
  'seq',
);
const segmentChange = fc.constantFrom(
  'stream',
  'period',
  'startHash',
  'headHash',
  'rows',
  'lastSeq',
  'isClosed',
  'expiredAt',
  'seal',
);

const changeRow = (row: Row, column: string) =>
  writeTx(async (tx) => {
    await tx.run(sql`pragma defer_foreign_keys = on`);
    const value = column === 'data' ? { photos: 99 } : other(row[column as keyof Row]);
    const set = column === 'seq' ? { seq: 1000 + Number(row.seq) } : { [column]: value };
    await tx
      .update(auditLog)
      .set(set)
      .where(eq(auditLog.seq, Number(row.seq)));
  });

const tampering = fc.oneof(
  fc.record({ kind: fc.constant('change' as const), at: fc.nat(), column: rowChange }),
  fc.record({ kind: fc.constant('changeSegment' as const), at: fc.nat(), column: segmentChange }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('removeSegment' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('empty' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), isNear: fc.boolean() }),
  fc.record({ kind: fc.constant('swap' as const), at: fc.nat(), with: fc.nat() }),
);

/** Does it to the database. @returns false when nothing has changed by it */
async function tamper(act: typeof tampering extends fc.Arbitrary<infer T> ? T : never): Promise<boolean> {
  const all = await rows();
  const row = all[act.at % all.length];
  if (!row) throw new Error('no rows');
  switch (act.kind) {
    case 'change': {
      // A segment that there is not is refused by the database itself.
      const segment = (await segments()).find(({ id }) => id !== row.segmentId)?.id ?? null;
      if (act.column !== 'segmentId') await changeRow(row, act.column);
      else
        await writeTx((tx) =>
          tx.update(auditLog).set({ segmentId: segment }).where(eq(auditLog.seq, row.seq)),
        );
      return true;
    }
    case 'changeSegment': {
      const list = await segments();
      const segment = list[act.at % list.length] as Record<string, unknown> & { id: number };
      const value =
        act.column === 'stream' ? (segment.stream === 'log' ? 'reads' : 'log') : other(segment[act.column]);
      await writeTx((tx) =>
        tx
          .update(auditSegments)
          .set({ [act.column]: value })
          .where(eq(auditSegments.id, segment.id)),
      );
      return true;
    }
    case 'remove':
      await writeTx((tx) => tx.delete(auditLog).where(eq(auditLog.seq, row.seq)));
      return true;
    case 'removeSegment': {
      const list = await segments();
      const segment = list[act.at % list.length];
      await (await db()).run(sql`pragma foreign_keys = off`);
      await writeTx(async (tx) => {
        await tx.delete(auditLog).where(eq(auditLog.segmentId, segment?.id ?? 0));
        await tx.delete(auditSegments).where(eq(auditSegments.id, segment?.id ?? 0));
      });
      return true;
    }
    case 'empty':
      await writeTx((tx) =>
        tx
          .update(auditLog)
          .set({ actorId: null, objectId: null, data: {}, salt: null })
          .where(eq(auditLog.seq, row.seq)),
      );
      return true;
    case 'insert': {
      const copy = { ...row, seq: 5000 + act.at, segmentId: act.isNear ? row.segmentId : null };
      await writeTx((tx) => tx.insert(auditLog).values(copy));
      return true;
    }
    case 'swap': {
      const second = all[act.with % all.length];
      if (!second || second.seq === row.seq) return false;
      await writeTx(async (tx) => {
        await tx
          .update(auditLog)
          .set({ ...row, seq: second.seq })
          .where(eq(auditLog.seq, second.seq));
        await tx
          .update(auditLog)
          .set({ ...second, seq: row.seq })
          .where(eq(auditLog.seq, row.seq));
      });
      return true;
    }
  }
}

test('any single tampering is found: changed, emptied, removed, added, swapped', async () => {
  await fc.assert(
    fc.asyncProperty(tampering, async (act) => {
      await empty();
      await fill();
      fc.pre(await tamper(act));
      expect(await findings()).not.toEqual([]);
    }),
    { numRuns: 120 },
  );
}, 60_000);

test('what is deleted at its time does not break the chain; one day more or less does not either', async () => {
  await fill();
  const due = start + 6 * DAY + 181 * DAY;
  expect(await expireAudit(due)).toBeGreaterThan(0);
  const left = await rows();
  expect(left.filter(({ event }) => event === 'report.viewed')).toEqual([]);
  expect(left.filter(({ event }) => event === 'report.published')).toHaveLength(8);
  expect(await verifyAudit()).toMatchObject({ expired: 4, findings: [] });
  await record({ event: 'report.viewed', objectId: 'later' }, due);
  expect(await findings()).toEqual([]);
  expect(await expireAudit(start + 4 * 366 * DAY)).toBeGreaterThan(8);
  expect(await findings()).toEqual([]);
});

test.each([
  ['reads', '2026-11-23T12:00:00+01:00', '2026-05-23'],
  ['reads', '2026-08-31T23:30:00+02:00', '2026-02-31'],
  ['reads', '2027-01-01T00:30:00+01:00', '2026-07-01'],
  ['log', '2027-01-01T00:30:00+01:00', '2024-01'],
] as const)('of %s at %s everything from %s on is kept', (stream, now, first) => {
  expect(firstKept(stream, Date.parse(now))).toBe(first);
});

test('an erasure leaves time and kind of what happened, and the log stays whole', async () => {
  await fill();
  const count = await writeTx((tx) => erasePayloads(tx, ['report-1', 'nobody'], 'accountErased'));
  expect(count).toBe(3);
  expect(await findings()).toEqual([]);
  const emptied = (await rows()).filter(({ salt }) => salt === null);
  expect(emptied).toHaveLength(3);
  expect(emptied.every(({ actorId, objectId }) => actorId === null && objectId === null)).toBe(true);
  expect(JSON.stringify(await rows())).not.toContain('report-1');
});

test.each([
  [[3, 1, 2, 7], '1-3,7'],
  [[5], '5'],
  [[1, 3, 5], '1,3,5'],
])('rows %j are noted as %s', (seqs, text) => {
  expect(rangesOf(seqs)).toBe(text);
  expect(seqsIn(text)).toEqual([...seqs].sort((a, b) => a - b));
});

test('system events carry no person', async () => {
  await writeTx((tx) => recordAudit(tx, systemActor, { event: 'town.imported' }, start));
  expect((await rows())[0]).toMatchObject({ actorKind: 'system', actorId: null, data: {} });
});
