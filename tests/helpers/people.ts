import { randomUUID } from 'node:crypto';
import { writeTx } from '@/db/client';
import { users } from '@/db/schema';
import type { DepartmentScope } from '@/lib/departments/types';
import { categories } from '@/lib/reports/catalogue';

/** The work of somebody who sees to every kind of report in the whole town. */
export const everything: DepartmentScope = { id: 'all', slug: 'all', kinds: categories, districts: [] };

type User = typeof users.$inferSelect;
let made = 0;

/** Puts an account without a password into the database. */
export async function makeUser(overrides: Partial<User> = {}): Promise<User> {
  made += 1;
  const values = {
    id: randomUUID(),
    login: `person-${made}-${randomUUID().slice(0, 8)}@example.org`,
    name: `Person ${made}`,
    role: 'citizen' as const,
    createdAt: Date.now(),
    ...overrides,
  };
  const [user] = await writeTx((tx) => tx.insert(users).values(values).returning());
  if (!user) throw new Error('not made');
  return user;
}
