import { createHash, randomBytes } from 'node:crypto';
import { eq, lt } from 'drizzle-orm';
import { type Db, writeTx } from '@/db/client';
import { documentResults } from '@/db/schema';
import type { Answer } from './find-status';

const LIFETIME_MS = 60_000;
/** All answers are equally long. */
const LENGTH = 640;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Random, for the address of the page that shows the answer. */
export const newToken = (): string => randomBytes(24).toString('base64url');

export const saveResult = (tx: Db, token: string, answer: Answer, now: number): Promise<unknown> =>
  tx.insert(documentResults).values({
    tokenHash: hashOf(token),
    answer: JSON.stringify(answer).padEnd(LENGTH),
    expiresAt: now + LIFETIME_MS,
  });

/** The answer, for the one time it can be read; null when it was read already or is older than a minute. */
export async function takeResult(token: string, now = Date.now()): Promise<Answer | null> {
  const [row] = await writeTx((tx) =>
    tx
      .delete(documentResults)
      .where(eq(documentResults.tokenHash, hashOf(token)))
      .returning(),
  );
  return row && row.expiresAt > now ? (JSON.parse(row.answer) as Answer) : null;
}

/** Forgets answers that nobody has fetched. */
export const sweepResults = (now = Date.now()): Promise<unknown> =>
  writeTx((tx) => tx.delete(documentResults).where(lt(documentResults.expiresAt, now)));
