import { and, desc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '@/db/client';
import { reports } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { mutation } from '../action';
import type { Category } from './catalogue';
import { followToken, reportIdOf } from './follow-token';
import type { Status } from './status';
import { mayTakeOver } from './take-over-policy';

const MOST = 50;

/** The secret itself, or a link that ends with it. */
const secretIn = (text: string): string => text.trim().split('/').at(-1) ?? '';

const takeOne = mutation({
  input: z.object({ secret: z.string().max(300) }),
  load: async (tx, { secret }) => {
    const id = reportIdOf(secretIn(secret));
    if (!id) return null;
    const columns = { id: reports.id, accountId: reports.accountId };
    return (await tx.select(columns).from(reports).where(eq(reports.id, id)))[0] ?? null;
  },
  may: (actor, report) => mayTakeOver(actor, report),
  write: async ({ tx, object: report, actor }) => {
    const isNew = report.accountId === null;
    if (isNew)
      await tx
        .update(reports)
        .set({ accountId: actor.id })
        .where(and(eq(reports.id, report.id), isNull(reports.accountId)));
    return {
      value: { id: report.id },
      audit: isNew ? { event: 'report.takenOver', objectId: report.id } : [],
    };
  },
});

/**
 * Takes anonymous reports into the actor's account, each by its follow-up secret; its news then reach the account.
 * Repeating it is fine. What is unknown or belongs to another account is left out.
 * @returns the ids that belong to the account now
 */
export async function takeOver(actor: Actor, secrets: readonly string[]): Promise<string[]> {
  const taken: string[] = [];
  for (const secret of secrets.slice(0, MOST)) {
    const result = await takeOne(actor, { secret });
    if (result.ok) taken.push(result.value.id);
  }
  return taken;
}

export interface OwnReport {
  readonly id: string;
  readonly trackingCode: string;
  readonly category: Category;
  readonly place: string;
  readonly status: Status;
  /** UTC ms. */
  readonly receivedAt: number;
  /** Secret of its follow-up page. */
  readonly token: string;
}

/** The reports of an account, newest first. */
export async function reportsOf(userId: string): Promise<OwnReport[]> {
  const { id, trackingCode, category, place, status, receivedAt } = reports;
  const rows = await (await db())
    .select({ id, trackingCode, category, place, status, receivedAt })
    .from(reports)
    .where(eq(reports.accountId, userId))
    .orderBy(desc(reports.receivedAt))
    .limit(200);
  return rows.map((row) => ({ ...row, token: followToken(row.id) }));
}
