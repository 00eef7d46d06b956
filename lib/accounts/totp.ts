import { and, eq, lt } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import { type Db, db, writeTx } from '@/db/client';
import { totps } from '@/db/schema';
import { recordAudit } from '@/lib/audit/record';
import { SealBroken } from '@/lib/crypto/aead';
import { open, seal } from '@/lib/crypto/seal';
import type { Sealed } from '@/lib/crypto/types';
import { fail, ok, type Result } from '@/lib/result';
import { actorOf } from './actor';
import { mayRemoveTotp, waysOf } from './second-factor';
import type { SignedInUser } from './sessions';

const PERIOD_S = 30;
const ISSUER = 'Bürgerweg';

const rowBound = (userId: string) => `totps.secret:${userId}`;
const setUpBound = (userId: string) => `totp.setUp:${userId}`;

const totpOf = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), period: PERIOD_S });

/**
 * The time step a code belongs to, or null when it is wrong. One step (30 s) early or late is accepted:
 * phones' clocks differ.
 */
export function stepOf(secret: string, code: string, now: number): number | null {
  const delta = totpOf(secret).validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? null : Math.floor(now / 1000 / PERIOD_S) + delta;
}

export interface TotpSetUp {
  /** Base32, to be typed in. */
  readonly secret: string;
  /** `otpauth://…`, for the QR code. */
  readonly uri: string;
  /** The secret, sealed for this person: looking at the page stores nothing. */
  readonly sealed: string;
}

const setUpOf = (user: SignedInUser, secret: string, sealed: string): TotpSetUp => ({
  secret,
  uri: totpOf(secret, user.login).toString(),
  sealed,
});

/** A fresh secret for an authenticator app. */
export function newTotp(user: SignedInUser): TotpSetUp {
  const secret = new Secret({ size: 20 }).base32;
  return setUpOf(user, secret, seal(setUpBound(user.id), secret));
}

const unsealed = (bound: string, sealed: string): string | null => {
  try {
    return open(bound, sealed as Sealed);
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
};

/** The set-up that was begun with `newTotp`, or null when it was not this person's. */
export function sameTotp(user: SignedInUser, sealed: string): TotpSetUp | null {
  const secret = unsealed(setUpBound(user.id), sealed);
  return secret === null ? null : setUpOf(user, secret, sealed);
}

/** Stores the app after its first code. @returns `invalid` with `code` when the code is wrong */
export async function confirmTotp(
  user: SignedInUser,
  sealed: string,
  code: string,
  now = Date.now(),
): Promise<Result<null>> {
  const secret = unsealed(setUpBound(user.id), sealed);
  const lastStep = secret === null ? null : stepOf(secret, code, now);
  if (secret === null || lastStep === null) return fail('invalid', { fields: { code: 'codeWrong' } });
  await writeTx(async (tx) => {
    const row = { secret: seal(rowBound(user.id), secret), lastStep, createdAt: now };
    await tx
      .insert(totps)
      .values({ userId: user.id, ...row })
      .onConflictDoUpdate({ target: totps.userId, set: row });
    await recordAudit(tx, actorOf(user), { event: 'user.totpSet', objectId: user.id });
  });
  return ok(null);
}

/** Checks a code and uses it up within the caller's transaction: the same or an older one is refused later. */
export async function takeTotp(tx: Db, userId: string, code: string, now: number): Promise<boolean> {
  const [row] = await tx.select().from(totps).where(eq(totps.userId, userId));
  const secret = row ? unsealed(rowBound(userId), row.secret) : null;
  const step = secret === null ? null : stepOf(secret, code, now);
  if (step === null) return false;
  const taken = await tx
    .update(totps)
    .set({ lastStep: step })
    .where(and(eq(totps.userId, userId), lt(totps.lastStep, step)))
    .returning({ userId: totps.userId });
  return taken.length === 1;
}

/** Since when the app is set up (UTC ms), or null. */
export async function totpSince(userId: string): Promise<number | null> {
  const [row] = await (await db()).select().from(totps).where(eq(totps.userId, userId));
  return row?.createdAt ?? null;
}

/** Removes the app, never the last second factor of staff. */
export const removeTotp = (user: SignedInUser): Promise<Result<null>> =>
  writeTx(async (tx) => {
    const ways = await waysOf(user.id, tx);
    if (!ways?.hasTotp) return fail('notFound');
    if (!mayRemoveTotp(ways)) return fail('conflict');
    await tx.delete(totps).where(eq(totps.userId, user.id));
    await recordAudit(tx, actorOf(user), { event: 'user.totpRemoved', objectId: user.id });
    return ok(null);
  });
