import { asc } from 'drizzle-orm';
import { db } from '@/db/client';
import { users } from '@/db/schema';
import type { Role } from './roles';

export interface ListedUser {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly isBlocked: boolean;
  readonly hasPassword: boolean;
}

/** All accounts, by login. */
export async function listUsers(): Promise<ListedUser[]> {
  const rows = await (await db()).select().from(users).orderBy(asc(users.login));
  return rows.map(({ id, login, name, role, isBlocked, passwordHash }) => ({
    id,
    login,
    name,
    role,
    isBlocked,
    hasPassword: passwordHash !== null,
  }));
}
