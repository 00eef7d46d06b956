import { and, asc, eq, lte, ne } from 'drizzle-orm';
import { z } from 'zod';
import { type Db, db, writeTx } from '@/db/client';
import { alerts, pushSubscriptions, reports } from '@/db/schema';
import { mutation } from '../action';
import { covers } from '../departments/policy';
import { log } from '../log';
import { notifyUsers } from '../notifications/enqueue';
import { isOpen } from '../reports/status';
import { isOnDuty, readDuty } from './duty';
import { isWithin } from './duty-hours';
import { type Calling, escalate } from './escalation';
import { mayWork } from './policy';

/**
 * Starts calling the person on duty for a dangerous report; the job `alerts` does the calling. A danger that
 * was seen to earlier calls from the start again; one that still calls goes on as it is.
 */
export async function raiseAlert(tx: Db, reportId: string, now: number): Promise<void> {
  const fromTheStart = { state: 'calling', step: 0, attempts: 0, nextAt: now, createdAt: now } as const;
  await tx
    .insert(alerts)
    .values({ reportId, ...fromTheStart })
    .onConflictDoUpdate({
      target: alerts.reportId,
      set: { ...fromTheStart, acknowledgedBy: null, acknowledgedAt: null },
      setWhere: eq(alerts.state, 'acknowledged'),
    });
}

/** Ends the calling because somebody has seen to the report. */
export async function settleAlert(tx: Db, reportId: string, by: string | null, now: number): Promise<void> {
  await tx
    .update(alerts)
    .set({ state: 'acknowledged', acknowledgedBy: by, acknowledgedAt: now })
    .where(and(eq(alerts.reportId, reportId), ne(alerts.state, 'acknowledged')));
}

/** "Ich kümmere mich": ends the calling; doing it twice is fine, the first one stays noted. */
export const acknowledgeAlert = mutation({
  input: z.object({ reportId: z.guid() }),
  load: async (tx, { reportId }) => {
    const [row] = await tx
      .select({
        id: alerts.reportId,
        alert: alerts,
        report: { category: reports.category, district: reports.district },
      })
      .from(alerts)
      .innerJoin(reports, eq(reports.id, alerts.reportId))
      .where(eq(alerts.reportId, reportId));
    return row ?? null;
  },
  may: (actor, { report }) => mayWork(actor) && covers(actor, report),
  write: async ({ tx, object: { alert }, actor, now }) => {
    const isFirst = alert.state !== 'acknowledged';
    if (isFirst) {
      await settleAlert(tx, alert.reportId, actor.id, now);
      // The other phones learn of it with their next look at what has changed.
      await tx.update(reports).set({ updatedAt: now }).where(eq(reports.id, alert.reportId));
    }
    return {
      value: { reportId: alert.reportId, state: 'acknowledged' as const },
      audit: isFirst ? { event: 'alert.acknowledged' as const, objectId: alert.reportId } : [],
    };
  },
});

/**
 * One round of the job `alerts`: calls whoever is next for each alert that is due. Outside duty hours
 * nobody is called; the calling begins with the next duty.
 */
export async function callOnDuty(now: number = Date.now()): Promise<void> {
  await writeTx(async (tx) => {
    const duty = await readDuty(tx);
    if (!isOnDuty(duty, now)) return;
    const due = await tx
      .select({ alert: alerts, status: reports.status })
      .from(alerts)
      .innerJoin(reports, eq(reports.id, alerts.reportId))
      .where(and(ne(alerts.state, 'acknowledged'), lte(alerts.nextAt, now)))
      .orderBy(asc(alerts.nextAt))
      .limit(50);
    for (const { alert, status } of due) {
      const { state } = alert;
      if (isOpen(status) && state !== 'acknowledged')
        await callNext(tx, { ...alert, state }, duty.people, now);
      else await settleAlert(tx, alert.reportId, null, now);
    }
  });
}

async function callNext(
  tx: Db,
  alert: Calling & { readonly reportId: string },
  people: readonly string[],
  now: number,
): Promise<void> {
  const { isRoundOver, ...next } = escalate(alert, await reachable(tx, people), now);
  await tx.update(alerts).set(next).where(eq(alerts.reportId, alert.reportId));
  if (isRoundOver) tellEndOfRound(alert.reportId, alert, next.attempts > 0);
  const person = people[next.step];
  if (person && next.attempts > 0)
    await notifyUsers(tx, [person], { type: 'alert', reportId: alert.reportId });
}

/** In the log: each round that nobody answered, and once that there is nobody to call. */
function tellEndOfRound(
  reportId: string,
  before: Pick<Calling, 'state' | 'attempts'>,
  canReachAnybody: boolean,
): void {
  if (before.attempts > 0) log.warn('alert.exhausted', { reportId });
  const isKnown = before.state === 'exhausted' && before.attempts === 0;
  if (!canReachAnybody && !isKnown) log.warn('alert.unreachable', { reportId });
}

/** What becomes of a danger that is reported now: is somebody called, only later, or is there nobody? */
export async function callingNow(now: number = Date.now()): Promise<'now' | 'later' | 'nobody'> {
  const source = await db();
  const { people, hours } = await readDuty(source);
  if (!(await reachable(source, people)).includes(true)) return 'nobody';
  return isWithin(hours, now) ? 'now' : 'later';
}

/** For each person on the list whether there is a browser to call. */
async function reachable(tx: Db, people: readonly string[]): Promise<boolean[]> {
  const rows = await tx.selectDistinct({ id: pushSubscriptions.userId }).from(pushSubscriptions);
  const withPhone = new Set(rows.map((row) => row.id));
  return people.map((person) => withPhone.has(person));
}
