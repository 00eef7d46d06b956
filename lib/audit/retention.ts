import { and, asc, eq, inArray, isNotNull, isNull, lt, or } from 'drizzle-orm';
import { type Db, writeTx } from '@/db/client';
import { auditLog, auditSegments } from '@/db/schema';
import { systemActor } from '../accounts/actor';
import { civilDate } from '../clock';
import { type Segment, saveSegment } from './append';
import { rangesOf } from './erased';
import type { AuditStream } from './events';
import { recordAudit } from './record';

/**
 * Months a row is kept. Looks at data: six, as § 14 (11) GewO demands for retrievals of trade data; what was
 * done: three years, the limitation of most claims (§ 195 BGB).
 */
export const keptMonths: Record<AuditStream, number> = { reads: 6, log: 36 };

/** First period of a chain that is still kept at an instant: "2026-05-23", or the month of it. */
export function firstKept(stream: AuditStream, now: number): string {
  const [year = 0, month = 0, day = 0] = civilDate(now).split('-').map(Number);
  const months = year * 12 + month - 1 - keptMonths[stream];
  const first = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  // A day that the month does not have sorts behind its last one.
  return stream === 'log' ? first : `${first}-${String(day).padStart(2, '0')}`;
}

/** Deletes what has been kept long enough: whole segments, each in a short transaction. @returns the rows */
export async function expireAudit(now: number = Date.now()): Promise<number> {
  let rows = 0;
  for (const stream of ['reads', 'log'] as const) {
    for (let deleted = -1; deleted !== 0; ) {
      deleted = await writeTx((tx) => expireOldest(tx, stream, now));
      rows += deleted;
    }
  }
  return rows;
}

async function expireOldest(tx: Db, stream: AuditStream, now: number): Promise<number> {
  const [due] = await tx
    .select()
    .from(auditSegments)
    .where(
      and(
        eq(auditSegments.stream, stream),
        isNull(auditSegments.expiredAt),
        lt(auditSegments.period, firstKept(stream, now)),
      ),
    )
    .orderBy(asc(auditSegments.id))
    .limit(1);
  return due ? expire(tx, due, now) : 0;
}

async function expire(tx: Db, segment: Segment, now: number): Promise<number> {
  const gone = await tx
    .delete(auditLog)
    .where(eq(auditLog.segmentId, segment.id))
    .returning({ seq: auditLog.seq });
  await saveSegment(tx, { ...segment, isClosed: true, expiredAt: now });
  const data = { segment: segment.id, rows: gone.length };
  await recordAudit(tx, systemActor, { event: 'audit.expired', data }, now);
  return gone.length;
}

const ROWS_IN_ONE_NOTE = 20;

/**
 * Empties the payload of rows about somebody (what they did, what was done to them) and notes which ones,
 * within the caller's transaction. Event, time and chain stay.
 */
export async function erasePayloads(tx: Db, ids: readonly string[], rule: 'accountErased'): Promise<number> {
  const about = or(inArray(auditLog.actorId, [...ids]), inArray(auditLog.objectId, [...ids]));
  const emptied = await tx
    .update(auditLog)
    .set({ actorId: null, objectId: null, data: {}, salt: null })
    .where(and(about, isNotNull(auditLog.salt)))
    .returning({ seq: auditLog.seq });
  const seqs = emptied.map(({ seq }) => seq).sort((a, b) => a - b);
  for (let start = 0; start < seqs.length; start += ROWS_IN_ONE_NOTE) {
    const rows = rangesOf(seqs.slice(start, start + ROWS_IN_ONE_NOTE));
    await recordAudit(tx, systemActor, { event: 'audit.erased', data: { rule, rows } });
  }
  return seqs.length;
}
