import { writeTx } from '@/db/client';
import { recordAudit } from '@/lib/audit/record';
import { limits, takeFromBudget } from '@/lib/limits';
import { fail, ok, type Result } from '@/lib/result';
import { actorOf } from './actor';
import type { Browser } from './browser-of';
import { takeRecoveryCode } from './recovery-codes';
import { waysOf } from './second-factor';
import { currentSession, currentSessionId } from './session';
import { completeSession, type OpenSession, type SignedInUser } from './sessions';
import { sessionCookies } from './sign-in';
import { forgetTries, takeTry } from './throttle';
import { takeTotp } from './totp';

/** This browser's session with its id; null without one. */
async function own(): Promise<{ sessionId: string; session: OpenSession } | null> {
  const [sessionId, session] = [await currentSessionId(), await currentSession()];
  return sessionId && session ? { sessionId, session } : null;
}

/**
 * Checks the code of an authenticator app, or one from paper, and completes this browser's session under a
 * new id.
 * @returns the `Set-Cookie` lines; `invalid` with `code`, `tooMany` with the seconds to wait
 */
export async function giveSecondFactor(code: string, browser: Browser): Promise<Result<readonly string[]>> {
  const opened = await own();
  if (!opened) return fail('unauthenticated');
  const { user } = opened.session;
  const door = `secondFactor\0${user.id}`;
  const retryAfterS =
    (await takeTry(door, browser.address)) || (await takeFromBudget(limits.secondFactor, user.id));
  if (retryAfterS > 0) return fail('tooMany', { retryAfterS });
  const typed = code.replace(/\s/g, '');
  const sessionId = await writeTx(async (tx) => {
    const now = Date.now();
    const isRight = /^\d{6}$/.test(typed)
      ? await takeTotp(tx, user.id, typed, now)
      : await takeRecoveryCode(tx, user.id, typed, now);
    if (isRight) {
      await forgetTries(tx, door, browser.address);
      return completeSession(tx, opened.sessionId, now);
    }
    await recordAudit(tx, actorOf(user), { event: 'user.secondFactorFailed', objectId: user.id });
    return null;
  });
  if (!sessionId) return fail('invalid', { fields: { code: 'codeWrong' } });
  return ok(await sessionCookies(sessionId, browser));
}

/**
 * Who may set up a second factor in this browser: whoever is signed in completely, or with the password
 * alone while there is none yet. With the password alone nobody adds one beside those that exist.
 */
export async function mayBeSetUp(): Promise<SignedInUser | null> {
  const session = await currentSession();
  if (!session || session.isComplete) return session?.user ?? null;
  const ways = await waysOf(session.user.id);
  return ways && !ways.hasTotp && ways.passkeys === 0 ? session.user : null;
}

/** After a set-up: a new session id where one waited for it. @returns the `Set-Cookie` lines, if any */
export async function completeIfWaiting(browser: Browser): Promise<readonly string[]> {
  const opened = await own();
  if (!opened || opened.session.isComplete) return [];
  const sessionId = await writeTx((tx) => completeSession(tx, opened.sessionId, Date.now()));
  return sessionId ? sessionCookies(sessionId, browser) : [];
}
