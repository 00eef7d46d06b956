import { randomInt } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { type Db, db, writeTx } from '@/db/client';
import { recoveryCodes } from '@/db/schema';
import { recordAudit } from '@/lib/audit/record';
import { keyedHash } from '@/lib/secrets';
import { actorOf } from './actor';
import type { SignedInUser } from './sessions';

/** Without letters and figures that look alike on paper. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const COUNT = 10;

/** "7KX2-PA9M-QW3E": 59 bits, easy to read out and to type. */
export function newCode(): string {
  const text = Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join('');
  return text.replace(/(.{4})(?=.)/g, '$1-');
}

/** However it was typed: small letters, spaces, no hyphens. */
export const hashOfCode = (userId: string, typed: string): string =>
  keyedHash('pepper', `recovery ${userId}`, typed.toUpperCase().replace(/[^A-Z0-9]/g, ''));

/** Ten new codes, shown this once; those from before die. */
export async function makeRecoveryCodes(user: SignedInUser, now = Date.now()): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, newCode);
  await writeTx(async (tx) => {
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, user.id));
    const rows = codes.map((code) => ({
      codeHash: hashOfCode(user.id, code),
      userId: user.id,
      createdAt: now,
    }));
    await tx.insert(recoveryCodes).values(rows);
    await recordAudit(tx, actorOf(user), { event: 'user.recoveryCodesMade', objectId: user.id });
  });
  return codes;
}

/** Uses a code up within the caller's transaction. @returns false when it is unknown or was used */
export async function takeRecoveryCode(tx: Db, userId: string, typed: string, now: number): Promise<boolean> {
  const used = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCodes.codeHash, hashOfCode(userId, typed)),
        eq(recoveryCodes.userId, userId),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ userId: recoveryCodes.userId });
  return used.length === 1;
}

/** How many codes are left. */
export const codesLeft = async (userId: string): Promise<number> =>
  (await db()).$count(recoveryCodes, and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)));
