import { createHash } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { oneTimeLinks, users } from '@/db/schema';
import { publicUrl } from '@/lib/env';
import { linkSecret } from '@/lib/link-secret';
import type { Role } from './roles';

const WEEK = 7 * 24 * 3600_000;
/** The first administrator's link has no date: it is good as long as there is no administrator. */
const NEVER = 253_402_300_799_000;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

type Purpose = (typeof oneTimeLinks.$inferSelect)['purpose'];

/** Makes a link (256 random bits, only the hash is stored); older unused ones for the same use die. */
export async function issueLink(
  tx: Db,
  purpose: Purpose,
  userId: string | null,
  now: number,
): Promise<string> {
  const token = linkSecret(32);
  const sameUse = and(
    eq(oneTimeLinks.purpose, purpose),
    userId ? eq(oneTimeLinks.userId, userId) : isNull(oneTimeLinks.userId),
    isNull(oneTimeLinks.usedAt),
  );
  await tx.delete(oneTimeLinks).where(sameUse);
  const expiresAt = purpose === 'firstAdmin' ? NEVER : now + WEEK;
  await tx
    .insert(oneTimeLinks)
    .values({ tokenHash: hashOf(token), purpose, userId, createdAt: now, expiresAt });
  return `${publicUrl()}/account/set-password/${token}`;
}

export interface OpenLink {
  readonly tokenHash: string;
  readonly purpose: Purpose;
  /** Whose password it sets; null for the first administrator, who does not exist yet. */
  readonly user: {
    readonly id: string;
    readonly login: string;
    readonly name: string;
    readonly role: Role;
  } | null;
}

/** Whether somebody can sign in as administrator. */
export async function hasAdmin(tx: Db): Promise<boolean> {
  const admins = await tx.select().from(users).where(eq(users.role, 'admin'));
  return admins.some((user) => user.passwordHash !== null && !user.isBlocked);
}

/** What a link is good for; null when unknown, used, too old or no longer needed. Changes nothing. */
export async function findLink(token: string, tx?: Db, now = Date.now()): Promise<OpenLink | null> {
  const reader = tx ?? (await db());
  const [row] = await reader
    .select({ link: oneTimeLinks, user: users })
    .from(oneTimeLinks)
    .leftJoin(users, eq(users.id, oneTimeLinks.userId))
    .where(eq(oneTimeLinks.tokenHash, hashOf(token)));
  if (!row || row.link.usedAt !== null || row.link.expiresAt <= now) return null;
  const { tokenHash, purpose } = row.link;
  if (purpose === 'firstAdmin') return (await hasAdmin(reader)) ? null : { tokenHash, purpose, user: null };
  if (!row.user || row.user.isBlocked) return null;
  const { id, login, name, role } = row.user;
  return { tokenHash, purpose, user: { id, login, name, role } };
}

/** Marks a link as used within the caller's transaction. @returns false when somebody else was faster */
export async function useUp(tx: Db, tokenHash: string, now: number): Promise<boolean> {
  const used = await tx
    .update(oneTimeLinks)
    .set({ usedAt: now })
    .where(and(eq(oneTimeLinks.tokenHash, tokenHash), isNull(oneTimeLinks.usedAt)))
    .returning({ tokenHash: oneTimeLinks.tokenHash });
  return used.length === 1;
}
