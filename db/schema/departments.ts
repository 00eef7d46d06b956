import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { type Category, categories } from '@/lib/reports/catalogue';
import { users } from './accounts';
import { flag, instant, oneOf } from './columns';

/** A part of the town hall with its own cases and mailbox. The name is official, the same in every language. */
export const departments = sqliteTable('departments', {
  id: text('id').primaryKey(),
  /** Never changes, so that services can name it. */
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  phone: text('phone').notNull().default(''),
  email: text('email').notNull().default(''),
  isActive: flag('is_active').notNull().default(true),
  createdAt: instant('created_at').notNull(),
});

/** Who works where. `districts` narrows it to some Stadtteile; empty means the whole town. */
export const departmentMembers = sqliteTable(
  'department_members',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    departmentId: text('department_id')
      .notNull()
      .references(() => departments.id),
    districts: text('districts', { mode: 'json' }).$type<readonly string[]>().notNull().default([]),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.departmentId] }),
    index('department_members_department').on(t.departmentId),
  ],
);

/** Which department sees to which kind of report: one each. */
export const departmentKinds = sqliteTable(
  'department_kinds',
  {
    category: text('category').$type<Category>().primaryKey(),
    departmentId: text('department_id')
      .notNull()
      .references(() => departments.id),
  },
  (t) => [oneOf('department_kinds_category', t.category, categories)],
);

/** Districts (Stadtteile) in which another department sees to a kind of report than elsewhere. */
export const departmentDistricts = sqliteTable(
  'department_districts',
  {
    category: text('category').$type<Category>().notNull(),
    district: text('district').notNull(),
    departmentId: text('department_id')
      .notNull()
      .references(() => departments.id),
  },
  (t) => [
    primaryKey({ columns: [t.category, t.district] }),
    oneOf('department_districts_category', t.category, categories),
    index('department_districts_department').on(t.departmentId),
  ],
);
