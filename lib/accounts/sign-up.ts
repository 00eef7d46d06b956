import { randomUUID } from 'node:crypto';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { eq } from 'drizzle-orm';
import { type Db, db, writeTx } from '@/db/client';
import { users } from '@/db/schema';
import { recordAudit } from '@/lib/audit/record';
import { limits, networkPrefix, takeFromBudget } from '@/lib/limits';
import { fail, ok, type Result } from '@/lib/result';
import { findByIdentity, insertIdentity } from '../oidc/identities';
import type { Pending } from '../oidc/pending';
import { actorOf } from './actor';
import type { Browser } from './browser-of';
import { takeOnce } from './once';
import { registrationOptions } from './passkey-options';
import { checkRegistration, insertPasskey, type Registered } from './passkeys';
import { hashPassword } from './password';
import { passwordProblem } from './password-rules';
import { login as loginSchema, personName } from './schema';
import { createSession } from './sessions';

const taken = () => fail('conflict', { fields: { login: 'loginTaken' } });

/** A free login in its stored form. It may be said that one is taken, but not to whoever asks for thousands. */
async function freeLogin(raw: string, { address }: Browser): Promise<Result<string>> {
  const retryAfterS = await takeFromBudget(limits.signUp, networkPrefix(address));
  if (retryAfterS > 0) return fail('tooMany', { retryAfterS });
  const parsed = loginSchema.safeParse(raw);
  if (!parsed.success)
    return fail('invalid', { fields: { login: parsed.error.issues[0]?.message ?? 'unknown' } });
  const known = await (await db()).$count(users, eq(users.login, parsed.data));
  return known > 0 ? taken() : ok(parsed.data);
}

interface Credentials {
  readonly id: string;
  readonly passwordHash: string | null;
  readonly passkey: Registered | null;
  readonly identity?: Pending;
}

async function insert(tx: Db, login: string, given: Credentials, device: string): Promise<string | null> {
  const now = Date.now();
  const { identity } = given;
  if (given.passkey && !(await given.passkey.use(tx, now))) return null;
  if (identity && !(await isStillFree(tx, identity, now))) return null;
  const user = { id: given.id, role: 'citizen' as const };
  const added = await tx
    .insert(users)
    .values({
      ...user,
      login,
      name: personName.safeParse(identity?.name).data ?? '',
      passwordHash: given.passwordHash,
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: users.id });
  if (added.length === 0) return null;
  const data = { passkey: given.passkey !== null };
  await recordAudit(tx, actorOf(user), { event: 'user.signedUp', objectId: user.id, data });
  if (given.passkey) await insertPasskey(tx, user, given.passkey.passkey, device || 'Passkey', now);
  if (identity) await linkNew(tx, user, identity, now);
  return createSession(tx, user, { isComplete: true, device, acr: identity?.acr ?? null }, now);
}

/** The sign-in at the provider counts once, and only while nobody else has linked it. */
const isStillFree = async (tx: Db, identity: Pending, now: number): Promise<boolean> =>
  (await takeOnce(tx, `oidc ${identity.id}`, identity.expiresAt, now)) &&
  (await findByIdentity(tx, identity)) === null;

async function linkNew(tx: Db, user: { id: string; role: 'citizen' }, given: Pending, now: number) {
  const identity = await insertIdentity(tx, user.id, given, now);
  const entry = { event: 'user.identityLinked', objectId: user.id, data: { identity } } as const;
  await recordAudit(tx, actorOf(user), entry);
}

/** A person makes an account for herself with a password. @returns the session id; fields `login`, `password` */
export async function signUpWithPassword(
  raw: string,
  password: string,
  browser: Browser,
): Promise<Result<{ sessionId: string }>> {
  const login = await freeLogin(raw, browser);
  const problem = passwordProblem(password, login.ok ? login.value : raw);
  const passwordField: Record<string, string> = problem ? { password: problem } : {};
  if (!login.ok) return { ...login, fields: { ...login.fields, ...passwordField } };
  if (problem) return fail('invalid', { fields: passwordField });
  const given = { id: randomUUID(), passwordHash: await hashPassword(password), passkey: null };
  const sessionId = await writeTx((tx) => insert(tx, login.value, given, browser.device));
  return sessionId ? ok({ sessionId }) : taken();
}

/** A person makes an account for herself with the sign-in at the identity provider. @returns the session id */
export async function signUpWithIdentity(
  raw: string,
  identity: Pending,
  browser: Browser,
): Promise<Result<{ sessionId: string }>> {
  const login = await freeLogin(raw, browser);
  if (!login.ok) return login;
  const given = { id: randomUUID(), passwordHash: null, passkey: null, identity };
  const sessionId = await writeTx((tx) => insert(tx, login.value, given, browser.device));
  return sessionId ? ok({ sessionId }) : taken();
}

/** What the browser needs to make a passkey for an account that is about to be made. */
export async function beginSignUp(raw: string, browser: Browser) {
  const login = await freeLogin(raw, browser);
  if (!login.ok) return login;
  return ok(await registrationOptions({ id: randomUUID(), login: login.value, name: '' }, 'signUp'));
}

/**
 * A person makes an account for herself with a passkey.
 * @param handle the user id of the options, base64url; the challenge is bound to it
 */
export async function signUpWithPasskey(
  raw: string,
  handle: string,
  response: RegistrationResponseJSON,
  browser: Browser,
): Promise<Result<{ sessionId: string }>> {
  const login = await freeLogin(raw, browser);
  if (!login.ok) return login;
  const id = Buffer.from(handle, 'base64url').toString();
  const passkey = await checkRegistration(response, 'signUp', id);
  if (!passkey) return fail('invalid', { fields: { passkey: 'passkeyRefused' } });
  const given = { id, passwordHash: null, passkey };
  const sessionId = await writeTx((tx) => insert(tx, login.value, given, browser.device));
  return sessionId ? ok({ sessionId }) : taken();
}
