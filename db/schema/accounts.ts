import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { type Role, roles } from '@/lib/accounts/roles';
import { flag, instant, oneOf, sealed } from './columns';

export const users = sqliteTable(
  'users',
  {
    id: text('id').primaryKey(),
    /** Lower-cased e-mail or user name. */
    login: text('login').notNull().unique(),
    name: text('name').notNull().default(''),
    role: text('role').$type<Role>().notNull(),
    /** argon2id; null until the one-time link was used. */
    passwordHash: text('password_hash'),
    isBlocked: flag('is_blocked').notNull().default(false),
    /** When a lost access was last given back. */
    recoveredAt: instant('recovered_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [oneOf('users_role', t.role, roles)],
);

/** A signed-in browser. The cookie carries the random id, checked here on every request. */
export const sessions = sqliteTable(
  'sessions',
  {
    /** SHA-256 (hex) of the random session id. */
    idHash: text('id_hash').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    device: text('device').notNull().default(''),
    /** False until the second factor was given, where one is needed: such a session opens nothing else. */
    isComplete: flag('is_complete').notNull().default(false),
    /** Level of assurance the identity provider has stated (OIDC `acr`). */
    acr: text('acr'),
  },
  (t) => [index('sessions_user').on(t.userId)],
);

/** One-time links: first administrator, new users, password reset. Only the hash is stored. */
export const oneTimeLinks = sqliteTable('one_time_links', {
  tokenHash: text('token_hash').primaryKey(),
  purpose: text('purpose').$type<'firstAdmin' | 'setPassword'>().notNull(),
  userId: text('user_id').references(() => users.id),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
});

/** What was entered in a form when its session had ended, until its owner has signed in again. */
export const keptEntries = sqliteTable('kept_entries', {
  /** SHA-256 (hex) of the random token in the address of the page. */
  tokenHash: text('token_hash').primaryKey(),
  /** Whose session it was; null when nobody's: then whoever holds the token gets it back. */
  userId: text('user_id').references(() => users.id),
  body: sealed('body').notNull(),
  expiresAt: instant('expires_at').notNull(),
});

/** Counters of the rate limits; survive a restart. */
export const rateLimits = sqliteTable('rate_limits', {
  key: text('key').primaryKey(),
  count: integer('count').notNull(),
  windowEndsAt: instant('window_ends_at').notNull(),
});
