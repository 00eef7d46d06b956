import { and, eq, isNull, lt, lte } from 'drizzle-orm';
import { type Db, writeTx } from '@/db/client';
import { decisions, mailQueue, notificationQueue } from '@/db/schema';
import { systemActor } from '../accounts/actor';
import { recordAudit } from '../audit/record';
import { civilDate } from '../clock';
import { membersOf } from '../departments/queries';
import { notifyMailbox } from '../mailbox/notify';
import { noteEvent } from './note-event';
import type { LetterReason } from './types';

/** How long a notice may be tried. Then it counts as failed, and the decision goes by letter. */
const NOTICE_MS = 86_400_000;

type Decision = typeof decisions.$inferSelect;

/**
 * Ends what was not opened by the end of the tenth day, and what no notice reached, §41(2a) VwVfG NRW: both
 * become letters that the department posts.
 * @returns how many
 */
export const endDecisions = (now = Date.now()): Promise<number> =>
  writeTx(async (tx) => {
    const late = await tx
      .select()
      .from(decisions)
      .where(and(eq(decisions.state, 'provided'), lt(decisions.openUntil, civilDate(now))));
    for (const decision of late) await end(tx, decision, 'notOpened', now);
    const silent = await withoutNotice(tx, now);
    for (const decision of silent) await end(tx, decision, 'noticeFailed', now);
    return late.length + silent.length;
  });

/** Decisions whose notices are all gone from the queues, or were tried for a day, and none arrived. */
async function withoutNotice(tx: Db, now: number): Promise<Decision[]> {
  const waiting = await tx
    .select()
    .from(decisions)
    .where(
      and(eq(decisions.state, 'provided'), isNull(decisions.noticeSentAt), lte(decisions.providedAt, now)),
    );
  const failed: Decision[] = [];
  for (const decision of waiting) {
    if (decision.providedAt + NOTICE_MS <= now || !(await isQueued(tx, decision.id))) failed.push(decision);
  }
  return failed;
}

async function isQueued(tx: Db, decisionId: string): Promise<boolean> {
  const [push] = await tx
    .select({ id: notificationQueue.id })
    .from(notificationQueue)
    .where(and(eq(notificationQueue.type, 'decision'), eq(notificationQueue.ref, decisionId)))
    .limit(1);
  if (push) return true;
  const [mail] = await tx
    .select({ id: mailQueue.id })
    .from(mailQueue)
    .where(and(eq(mailQueue.type, 'decision'), eq(mailQueue.ref, decisionId)))
    .limit(1);
  return mail !== undefined;
}

async function end(tx: Db, decision: Decision, reason: LetterReason, now: number): Promise<void> {
  const { id, departmentId } = decision;
  const state = reason === 'notOpened' ? 'ended' : 'letter';
  await tx.update(decisions).set({ state, letterReason: reason }).where(eq(decisions.id, id));
  if (state === 'ended') {
    await noteEvent(tx, id, 'ended', now);
    await recordAudit(tx, systemActor, { event: 'decision.ended', objectId: id }, now);
  }
  await noteEvent(tx, id, 'letterNeeded', now, null, reason);
  await recordAudit(tx, systemActor, { event: 'decision.letterNeeded', objectId: id, data: { reason } }, now);
  await notifyMailbox(tx, await membersOf(tx, departmentId), 'mailbox');
}
