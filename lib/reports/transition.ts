import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { reportEvents, reports } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { type Failure, fail } from '../result';
import { movedDeadline } from './deadlines';
import { isOpen, type Status } from './status';

interface Step {
  readonly reportId: string;
  /** The version the person saw; somebody else's change in between is a conflict. */
  readonly baseVersion: number;
  readonly to: Status;
  readonly text?: string;
  readonly data?: Record<string, string | number | boolean>;
  /** When it happened (an offline crew sends later); UTC ms. */
  readonly at: number;
}

/**
 * Moves a report to another state and writes its timeline and deadline, within the caller's transaction.
 * @returns `conflict` with the present status and version when the report has changed meanwhile.
 */
export async function moveReport(tx: Db, actor: Actor, step: Step): Promise<{ version: number } | Failure> {
  const [current] = await tx
    .select({
      status: reports.status,
      version: reports.version,
      category: reports.category,
      hazard: reports.hazard,
      dueAt: reports.dueAt,
    })
    .from(reports)
    .where(eq(reports.id, step.reportId));
  if (!current) return fail('notFound');
  if (current.version !== step.baseVersion) {
    return fail('conflict', { detail: { status: current.status, version: current.version } });
  }
  const now = Date.now();
  const version = current.version + 1;
  await tx
    .update(reports)
    .set({
      status: step.to,
      version,
      updatedAt: now,
      closedAt: isOpen(step.to) ? null : now,
      dueAt: movedDeadline(current, step.to, now),
    })
    .where(and(eq(reports.id, step.reportId), eq(reports.version, step.baseVersion)));
  await tx.insert(reportEvents).values({
    id: randomUUID(),
    reportId: step.reportId,
    at: step.at,
    type: 'status',
    actorKind: actor.kind,
    actorId: actor.id,
    status: step.to,
    text: step.text ?? '',
    // What an offline crew has seen is compared with it.
    data: { ...step.data, version },
  });
  return { version };
}
