import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { auditLog, complaintReasons, reportComplaints, reportEvents, reports } from '@/db/schema';
import { anonymous } from '@/lib/accounts/actor';
import { complain, complaintByToken } from '@/lib/reports/complaints';
import { publicReport } from '@/lib/reports/public';
import { useDatabase } from '../helpers/database';
import { makeReport } from '../helpers/factories';

useDatabase();

const object = (report: string, reason: string) => complain(anonymous, { report, reason, text: 'Text' });

/** What staff do: decide and put the report back. */
const restore = (reportId: string) =>
  writeTx(async (tx) => {
    await tx
      .update(reportComplaints)
      .set({ decision: 'restored', answer: 'Bleibt.', decidedAt: Date.now() })
      .where(and(eq(reportComplaints.reportId, reportId), eq(reportComplaints.decision, 'open')));
    await tx.update(reports).set({ visibility: 'published' }).where(eq(reports.id, reportId));
  });

test.each(complaintReasons)('an objection because of "%s" hides the report at once', async (reason) => {
  const report = await makeReport({ visibility: 'published' });
  expect(await object(report.trackingCode, reason)).toMatchObject({ ok: true, value: { isHidden: true } });
  expect(await publicReport(report.id)).toBeNull();
  const read = await db();
  const [row] = await read.select().from(reports).where(eq(reports.id, report.id));
  expect([row?.visibility, row?.version]).toEqual(['hidden', report.version]);
  const events = await read.select().from(reportEvents).where(eq(reportEvents.reportId, report.id));
  expect(events.map(({ type, isPublic, text }) => [type, isPublic, text])).toEqual([['edited', false, '']]);
  const log = await read.select().from(auditLog).where(eq(auditLog.objectId, report.id));
  expect(log.map(({ event }) => event)).toEqual(['report.complained', 'report.hidden']);
});

test('what staff have put back is not hidden again for the same reason, only for another one', async () => {
  const report = await makeReport({ visibility: 'published' });
  await object(report.id, 'person');
  await restore(report.id);
  expect(await object(report.id, 'person')).toMatchObject({ value: { isHidden: false } });
  expect(await publicReport(report.id)).not.toBeNull();
  expect(await object(report.id, 'plate')).toMatchObject({ value: { isHidden: true } });
});

test('a report takes five objections a day, then somebody has to look', async () => {
  const report = await makeReport({ visibility: 'published' });
  for (const reason of complaintReasons) {
    await object(report.id, reason);
    await restore(report.id);
  }
  expect(await object(report.id, 'other')).toMatchObject({ ok: false, code: 'tooMany' });
});

test('the secret opens the answer, and nothing else does', async () => {
  const report = await makeReport({ visibility: 'published' });
  const result = await object(report.id, 'plate');
  if (!result.ok) throw new Error('not taken');
  const { token } = result.value;
  expect(await complaintByToken(token)).toMatchObject({
    decision: 'open',
    trackingCode: report.trackingCode,
  });
  await restore(report.id);
  expect(await complaintByToken(token)).toMatchObject({ decision: 'restored', answer: 'Bleibt.' });
  const [row] = await (await db())
    .select()
    .from(reportComplaints)
    .where(eq(reportComplaints.reportId, report.id));
  expect(JSON.stringify(row)).not.toContain(token);
  for (const wrong of ['', token.slice(1), `${token.slice(0, -1)}!`, row?.tokenHash ?? '']) {
    expect(await complaintByToken(wrong)).toBeNull();
  }
});

test.each([
  [{ reason: 'spite' }, 'reason'],
  [{ reason: undefined }, 'reason'],
  [{ reason: 'other', text: 'x'.repeat(1001) }, 'text'],
])('an objection like %# is refused with its field', async (raw, field) => {
  const report = await makeReport({ visibility: 'published' });
  const result = await complain(anonymous, { report: report.id, ...raw });
  expect(result).toMatchObject({ ok: false, code: 'invalid', fields: { [field]: expect.any(String) } });
});
