import { createHash, randomBytes } from 'node:crypto';
import { eq, lt } from 'drizzle-orm';
import { type Db, db, writeTx } from '@/db/client';
import { sessions, users } from '@/db/schema';
import { recordAudit } from '@/lib/audit/record';
import { scopesOf } from '@/lib/departments/queries';
import type { DepartmentScope } from '@/lib/departments/types';
import { anonymous } from './actor';
import { type Assurance, assuranceOf } from './assurance';
import type { Role } from './roles';
import { isLive, sessionLimits } from './session-limits';

export interface SignedInUser {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  /** Of staff: the departments they work in. */
  readonly departments: readonly DepartmentScope[];
  /** Of this session: how surely an identity provider knows who they are. */
  readonly assurance?: Assurance | null;
}

/** Idle time is measured to the minute: not every request needs a write. */
const TOUCH_MS = 60_000;

const DAY = 24 * 3600_000;

const hashOf = (sessionId: string): string => createHash('sha256').update(sessionId).digest('hex');
const refOf = (idHash: string): string => idHash.slice(0, 16);

export interface Opening {
  /** False when the second factor is still to come. */
  readonly isComplete: boolean;
  /** "Chrome, Android" */
  readonly device?: string;
  /** What an identity provider has said about how the person proved to be it. */
  readonly acr?: string | null;
}

/**
 * Opens a session within the caller's transaction; the id is new each time (256 random bits) and only its
 * hash is stored.
 * @returns the id for the cookie
 */
export async function createSession(
  tx: Db,
  user: { id: string; role: Role },
  { isComplete, device = '', acr = null }: Opening,
  now: number,
): Promise<string> {
  const sessionId = randomBytes(32).toString('base64url');
  // An ended one is known for another day: what was entered meanwhile is kept for its owner.
  await tx.delete(sessions).where(lt(sessions.expiresAt, now - DAY));
  await tx.insert(sessions).values({
    idHash: hashOf(sessionId),
    userId: user.id,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: now + sessionLimits[user.role].absoluteMs,
    device,
    isComplete,
    acr,
  });
  return sessionId;
}

export interface OpenSession {
  readonly user: SignedInUser;
  readonly isComplete: boolean;
  /** Names the session in forms; says nothing about its id. */
  readonly ref: string;
  readonly createdAt: number;
  /** Level of assurance an identity provider has stated (OIDC `acr`); null for our own ways to sign in. */
  readonly acr: string | null;
}

const rowOf = async (idHash: string) =>
  (
    await (
      await db()
    )
      .select({ session: sessions, user: users })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .where(eq(sessions.idHash, idHash))
  )[0];

/**
 * A session, also one that waits for its second factor; null when it is unknown, ended, too old, unused
 * too long or blocked.
 */
export async function lookUpSession(sessionId: string, now = Date.now()): Promise<OpenSession | null> {
  const idHash = hashOf(sessionId);
  const row = await rowOf(idHash);
  if (!row || row.user.isBlocked || !isLive(row.session, row.user.role, now)) return null;
  if (now - row.session.lastSeenAt > TOUCH_MS) await touch(idHash, now);
  const { id, login, name, role } = row.user;
  const { isComplete, createdAt, acr } = row.session;
  const departments = role === 'staff' ? await scopesOf(await db(), id) : [];
  return {
    user: { id, login, name, role, departments, assurance: assuranceOf(acr) },
    isComplete,
    ref: refOf(idHash),
    createdAt,
    acr,
  };
}

/** Whose session an id was, also after its end as long as it is known; null for an unknown one. */
export async function ownerOfSession(sessionId: string): Promise<string | null> {
  return (await rowOf(hashOf(sessionId)))?.user.id ?? null;
}

/** The person a session id stands for; nobody while the second factor is missing. */
export async function findSession(sessionId: string, now = Date.now()): Promise<SignedInUser | null> {
  const open = await lookUpSession(sessionId, now);
  return open?.isComplete ? open.user : null;
}

/**
 * Replaces a session by a complete one with a new id, after the second factor was given.
 * @returns the id for the cookie; null when the session had ended meanwhile
 */
export async function completeSession(tx: Db, sessionId: string, now: number): Promise<string | null> {
  const [old] = await tx
    .delete(sessions)
    .where(eq(sessions.idHash, hashOf(sessionId)))
    .returning();
  if (!old) return null;
  const [user] = await tx.select().from(users).where(eq(users.id, old.userId));
  return user ? createSession(tx, user, { isComplete: true, device: old.device, acr: old.acr }, now) : null;
}

const touch = (idHash: string, now: number) =>
  writeTx((tx) => tx.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.idHash, idHash)));

/** Ends one session; a cookie that was copied is worth nothing any more. */
export async function endSession(sessionId: string): Promise<void> {
  await writeTx(async (tx) => {
    const ended = await tx
      .delete(sessions)
      .where(eq(sessions.idHash, hashOf(sessionId)))
      .returning({ userId: sessions.userId });
    for (const { userId } of ended)
      await recordAudit(tx, anonymous, { event: 'user.signedOut', objectId: userId });
  });
}

/** Ends all sessions of a person within the caller's transaction (blocked, new password, new role). */
export async function endSessionsOf(tx: Db, userId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.userId, userId));
}

/** Signs a person out on all devices. */
export const signOutEverywhere = (userId: string): Promise<void> =>
  writeTx((tx) => endSessionsOf(tx, userId));
