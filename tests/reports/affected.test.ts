import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { auditLog, reportAffected, reports } from '@/db/schema';
import { anonymous } from '@/lib/accounts/actor';
import { markAffected } from '@/lib/reports/affected';
import { useDatabase } from '../helpers/database';
import { makeReport } from '../helpers/factories';

useDatabase();

const phone = (n: number) => `phone-key-of-neighbour-${n}`;

test('a phone counts once for a report, however often it is sent', async () => {
  const report = await makeReport({ visibility: 'published' });
  const sent = await Promise.all(
    Array.from({ length: 20 }, () => markAffected(anonymous, { report: report.id, phone: phone(1) })),
  );
  expect(sent.every((result) => result.ok && result.value.affectedCount === 2)).toBe(true);
  await markAffected(anonymous, { report: report.trackingCode, phone: phone(2) });
  const [row] = await (await db()).select().from(reports).where(eq(reports.id, report.id));
  expect([row?.affectedCount, row?.version]).toEqual([3, report.version]);
  const rows = await (await db()).select().from(auditLog).where(eq(auditLog.objectId, report.id));
  expect(rows.map(({ event }) => event)).toEqual(['report.affected', 'report.affected']);
});

test('the key of the phone is not stored, and not the same for two reports', async () => {
  const [one, two] = [
    await makeReport({ visibility: 'published' }),
    await makeReport({ visibility: 'published' }),
  ];
  for (const { id } of [one, two]) await markAffected(anonymous, { report: id, phone: phone(9) });
  const rows = await (await db()).select().from(reportAffected);
  const hashes = rows.filter(({ reportId }) => [one.id, two.id].includes(reportId)).map((r) => r.phoneHash);
  expect(new Set(hashes).size).toBe(2);
  expect(hashes.join()).not.toContain('neighbour');
});

test.each([
  ['pending', 'checked'],
  ['private', 'checked'],
  ['hidden', 'checked'],
  ['published', 'done'],
  ['published', 'withdrawn'],
] as const)('a report that is %s and %s cannot be counted', async (visibility, status) => {
  const report = await makeReport({ visibility, status });
  expect(await markAffected(anonymous, { report: report.id, phone: phone(3) })).toMatchObject({
    ok: false,
    code: 'notFound',
  });
});

test('a key that no phone of ours makes is refused', async () => {
  const report = await makeReport({ visibility: 'published' });
  for (const key of ['', 'short', 7, null, 'x'.repeat(65), 'with space in it and more']) {
    expect(await markAffected(anonymous, { report: report.id, phone: key })).toMatchObject({
      code: 'invalid',
    });
  }
});
