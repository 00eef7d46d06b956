import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { reportEvents } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import type { Status } from '../reports/status';
import { type Failure, fail } from '../result';

interface Current {
  readonly id: string;
  readonly status: Status;
  readonly version: number;
}

/**
 * 409 for a crew whose report was changed by somebody else: the present state, who did it (a role, or
 * `self` for another phone of the same person; never a name) and when (UTC ms).
 */
export async function conflictWith(tx: Db, actor: Actor, report: Current): Promise<Failure> {
  const [last] = await tx
    .select({
      at: reportEvents.at,
      type: reportEvents.type,
      kind: reportEvents.actorKind,
      actorId: reportEvents.actorId,
    })
    .from(reportEvents)
    .where(
      and(
        eq(reportEvents.reportId, report.id),
        inArray(reportEvents.type, ['received', 'status', 'withdrawn', 'reopened', 'edited']),
      ),
    )
    .orderBy(desc(sql`report_events.rowid`))
    .limit(1);
  const by = last && actor.id !== null && last.actorId === actor.id ? 'self' : (last?.kind ?? 'system');
  const { status, version } = report;
  // The state alone would tell of an act that was none: whoever moved the pin has not accepted the report.
  const edited = last?.type === 'edited' ? { isEdited: true } : {};
  return fail('conflict', {
    detail: { reason: 'changed', reportId: report.id, status, version, by, at: last?.at ?? 0, ...edited },
  });
}
