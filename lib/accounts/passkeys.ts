import { randomUUID } from 'node:crypto';
import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { and, asc, eq } from 'drizzle-orm';
import { type Db, db, writeTx } from '@/db/client';
import { passkeys, users } from '@/db/schema';
import { recordAudit } from '@/lib/audit/record';
import { log } from '@/lib/log';
import { fail, ok, type Result } from '@/lib/result';
import { actorOf } from './actor';
import type { Browser } from './browser-of';
import { type ChallengePurpose, challengeEnd } from './challenge';
import { takeOnce } from './once';
import { relyingPartyId, relyingPartyOrigin } from './passkey-options';
import { mayRemovePasskey, waysOf } from './second-factor';
import { createSession, type SignedInUser } from './sessions';
import { forgetTries } from './throttle';

type Passkey = typeof passkeys.$inferSelect;

/** What both kinds of answers are checked against; remembers the challenge, to use it up. */
function expectations(purpose: ChallengePurpose, who: string) {
  const seen = { challenge: '', endsAt: 0 };
  const expectedChallenge = (encoded: string): boolean => {
    const challenge = Buffer.from(encoded, 'base64url').toString();
    const endsAt = challengeEnd(challenge, purpose, who);
    Object.assign(seen, { challenge, endsAt: endsAt ?? 0 });
    return endsAt !== null;
  };
  const expected = {
    expectedChallenge,
    expectedOrigin: relyingPartyOrigin(),
    expectedRPID: relyingPartyId(),
    requireUserVerification: true,
  };
  const use = (tx: Db, now: number) => takeOnce(tx, seen.challenge, seen.endsAt, now);
  return { expected, use };
}

/** The library throws on anything malformed: for us that is a wrong answer. */
async function orNull<T>(check: Promise<T>): Promise<T | null> {
  try {
    return await check;
  } catch (error) {
    log.info('passkey.refused', { code: error instanceof Error ? error.name : 'unknown' });
    return null;
  }
}

export type NewPasskey = Omit<Passkey, 'id' | 'userId' | 'name' | 'createdAt' | 'lastUsedAt'>;

export interface Registered {
  readonly passkey: NewPasskey;
  /** Uses the challenge up; false when it was answered before. */
  readonly use: (tx: Db, now: number) => Promise<boolean>;
}

/** Checks the browser's answer to `registrationOptions`; null when it is not good. Stores nothing. */
export async function checkRegistration(
  response: RegistrationResponseJSON,
  purpose: 'signUp' | 'add',
  ownerId: string,
): Promise<Registered | null> {
  const { expected, use } = expectations(purpose, ownerId);
  const checked = await orNull(verifyRegistrationResponse({ response, ...expected }));
  if (!checked?.verified) return null;
  const { credential, credentialBackedUp } = checked.registrationInfo;
  const passkey = {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: credential.transports ?? [],
    isBackedUp: credentialBackedUp,
  };
  return { passkey, use };
}

/** Stores a passkey within the caller's transaction. */
export async function insertPasskey(
  tx: Db,
  owner: Pick<SignedInUser, 'id' | 'role'>,
  passkey: NewPasskey,
  name: string,
  now: number,
): Promise<void> {
  const id = randomUUID();
  await tx.insert(passkeys).values({ ...passkey, id, userId: owner.id, name, createdAt: now });
  await recordAudit(tx, actorOf(owner), {
    event: 'user.passkeyAdded',
    objectId: owner.id,
    data: { passkey: id },
  });
}

/** Adds a passkey to the person's account. */
export async function addPasskey(
  user: SignedInUser,
  response: RegistrationResponseJSON,
  name: string,
): Promise<Result<null>> {
  const registered = await checkRegistration(response, 'add', user.id);
  if (!registered) return fail('invalid', { fields: { passkey: 'passkeyRefused' } });
  const isNew = await writeTx(async (tx) => {
    const now = Date.now();
    if (!(await registered.use(tx, now))) return false;
    await insertPasskey(tx, user, registered.passkey, name, now);
    return true;
  });
  return isNew ? ok(null) : fail('invalid', { fields: { passkey: 'passkeyRefused' } });
}

const stored = async (credentialId: string) =>
  (
    await (
      await db()
    )
      .select({ passkey: passkeys, user: users })
      .from(passkeys)
      .innerJoin(users, eq(users.id, passkeys.userId))
      .where(eq(passkeys.credentialId, credentialId))
  )[0];

/**
 * Opens a session with a passkey. The device has checked finger, face or PIN, so it counts as both factors.
 * @returns the session id for the cookie; `unauthenticated` for whatever is wrong
 */
export async function signInWithPasskey(
  response: AuthenticationResponseJSON,
  { device, address }: Pick<Browser, 'device' | 'address'>,
): Promise<Result<{ sessionId: string }>> {
  const row = await stored(String(response.id));
  const { expected, use } = expectations('signIn', '');
  const checked = row
    ? await orNull(
        verifyAuthenticationResponse({ response, ...expected, credential: toCredential(row.passkey) }),
      )
    : null;
  if (!row || !checked?.verified || row.user.isBlocked) return fail('unauthenticated');
  const { newCounter } = checked.authenticationInfo;
  const sessionId = await writeTx(async (tx) => {
    const now = Date.now();
    if (!(await use(tx, now))) return null;
    const set = { counter: newCounter, lastUsedAt: now };
    await tx.update(passkeys).set(set).where(eq(passkeys.id, row.passkey.id));
    await forgetTries(tx, `passkey\0${row.passkey.credentialId}`, address);
    await recordAudit(tx, actorOf(row.user), { event: 'user.signedIn', objectId: row.user.id });
    return createSession(tx, row.user, { isComplete: true, device }, now);
  });
  return sessionId ? ok({ sessionId }) : fail('unauthenticated');
}

const toCredential = ({ credentialId, publicKey, counter, transports }: Passkey) => ({
  id: credentialId,
  publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
  counter,
  transports,
});

export interface ListedPasskey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
}

/** The passkeys of a person, oldest first. */
export async function passkeysOf(userId: string): Promise<ListedPasskey[]> {
  const rows = await (await db())
    .select()
    .from(passkeys)
    .where(eq(passkeys.userId, userId))
    .orderBy(asc(passkeys.createdAt));
  return rows.map(({ id, name, createdAt, lastUsedAt }) => ({ id, name, createdAt, lastUsedAt }));
}

/** Removes one of one's own passkeys, never the last way in. */
export const removePasskey = (user: SignedInUser, id: string): Promise<Result<null>> =>
  writeTx(async (tx) => {
    const own = and(eq(passkeys.id, id), eq(passkeys.userId, user.id));
    if ((await tx.$count(passkeys, own)) === 0) return fail('notFound');
    const ways = await waysOf(user.id, tx);
    if (!ways || !mayRemovePasskey(ways)) return fail('conflict');
    await tx.delete(passkeys).where(own);
    await recordAudit(tx, actorOf(user), {
      event: 'user.passkeyRemoved',
      objectId: user.id,
      data: { passkey: id },
    });
    return ok(null);
  });
