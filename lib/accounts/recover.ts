import { eq } from 'drizzle-orm';
import { type Db, db, writeTx } from '@/db/client';
import { users } from '@/db/schema';
import { recordAudit } from '@/lib/audit/record';
import { fail, ok, type Result } from '@/lib/result';
import { actorOf, anonymous } from './actor';
import { normalLogin } from './authenticate';
import { issueLink } from './one-time-links';
import { takeRecoveryCode } from './recovery-codes';
import { type GrantKind, takeGrant } from './recovery-grants';
import { forgetFactors } from './second-factor';
import { forgetTries, takeTry } from './throttle';

type Kind = 'code' | GrantKind;

/** Both tables are asked for every code, so that the time tells nothing. */
async function takeAnyCode(tx: Db, userId: string, typed: string, now: number): Promise<Kind | null> {
  const ofPaper = await takeRecoveryCode(tx, userId, typed, now);
  const ofTown = await takeGrant(tx, userId, typed, now);
  return ofPaper ? 'code' : ofTown;
}

/**
 * Exchanges user name and emergency code for a one-time link to a new password. An unknown name, a blocked
 * account and a wrong code do the same work and read the same.
 * @returns the token of the link; `unauthenticated`, or `tooMany` with the seconds to wait
 */
export async function recover(
  rawLogin: string,
  code: string,
  address: string,
): Promise<Result<{ token: string }>> {
  const login = normalLogin(rawLogin);
  const door = `recover\0${login}`;
  const retryAfterS = await takeTry(door, address);
  if (retryAfterS > 0) return fail('tooMany', { retryAfterS });
  const [user] = await (await db()).select().from(users).where(eq(users.login, login));
  const link = await writeTx(async (tx) => {
    const now = Date.now();
    const kind = await takeAnyCode(tx, user?.id ?? 'nobody', code, now);
    if (!user || user.isBlocked || !kind) {
      await recordAudit(tx, anonymous, { event: 'user.signInFailed', objectId: user?.id ?? null });
      return null;
    }
    await forgetTries(tx, door, address);
    await tx.update(users).set({ recoveredAt: now }).where(eq(users.id, user.id));
    // Who needs the town hall's help has lost the device: what is on it opens nothing any more.
    if (kind !== 'code') await forgetFactors(tx, user.id);
    const data = { kind };
    await recordAudit(tx, actorOf(user), { event: 'user.recovered', objectId: user.id, data });
    return issueLink(tx, 'setPassword', user.id, now);
  });
  return link ? ok({ token: link.split('/').at(-1) ?? '' }) : fail('unauthenticated');
}
