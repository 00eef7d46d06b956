import { asc, count, desc, eq, gt, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { auditLog, auditSegments, settings } from '@/db/schema';
import { civilDate } from '../clock';
import { linkHash, newSalt, type Payload, payloadHash, sealedCount, sealOf, segmentCountKey } from './chain';
import { type AuditStream, streamOf } from './events';

export type Segment = typeof auditSegments.$inferSelect;
type Row = Pick<typeof auditLog.$inferInsert, 'at' | 'event' | 'actorKind'> & Payload;

/** A month of the log; a day of the looks, which are deleted to the day. */
const periodOf = (stream: AuditStream, at: number): string =>
  civilDate(at).slice(0, stream === 'log' ? '2026-11'.length : '2026-11-23'.length);

/** Writes a changed segment with a new seal. */
export async function saveSegment(tx: Db, segment: Segment): Promise<void> {
  const { id, ...state } = segment;
  await tx
    .update(auditSegments)
    .set({ ...state, seal: sealOf(segment) })
    .where(eq(auditSegments.id, id));
}

async function lastSegment(tx: Db, stream: AuditStream): Promise<{ last: Segment | null; topSeq: number }> {
  const [top] = await tx.select({ seq: sql<number>`coalesce(max(last_seq), 0)` }).from(auditSegments);
  const [last] = await tx
    .select()
    .from(auditSegments)
    .where(eq(auditSegments.stream, stream))
    .orderBy(desc(auditSegments.id))
    .limit(1);
  return { last: last ?? null, topSeq: top?.seq ?? 0 };
}

/** Keeps in another place how many segments there are: cutting off the last ones must be found too. */
async function countSegments(tx: Db, at: number): Promise<void> {
  const [all] = await tx.select({ count: count() }).from(auditSegments);
  const row = { value: sealedCount(all?.count ?? 0), updatedAt: at };
  await tx
    .insert(settings)
    .values({ key: segmentCountKey, ...row })
    .onConflictDoUpdate({ target: settings.key, set: row });
}

/** The segment that takes a row of now. A clock set back never opens an older one. */
async function openSegment(tx: Db, stream: AuditStream, at: number, last: Segment | null): Promise<Segment> {
  const period = periodOf(stream, at);
  if (last && !last.isClosed && last.period >= period) return last;
  if (last && !last.isClosed) await saveSegment(tx, { ...last, isClosed: true });
  const headHash = last?.headHash ?? '';
  const [made] = await tx
    .insert(auditSegments)
    .values({ stream, period, startHash: headHash, headHash, rows: 0, lastSeq: 0, seal: '' })
    .returning();
  if (!made) throw new Error('no segment');
  await countSegments(tx, at);
  return made;
}

/** Puts a row behind the last one of its chain. @param known seq of a row that lies in the table already */
async function link(tx: Db, row: Row, known?: number): Promise<void> {
  const stream = streamOf(row.event);
  const { last, topSeq } = await lastSegment(tx, stream);
  const segment = await openSegment(tx, stream, row.at, last);
  const salt = newSalt();
  const unlinked = {
    seq: known ?? topSeq + 1,
    segmentId: segment.id,
    at: row.at,
    event: row.event,
    actorKind: row.actorKind,
    payloadHash: payloadHash(salt, row),
  };
  const hash = linkHash(segment.headHash, unlinked);
  const linked = { segmentId: segment.id, salt, payloadHash: unlinked.payloadHash, hash };
  if (known === undefined) await tx.insert(auditLog).values({ ...row, ...linked, seq: unlinked.seq });
  else await tx.update(auditLog).set(linked).where(eq(auditLog.seq, known));
  await saveSegment(tx, { ...segment, headHash: hash, rows: segment.rows + 1, lastSeq: unlinked.seq });
}

/**
 * Takes the rows that are older than the chain into it, once: only while there is no segment at all, so that
 * a row slipped in later is never sealed. A large log takes some seconds.
 */
export async function adoptOldRows(tx: Db): Promise<void> {
  const [chained] = await tx.select({ id: auditSegments.id }).from(auditSegments).limit(1);
  if (chained) return;
  for (let seq = 0; ; ) {
    const rows = await tx
      .select()
      .from(auditLog)
      .where(gt(auditLog.seq, seq))
      .orderBy(asc(auditLog.seq))
      .limit(500);
    for (const row of rows) await link(tx, row, row.seq);
    const last = rows.at(-1);
    if (!last) return;
    seq = last.seq;
  }
}

/** Appends a row to its chain within the caller's transaction. */
export async function append(tx: Db, row: Row): Promise<void> {
  await adoptOldRows(tx);
  await link(tx, row);
}
