import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, lt } from 'drizzle-orm';
import { db, writeTx } from '@/db/client';
import { plainDrafts } from '@/db/schema';
import { isDiskFull } from '../action';

const LIFETIME_MS = 30 * 60_000;

export interface PlainDraft {
  readonly values: Readonly<Record<string, string>>;
  /** Field → code of what is wrong with it. */
  readonly errors: Readonly<Record<string, string>>;
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Keeps what was typed, for half an hour. @returns the random token under which it can be read */
export async function savePlainDraft(draft: PlainDraft): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await writeTx((tx) =>
    tx.insert(plainDrafts).values({ tokenHash: hashOf(token), createdAt: Date.now(), ...draft }),
  );
  return token;
}

/** The same where the way back matters more than the words. @returns "" when the disk is full */
export async function keepPlainDraft(draft: PlainDraft): Promise<string> {
  try {
    return await savePlainDraft(draft);
  } catch (error) {
    if (isDiskFull(error)) return '';
    throw error;
  }
}

/** What was typed, or null when the token is unknown or too old. */
export async function loadPlainDraft(token: string): Promise<PlainDraft | null> {
  const isFresh = gt(plainDrafts.createdAt, Date.now() - LIFETIME_MS);
  const [row] = await (await db())
    .select({ values: plainDrafts.values, errors: plainDrafts.errors })
    .from(plainDrafts)
    .where(and(eq(plainDrafts.tokenHash, hashOf(token)), isFresh));
  return row ?? null;
}

/** Forgets a draft whose report has come in. */
export const dropPlainDraft = (token: string): Promise<unknown> =>
  writeTx((tx) => tx.delete(plainDrafts).where(eq(plainDrafts.tokenHash, hashOf(token))));

/** Forgets what nobody came back for. */
export const sweepPlainDrafts = (now = Date.now()): Promise<unknown> =>
  writeTx((tx) => tx.delete(plainDrafts).where(lt(plainDrafts.createdAt, now - LIFETIME_MS)));
