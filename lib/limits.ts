import { eq, lt } from 'drizzle-orm';
import { type Db, db, writeTx } from '@/db/client';
import { rateLimits } from '@/db/schema';
import { keyedHash } from './secrets';

interface Limit {
  readonly name: string;
  readonly max: number;
  readonly windowMs: number;
}

/** Budgets; they count submissions, not retries of a known UUID. */
export const limits = {
  submit: { name: 'submit', max: 60, windowMs: 3600_000 },
  /** Crews share mobile networks: their account counts. */
  submitSignedIn: { name: 'submitSignedIn', max: 600, windowMs: 3600_000 },
  affected: { name: 'affected', max: 60, windowMs: 3600_000 },
  complaint: { name: 'complaint', max: 10, windowMs: 3600_000 },
  follow: { name: 'follow', max: 120, windowMs: 3600_000 },
  track: { name: 'track', max: 60, windowMs: 3600_000 },
  signIn: { name: 'signIn', max: 20, windowMs: 900_000 },
  /** For each account: guessing six figures stays hopeless even from many networks. */
  secondFactor: { name: 'secondFactor', max: 60, windowMs: 3600_000 },
  signUp: { name: 'signUp', max: 30, windowMs: 3600_000 },
  /** Sign-ins begun at the identity provider: each asks it for its addresses. */
  provider: { name: 'provider', max: 60, windowMs: 3600_000 },
  /** Forms whose entries wait for a sign-in. */
  keptEntries: { name: 'keptEntries', max: 60, windowMs: 3600_000 },
  /** Codes that somebody of the town hall hands out, for each of them. */
  recoveryGrants: { name: 'recoveryGrants', max: 20, windowMs: 3600_000 },
  /** Cases begun without an account. */
  anonymousDraft: { name: 'anonymousDraft', max: 30, windowMs: 3600_000 },
  /** Codes of second signers. */
  signing: { name: 'signing', max: 30, windowMs: 3600_000 },
  /** Answers of other offices by their links. */
  consultation: { name: 'consultation', max: 30, windowMs: 3600_000 },
  feedback: { name: 'feedback', max: 10, windowMs: 3600_000 },
  /** Codes of papers that nobody has issued. */
  paperCode: { name: 'paperCode', max: 30, windowMs: 3600_000 },
  noticeMail: { name: 'noticeMail', max: 5, windowMs: 3600_000 },
  /** Payments begun for one fee. */
  pay: { name: 'pay', max: 20, windowMs: 3600_000 },
  push: { name: 'push', max: 60, windowMs: 3600_000 },
} as const satisfies Record<string, Limit>;

/** Network prefix of an address: /24 for IPv4, /56 for IPv6, so that one line counts as one. */
export function networkPrefix(address: string): string {
  const v4 = address.replace(/^::ffff:/, '');
  if (v4.includes('.')) return v4.split('.').slice(0, 3).join('.');
  return v4.split(':').slice(0, 4).join(':').slice(0, 17);
}

/**
 * Takes one from a budget; the counter lies in the database and survives a restart. Addresses are kept
 * only as keyed hashes.
 * @returns seconds to wait, or 0 when it is allowed
 */
export function takeFromBudget(limit: Limit, who: string): Promise<number> {
  return writeTx((tx) => takeInTx(tx, limit, who, Date.now()));
}

/** Seconds to wait while a budget is used up, without taking from it; else 0. */
export async function secondsToWait(limit: Limit, who: string): Promise<number> {
  const key = keyFor(limit, who);
  const [row] = await (await db()).select().from(rateLimits).where(eq(rateLimits.key, key));
  const now = Date.now();
  if (!row || row.windowEndsAt <= now || row.count < limit.max) return 0;
  return Math.max(1, Math.ceil((row.windowEndsAt - now) / 1000));
}

const keyFor = (limit: Limit, who: string): string => `${limit.name}:${keyedHash('pepper', 'limit', who)}`;

async function takeInTx(tx: Db, limit: Limit, who: string, now: number): Promise<number> {
  const key = keyFor(limit, who);
  await tx.delete(rateLimits).where(lt(rateLimits.windowEndsAt, now));
  const [row] = await tx.select().from(rateLimits).where(eq(rateLimits.key, key));
  if (!row) {
    await tx.insert(rateLimits).values({ key, count: 1, windowEndsAt: now + limit.windowMs });
    return 0;
  }
  if (row.count >= limit.max) return Math.max(1, Math.ceil((row.windowEndsAt - now) / 1000));
  await tx
    .update(rateLimits)
    .set({ count: row.count + 1 })
    .where(eq(rateLimits.key, key));
  return 0;
}
