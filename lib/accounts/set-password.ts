import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { users } from '@/db/schema';
import { mutation } from '@/lib/action';
import { type Failure, fail, type Result } from '@/lib/result';
import { anonymous } from './actor';
import { findLink, type OpenLink, useUp } from './one-time-links';
import { hashPassword } from './password';
import { passwordProblem } from './password-rules';
import { login, personName } from './schema';
import { endSessionsOf } from './sessions';

const input = z.object({ token: z.string(), login, name: personName, passwordHash: z.string() });

const store = mutation({
  input,
  load: (tx, { token }) => findLink(token, tx),
  may: () => true, // Who holds the link may use it.
  write: async ({ tx, input, object: link, now }) => {
    if (!(await useUp(tx, link.tokenHash, now))) return fail('gone');
    const saved = link.user
      ? await changePassword(tx, link.user.id, input.passwordHash)
      : await addAdmin(tx, input, now);
    if (typeof saved !== 'string') return saved;
    return { value: { userId: saved }, audit: { event: 'user.passwordSet', objectId: saved } };
  },
});

async function changePassword(tx: Db, userId: string, passwordHash: string): Promise<string> {
  await tx.update(users).set({ passwordHash }).where(eq(users.id, userId));
  await endSessionsOf(tx, userId);
  return userId;
}

/** The first administrator chooses the login; one made by the command line without password is taken over. */
async function addAdmin(
  tx: Db,
  { login, name, passwordHash }: z.output<typeof input>,
  now: number,
): Promise<string | Failure> {
  const [existing] = await tx.select().from(users).where(eq(users.login, login));
  if (existing && existing.role !== 'admin') return fail('conflict', { fields: { login: 'loginTaken' } });
  if (existing) {
    await tx.update(users).set({ name, passwordHash, isBlocked: false }).where(eq(users.id, existing.id));
    return existing.id;
  }
  const id = randomUUID();
  await tx.insert(users).values({ id, login, name, role: 'admin', passwordHash, createdAt: now });
  return id;
}

export interface PasswordForm {
  readonly login?: string;
  readonly name?: string;
  readonly password: string;
}

/**
 * Sets the password of the person a one-time link was made for. All old sessions end.
 * @returns `notFound` or `gone` when the link is used up; `invalid` with the fields to correct
 */
export async function setPassword(token: string, form: PasswordForm): Promise<Result<{ userId: string }>> {
  const link = await findLink(token);
  if (!link) return fail('gone');
  const who = nameOf(link, form);
  const fields = fieldProblems(who, form.password);
  if (fields) return fail('invalid', { fields });
  const result = await store(anonymous, { token, ...who, passwordHash: await hashPassword(form.password) });
  return !result.ok && result.code === 'notFound' ? fail('gone') : result;
}

const nameOf = (link: OpenLink, form: PasswordForm) => ({
  login: link.user?.login ?? form.login ?? '',
  name: link.user?.name ?? form.name ?? '',
});

function fieldProblems(
  who: { login: string; name: string },
  password: string,
): Record<string, string> | null {
  const fields: Record<string, string> = {};
  for (const [field, result] of [
    ['login', login.safeParse(who.login)],
    ['name', personName.safeParse(who.name)],
  ] as const) {
    const message = result.error?.issues[0]?.message;
    if (message) fields[field] = message;
  }
  const problem = passwordProblem(password, who.login, who.name);
  if (problem) fields.password = problem;
  return Object.keys(fields).length > 0 ? fields : null;
}
