import { randomUUID } from 'node:crypto';
import { count } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { alerts, auditLog, idempotency, rateLimits, reportEvents, reportPhotos, reports } from '@/db/schema';
import { type Actor, anonymous } from '@/lib/accounts/actor';
import { limits } from '@/lib/limits';
import type { StoredPhoto } from '@/lib/photos/store';
import { checkReport } from '@/lib/reports/schema';
import { type Submission, submitReport } from '@/lib/reports/submit';
import { writeReport } from '@/lib/reports/write-report';
import { useDatabase } from '../helpers/database';
import { aReport } from '../helpers/submit';

useDatabase();
beforeEach(() => writeTx((tx) => tx.delete(rateLimits)));

const submission = (overrides: Partial<Submission> = {}): Submission => ({
  id: randomUUID(),
  content: randomUUID(),
  read: () => checkReport(aReport()),
  photos: [],
  actor: anonymous,
  network: '192.0.2',
  source: 'app',
  ...overrides,
});

const photo: StoredPhoto = {
  ...{ sha256: 'a'.repeat(64), fullHash: 'b'.repeat(64), thumbHash: 'c'.repeat(64) },
  ...{ width: 2048, height: 1536, color: '#808080' },
};

async function rows(): Promise<number[]> {
  const tables = [reports, reportPhotos, reportEvents, auditLog, idempotency, alerts];
  const read = await db();
  const counted = await Promise.all(tables.map((table) => read.select({ n: count() }).from(table)));
  return counted.map(([row]) => row?.n ?? 0);
}

const written = async (
  given: Submission,
  report: Record<string, unknown> = {},
  photos: StoredPhoto[] = [],
) => {
  const input = checkReport(aReport(report));
  if (!input.ok) throw new Error(input.code);
  return writeReport(given, input.value, photos);
};

describe('the transaction', () => {
  test('writes everything together; a dangerous report calls the person on duty', async () => {
    const before = await rows();
    expect((await written(submission(), { hazard: true }, [photo, photo])).ok).toBe(true);
    expect((await rows()).map((n, i) => n - (before[i] ?? 0))).toEqual([1, 2, 1, 1, 1, 1]);
  });

  test('writes nothing when one row fails', async () => {
    const before = await rows();
    const broken = { ...photo, width: null } as unknown as StoredPhoto;
    await expect(written(submission(), { hazard: true }, [photo, broken])).rejects.toThrow();
    expect(await rows()).toEqual(before);
  });

  test('is the truth when two processes take the same report', async () => {
    const given = submission();
    const [first, second] = [await written(given), await written(given)];
    expect([first, second]).toMatchObject([{ value: { isNew: true } }, { value: { isNew: false } }]);
    expect(await written({ ...given, content: 'other' })).toMatchObject({ ok: false, code: 'conflict' });
  });
});

describe('the budget', () => {
  test('counts submissions of a network, not retries of a known UUID', async () => {
    const first = submission();
    await submitReport(first);
    for (let i = 1; i < limits.submit.max; i++) expect((await submitReport(submission())).ok).toBe(true);
    const refused = await submitReport(submission());
    expect(refused).toMatchObject({ ok: false, code: 'tooMany' });
    expect(refused.ok ? 0 : refused.retryAfterS).toBeGreaterThan(0);
    expect(await submitReport(first)).toMatchObject({ ok: true, value: { isNew: false } });
    expect((await submitReport(submission({ network: '198.51.100' }))).ok).toBe(true);
  });

  test('of a signed-in crew is its own', async () => {
    const crew: Actor = { kind: 'crew', id: randomUUID(), role: 'crew' };
    for (let i = 0; i <= limits.submit.max; i++) {
      expect((await submitReport(submission({ actor: crew }))).ok).toBe(true);
    }
  });

  test('is not touched by what cannot be read', async () => {
    const unreadable = submission({ read: () => checkReport({}) });
    for (let i = 0; i < 5; i++) expect((await submitReport(unreadable)).ok).toBe(false);
    expect(await (await db()).select().from(rateLimits)).toEqual([]);
  });
});

test('a place outside the town goes in, and the neighbour is responsible', async () => {
  const given = submission();
  expect((await written(given, { lat: 51.362, lng: 8.404 })).ok).toBe(true);
  const all = await (await db()).select().from(reports);
  expect(all.find(({ id }) => id === given.id)).toMatchObject({ insideTown: false, responsible: 'bestwig' });
});
