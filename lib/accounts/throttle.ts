import { eq, lt } from 'drizzle-orm';
import { type Db, writeTx } from '@/db/client';
import { rateLimits } from '@/db/schema';
import { networkPrefix } from '@/lib/limits';
import { keyedHash } from '@/lib/secrets';

const HOUR = 3600_000;
const MAX_DELAY_S = 900;

/** Free tries before the waiting begins: of one account from one network, and of one network altogether. */
const doors = { account: 5, network: 50 } as const;
type Door = keyof typeof doors;

/**
 * Seconds to wait after so many tries in a row: 0 while they are free, then 1, 2, 4 … up to 15 minutes.
 * Counted for account *and* network, so that a stranger elsewhere never locks the owner out.
 */
export function delayAfter(tries: number, free: number): number {
  return tries < free ? 0 : Math.min(MAX_DELAY_S, 2 ** (tries - free));
}

const keyOf = (door: Door, who: string) => `signIn.${door}:${keyedHash('pepper', 'signIn', who)}`;

const keysOf = (login: string, address: string): Record<Door, string> => {
  const network = networkPrefix(address);
  return { account: keyOf('account', `${login}\0${network}`), network: keyOf('network', network) };
};

async function waitFor(tx: Db, key: string, free: number, now: number): Promise<number> {
  const [row] = await tx.select().from(rateLimits).where(eq(rateLimits.key, key));
  if (!row) return 0;
  // The row is forgotten an hour after the last try: that gives the time of the last try.
  const mayTryAt = row.windowEndsAt - HOUR + delayAfter(row.count, free) * 1000;
  return Math.max(0, Math.ceil((mayTryAt - now) / 1000));
}

async function count(tx: Db, key: string, now: number): Promise<void> {
  const [row] = await tx.select().from(rateLimits).where(eq(rateLimits.key, key));
  const next = { count: (row?.count ?? 0) + 1, windowEndsAt: now + HOUR };
  await tx
    .insert(rateLimits)
    .values({ key, ...next })
    .onConflictDoUpdate({ target: rateLimits.key, set: next });
}

/**
 * Counts a try before the password is looked at, so that many at once do not slip through.
 * @returns seconds to wait, or 0 when it may go on
 */
export function takeTry(login: string, address: string, now = Date.now()): Promise<number> {
  const keys = keysOf(login, address);
  return writeTx(async (tx) => {
    await tx.delete(rateLimits).where(lt(rateLimits.windowEndsAt, now));
    const waits = [];
    for (const door of ['account', 'network'] as const)
      waits.push(await waitFor(tx, keys[door], doors[door], now));
    const wait = Math.max(...waits);
    if (wait > 0) return wait;
    await count(tx, keys.account, now);
    await count(tx, keys.network, now);
    return 0;
  });
}

/** After the right password the tries of this account from here are forgotten, and one of the network. */
export async function forgetTries(tx: Db, login: string, address: string): Promise<void> {
  const keys = keysOf(login, address);
  await tx.delete(rateLimits).where(eq(rateLimits.key, keys.account));
  const [row] = await tx.select().from(rateLimits).where(eq(rateLimits.key, keys.network));
  if (!row) return;
  await tx
    .update(rateLimits)
    .set({ count: Math.max(0, row.count - 1) })
    .where(eq(rateLimits.key, keys.network));
}
