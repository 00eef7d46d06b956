import { eq } from 'drizzle-orm';
import { db, writeTx } from '@/db/client';
import { users } from '@/db/schema';
import { recordAudit } from '@/lib/audit/record';
import { log } from '@/lib/log';
import { fail, ok, type Result } from '@/lib/result';
import { actorOf, anonymous } from './actor';
import { matchesPassword } from './password';
import { passwordLength } from './password-shape';
import type { Role } from './roles';
import { needsSecondFactor } from './second-factor';
import { createSession } from './sessions';
import { forgetTries, takeTry } from './throttle';

export interface Opened {
  readonly sessionId: string;
  readonly userId: string;
  readonly role: Role;
  /** False when the second factor is still to come. */
  readonly isComplete: boolean;
}

/** Logins are compared without case and outer spaces. */
export const normalLogin = (login: string): string => login.trim().toLowerCase().slice(0, 200);

/**
 * Checks login and password and opens a session. Unknown, blocked, without password and wrong password
 * give the same answer in the same time.
 * @returns `unauthenticated`, or `tooMany` with the seconds to wait
 */
export async function authenticate(
  rawLogin: string,
  password: string,
  address: string,
  device = '',
): Promise<Result<Opened>> {
  const login = normalLogin(rawLogin);
  const retryAfterS = await takeTry(login, address);
  if (retryAfterS > 0) return fail('tooMany', { retryAfterS });
  const [user] = await (await db()).select().from(users).where(eq(users.login, login));
  const stored = user && !user.isBlocked ? user.passwordHash : null;
  const isRight = await matchesPassword(stored, password.slice(0, passwordLength.max));
  if (!user || !isRight) return refuse(user?.id ?? null);
  const opened = await writeTx(async (tx) => {
    const isComplete = !(await needsSecondFactor(tx, user));
    await forgetTries(tx, login, address);
    await recordAudit(tx, actorOf(user), { event: 'user.signedIn', objectId: user.id });
    const sessionId = await createSession(tx, user, { isComplete, device }, Date.now());
    return { sessionId, isComplete };
  });
  log.info('signIn.ok', { user: user.id });
  return ok({ ...opened, userId: user.id, role: user.role });
}

async function refuse(userId: string | null): Promise<Result<Opened>> {
  await writeTx((tx) => recordAudit(tx, anonymous, { event: 'user.signInFailed', objectId: userId }));
  log.info('signIn.refused');
  return fail('unauthenticated');
}
