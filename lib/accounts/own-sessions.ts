import { and, desc, eq, like, not } from 'drizzle-orm';
import { db, writeTx } from '@/db/client';
import { sessions } from '@/db/schema';
import { recordAudit } from '@/lib/audit/record';
import { fail, ok, type Result } from '@/lib/result';
import { actorOf } from './actor';
import { isLive } from './session-limits';
import type { SignedInUser } from './sessions';

export interface ListedSession {
  /** Names it in forms; says nothing about its id. */
  readonly ref: string;
  /** "Chrome, Android"; empty when unknown. */
  readonly device: string;
  readonly createdAt: number;
  readonly lastSeenAt: number;
}

const REF = /^[0-9a-f]{16}$/;

/** Where a person is signed in, last used first. */
export async function sessionsOf(user: SignedInUser, now = Date.now()): Promise<ListedSession[]> {
  const rows = await (await db())
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, user.id), eq(sessions.isComplete, true)))
    .orderBy(desc(sessions.lastSeenAt));
  return rows
    .filter((row) => isLive(row, user.role, now))
    .map(({ idHash, device, createdAt, lastSeenAt }) => ({
      ref: idHash.slice(0, 16),
      device,
      createdAt,
      lastSeenAt,
    }));
}

/** Ends one of the person's own sessions, or all but the one named. */
export async function endOwn(
  user: SignedInUser,
  ref: string,
  which: 'this' | 'others',
): Promise<Result<null>> {
  if (!REF.test(ref)) return fail('notFound');
  const named = like(sessions.idHash, `${ref}%`);
  const ended = await writeTx(async (tx) => {
    const rows = await tx
      .delete(sessions)
      .where(and(eq(sessions.userId, user.id), which === 'this' ? named : not(named)))
      .returning({ userId: sessions.userId });
    if (rows.length > 0)
      await recordAudit(tx, actorOf(user), { event: 'user.sessionEnded', objectId: user.id });
    return rows.length;
  });
  return ended > 0 || which === 'others' ? ok(null) : fail('notFound');
}
