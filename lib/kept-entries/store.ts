import { createHash } from 'node:crypto';
import { eq, lt } from 'drizzle-orm';
import { z } from 'zod';
import { db, writeTx } from '@/db/client';
import { keptEntries } from '@/db/schema';
import { open, seal } from '../crypto/seal';
import type { Sealed } from '../crypto/types';
import { linkSecret } from '../link-secret';

/** How long entries wait for their owner. */
export const LIFE_MS = 2 * 3600_000;
/** No form of ours has more. */
const MOST_FIELDS = 60;
/** A privacy notice fits in. */
const MOST_SIGNS = 60_000;

const signsIn = (entered: Entries): number =>
  Object.values(entered).reduce((sum, text) => sum + text.length, 0);
const body = z
  .record(z.string().max(60), z.string())
  .refine((entered) => Object.keys(entered).length <= MOST_FIELDS && signsIn(entered) <= MOST_SIGNS);
type Entries = Readonly<Record<string, string>>;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const bound = (tokenHash: string): string => `kept_entries.body:${tokenHash}`;

/** Opens the sealed entries of a row. */
export const openEntries = (tokenHash: string, sealed: Sealed): Record<string, string> =>
  body.parse(JSON.parse(open(bound(tokenHash), sealed)));

/**
 * Seals entries for their owner.
 * @param userId null when nobody knows whose they are: then whoever holds the token gets them
 * @returns the token (256 random bits, only its hash is stored); null when it is more than any form holds
 */
export async function storeEntries(
  entered: Entries,
  userId: string | null,
  now = Date.now(),
): Promise<string | null> {
  const fields = body.safeParse(entered);
  if (!fields.success) return null;
  const token = linkSecret(32);
  const tokenHash = hashOf(token);
  await writeTx(async (tx) => {
    const sealed = seal(bound(tokenHash), JSON.stringify(fields.data));
    await tx.insert(keptEntries).values({ tokenHash, userId, body: sealed, expiresAt: now + LIFE_MS });
  });
  return token;
}

/** The entries under a token, for their owner; null for others, and after two hours. */
export async function readEntries(
  token: string,
  userId: string,
  now = Date.now(),
): Promise<Record<string, string> | null> {
  const [row] = await (await db())
    .select()
    .from(keptEntries)
    .where(eq(keptEntries.tokenHash, hashOf(token)));
  if (!row || row.expiresAt <= now || (row.userId !== null && row.userId !== userId)) return null;
  return openEntries(row.tokenHash, row.body);
}

/** Removes the entries under a token. */
export const dropEntries = (token: string): Promise<unknown> =>
  writeTx((tx) => tx.delete(keptEntries).where(eq(keptEntries.tokenHash, hashOf(token))));

/** Removes what nobody came back for. */
export const sweepEntries = (now = Date.now()): Promise<unknown> =>
  writeTx((tx) => tx.delete(keptEntries).where(lt(keptEntries.expiresAt, now)));
