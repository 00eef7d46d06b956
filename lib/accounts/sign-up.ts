import { randomUUID } from 'node:crypto';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { eq } from 'drizzle-orm';
import { type Db, db, writeTx } from '@/db/client';
import { users } from '@/db/schema';
import { recordAudit } from '@/lib/audit/record';
import { limits, networkPrefix, takeFromBudget } from '@/lib/limits';
import { fail, ok, type Result } from '@/lib/result';
import { actorOf } from './actor';
import type { Browser } from './browser-of';
import { registrationOptions } from './passkey-options';
import { checkRegistration, insertPasskey, type Registered } from './passkeys';
import { hashPassword } from './password';
import { passwordProblem } from './password-rules';
import { login as loginSchema } from './schema';
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
}

async function insert(tx: Db, login: string, given: Credentials, device: string): Promise<string | null> {
  const now = Date.now();
  if (given.passkey && !(await given.passkey.use(tx, now))) return null;
  const user = { id: given.id, role: 'citizen' as const };
  const added = await tx
    .insert(users)
    .values({ ...user, login, passwordHash: given.passwordHash, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: users.id });
  if (added.length === 0) return null;
  const data = { passkey: given.passkey !== null };
  await recordAudit(tx, actorOf(user), { event: 'user.signedUp', objectId: user.id, data });
  if (given.passkey) await insertPasskey(tx, user, given.passkey.passkey, device || 'Passkey', now);
  return createSession(tx, user, { isComplete: true, device }, now);
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
