import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { sessions, users } from '@/db/schema';
import { fail, ok, type Result } from '@/lib/result';
import { matchesPassword } from './password';
import { passwordLength } from './password-shape';
import { takeTry } from './throttle';

const FRESH_MS = 10 * 60_000;

/** Whether this session was opened within the last ten minutes: who has no password signs in anew. */
export async function isFreshSession(sessionId: string, now = Date.now()): Promise<boolean> {
  const idHash = createHash('sha256').update(sessionId).digest('hex');
  const [row] = await (await db()).select().from(sessions).where(eq(sessions.idHash, idHash));
  return row !== undefined && now - row.createdAt < FRESH_MS;
}

/**
 * Before something that cannot be undone: the password once more, or a sign-in of the last ten minutes.
 * @returns `unauthenticated`, or `tooMany` with the seconds to wait
 */
export async function proveAgain(
  userId: string,
  password: string,
  sessionId: string,
  address: string,
): Promise<Result<null>> {
  if (password === '') return (await isFreshSession(sessionId)) ? ok(null) : fail('unauthenticated');
  const [user] = await (await db()).select().from(users).where(eq(users.id, userId));
  const retryAfterS = await takeTry(user?.login ?? '', address);
  if (retryAfterS > 0) return fail('tooMany', { retryAfterS });
  const isRight = await matchesPassword(user?.passwordHash ?? null, password.slice(0, passwordLength.max));
  return isRight ? ok(null) : fail('unauthenticated');
}
