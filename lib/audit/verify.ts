import { and, asc, count, eq, gt, isNull } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { auditLog, auditSegments, settings } from '@/db/schema';
import type { Segment } from './append';
import { linkHash, payloadHash, sealedCount, sealOf, segmentCountKey } from './chain';
import { seqsIn } from './erased';
import { type AuditStream, streamOf } from './events';

/** What can be wrong with the log. */
export type Damage =
  /** A segment's own record was changed. */
  | 'segmentChanged'
  /** A segment before this one is gone, or the two were not written one after the other. */
  | 'segmentMissing'
  /** A row was changed, removed, added or moved: from here on the hashes do not fit. */
  | 'chainBroken'
  /** Actor, object or data of a row are not what was written. */
  | 'payloadChanged'
  /** A payload was emptied without an erasure in the log. */
  | 'erasedWithoutRule'
  /** A row belongs to no segment, or to one of the other chain. */
  | 'stray';

export interface Finding {
  readonly damage: Damage;
  readonly segment: number | null;
  readonly seq: number | null;
}

export interface Verification {
  readonly segments: number;
  readonly rows: number;
  readonly expired: number;
  readonly findings: readonly Finding[];
}

/** Called with the number of rows; then with each number done. */
type Progress = (total: number) => (done: number) => void;

type Row = typeof auditLog.$inferSelect;
const BATCH = 1000;

/**
 * Walks both chains from their beginning, reading a thousand rows at a time, and compares every row with
 * what was sealed when it was written.
 */
export async function verifyAudit(progress: Progress = () => () => undefined): Promise<Verification> {
  const source = await db();
  const [all] = await source.select({ rows: count() }).from(auditLog);
  const onRow = progress(all?.rows ?? 0);
  const segments = await source.select().from(auditSegments).orderBy(asc(auditSegments.id));
  const findings: Finding[] = [];
  const ends: Partial<Record<AuditStream, string>> = {};
  const walk = new Walk(source, findings, onRow);
  for (const segment of segments) {
    const report = (damage: Damage) => findings.push({ damage, segment: segment.id, seq: null });
    if (sealOf(segment) !== segment.seal) report('segmentChanged');
    if (segment.startHash !== (ends[segment.stream] ?? '')) report('segmentMissing');
    ends[segment.stream] = segment.headHash;
    await walk.segment(segment);
  }
  const [counted] = await source.select().from(settings).where(eq(settings.key, segmentCountKey));
  if ((counted?.value ?? sealedCount(0)) !== sealedCount(segments.length))
    findings.push({ damage: 'segmentMissing', segment: null, seq: null });
  await walk.strays(segments);
  await walk.tombstones();
  const expired = segments.filter(({ expiredAt }) => expiredAt !== null);
  return { segments: segments.length, rows: walk.rows, expired: expired.length, findings };
}

/** One pass over the rows, with what must be compared after it. */
class Walk {
  rows = 0;
  private readonly erased = new Set<number>();
  private readonly emptied: Row[] = [];

  constructor(
    private readonly source: Db,
    private readonly findings: Finding[],
    private readonly onRow: (done: number) => void,
  ) {}

  async segment(segment: Segment): Promise<void> {
    let hash = segment.startHash;
    let count = 0;
    let isWhole = true;
    for await (const row of this.rowsOf(segment.id)) {
      count += 1;
      const fits = linkHash(hash, row) === row.hash && streamOf(row.event) === segment.stream;
      if (!fits && isWhole) this.report('chainBroken', row);
      isWhole &&= fits;
      hash = row.hash;
      this.payload(row);
    }
    if (segment.expiredAt !== null && count === 0) return;
    if (isWhole && (hash !== segment.headHash || count !== segment.rows))
      this.findings.push({ damage: 'chainBroken', segment: segment.id, seq: segment.lastSeq });
  }

  private payload(row: Row): void {
    this.rows += 1;
    this.onRow(this.rows);
    if (row.salt === null) {
      this.emptied.push(row);
      if (row.actorId !== null || row.objectId !== null || Object.keys(row.data).length > 0)
        this.report('payloadChanged', row);
      return;
    }
    if (payloadHash(row.salt, row) !== row.payloadHash) this.report('payloadChanged', row);
    if (row.event === 'audit.erased') for (const seq of seqsIn(String(row.data.rows))) this.erased.add(seq);
  }

  /** Rows without a segment, or with one that there is not. */
  async strays(segments: readonly Segment[]): Promise<void> {
    const known = new Set(segments.map(({ id }) => id));
    const named = await this.source.selectDistinct({ id: auditLog.segmentId }).from(auditLog);
    for (const { id } of named) {
      if (id !== null && known.has(id)) continue;
      const where = id === null ? isNull(auditLog.segmentId) : eq(auditLog.segmentId, id);
      const rows = await this.source.select().from(auditLog).where(where).limit(BATCH);
      for (const row of rows) this.report('stray', row);
    }
  }

  /** An emptied row must be named by an erasure that the log holds. */
  async tombstones(): Promise<void> {
    for (const row of this.emptied) if (!this.erased.has(row.seq)) this.report('erasedWithoutRule', row);
  }

  private report(damage: Damage, { segmentId, seq }: Row): void {
    this.findings.push({ damage, segment: segmentId, seq });
  }

  private async *rowsOf(segmentId: number): AsyncGenerator<Row> {
    for (let seq = 0; ; ) {
      const rows = await this.source
        .select()
        .from(auditLog)
        .where(and(eq(auditLog.segmentId, segmentId), gt(auditLog.seq, seq)))
        .orderBy(asc(auditLog.seq))
        .limit(BATCH);
      yield* rows;
      const last = rows.at(-1);
      if (!last) return;
      seq = last.seq;
    }
  }
}
