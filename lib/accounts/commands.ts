import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { departmentMembers, departments, users } from '@/db/schema';
import { mutation } from '@/lib/action';
import { fail, type Result } from '@/lib/result';
import type { Actor } from './actor';
import { issueLink } from './one-time-links';
import { hashPassword } from './password';
import { passwordProblem } from './password-rules';
import { mayChangeUser, mayManageUsers } from './policy';
import { login, personName, role } from './schema';
import { forgetFactors } from './second-factor';
import { endSessionsOf } from './sessions';

const userByLogin = async (tx: Db, wanted: string) =>
  (await tx.select().from(users).where(eq(users.login, wanted)))[0] ?? null;

/** Ids of the departments named; null when one is unknown. */
async function chosenDepartments(tx: Db, slugs: readonly string[]): Promise<string[] | null> {
  const rows = await tx.select({ id: departments.id, slug: departments.slug }).from(departments);
  if (slugs.includes('all')) return rows.map(({ id }) => id);
  const ids = slugs.map((slug) => rows.find((row) => row.slug === slug)?.id);
  return ids.some((id) => id === undefined) ? null : ids.filter((id) => id !== undefined);
}

const insertUser = mutation({
  input: z.object({
    login,
    name: personName,
    role,
    passwordHash: z.string().nullable(),
    departments: z.array(z.string().max(40)).max(50),
  }),
  load: async (tx, input) => ({ existing: await userByLogin(tx, input.login) }),
  may: (actor) => mayManageUsers(actor),
  write: async ({ tx, input, object, now }) => {
    if (object.existing) return fail('conflict', { fields: { login: 'loginTaken' } });
    const id = randomUUID();
    const chosen = await chosenDepartments(tx, input.departments);
    if (!chosen) return fail('invalid', { fields: { departments: 'departments' } });
    await tx.insert(users).values({
      id,
      login: input.login,
      name: input.name,
      role: input.role,
      passwordHash: input.passwordHash,
      createdAt: now,
    });
    for (const departmentId of chosen)
      await tx.insert(departmentMembers).values({ userId: id, departmentId, createdAt: now });
    const link = input.passwordHash ? null : await issueLink(tx, 'setPassword', id, now);
    return {
      value: { id, link },
      audit: { event: 'user.created', objectId: id, data: { role: input.role } },
    };
  },
});

export interface NewUser {
  readonly login: string;
  readonly name?: string;
  readonly role: string;
  /** Without one, the answer holds a one-time link with which the person sets it. */
  readonly password?: string;
  /** Slugs of the departments somebody of the staff works in, or `all`. */
  readonly departments?: readonly string[];
}

/** Creates an account. Fields with problems: `login`, `name`, `role`, `password`, `departments`. */
export async function createUser(
  actor: Actor,
  user: NewUser,
): Promise<Result<{ id: string; link: string | null }>> {
  const name = user.name ?? '';
  const problem = user.password === undefined ? null : passwordProblem(user.password, user.login, name);
  if (problem) return fail('invalid', { fields: { password: problem } });
  const passwordHash = user.password === undefined ? null : await hashPassword(user.password);
  const departments = user.departments ?? [];
  return insertUser(actor, { login: user.login, name, role: user.role, passwordHash, departments });
}

/** Gives an account another role; its sessions end, so that the new role's limits hold at once. */
export const setRole = mutation({
  input: z.object({ login, role }),
  load: (tx, input) => userByLogin(tx, input.login),
  may: (actor, user) => mayChangeUser(actor, user),
  write: async ({ tx, input, object: user }) => {
    await tx.update(users).set({ role: input.role }).where(eq(users.id, user.id));
    await endSessionsOf(tx, user.id);
    return {
      value: { id: user.id },
      audit: { event: 'user.roleChanged', objectId: user.id, data: { from: user.role, to: input.role } },
    };
  },
});

/** Blocks an account (its sessions end at once) or opens it again. */
export const setBlocked = mutation({
  input: z.object({ login, isBlocked: z.boolean() }),
  load: (tx, input) => userByLogin(tx, input.login),
  may: (actor, user) => mayChangeUser(actor, user),
  write: async ({ tx, input, object: user }) => {
    await tx.update(users).set({ isBlocked: input.isBlocked }).where(eq(users.id, user.id));
    if (input.isBlocked) await endSessionsOf(tx, user.id);
    return {
      value: { id: user.id },
      audit: { event: input.isBlocked ? 'user.blocked' : 'user.unblocked', objectId: user.id },
    };
  },
});

/** A one-time link with which the person sets a new password; the old one works until then. */
export const resetPassword = mutation({
  input: z.object({ login }),
  load: (tx, input) => userByLogin(tx, input.login),
  may: (actor) => mayManageUsers(actor),
  write: async ({ tx, object: user, now }) => ({
    value: { id: user.id, link: await issueLink(tx, 'setPassword', user.id, now) },
    audit: { event: 'user.linkIssued', objectId: user.id },
  }),
});

/** Takes the second factor away after a loss; the next sign-in with the password sets up a new one. */
export const removeSecondFactor = mutation({
  input: z.object({ login }),
  load: (tx, input) => userByLogin(tx, input.login),
  may: (actor, user) => mayChangeUser(actor, user),
  write: async ({ tx, object: user }) => {
    await forgetFactors(tx, user.id);
    await endSessionsOf(tx, user.id);
    return { value: { id: user.id }, audit: { event: 'user.secondFactorRemoved', objectId: user.id } };
  },
});
