import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { type TokenScope, tokenScopes } from '@/lib/tokens/types';
import { users } from './accounts';
import { instant, oneOf } from './columns';

/** Keys for programs: each opens one door. Only the hash is stored. */
export const apiTokens = sqliteTable(
  'api_tokens',
  {
    id: text('id').primaryKey(),
    /** What the administrator calls it, e.g. the name of the office's system. */
    name: text('name').notNull(),
    scope: text('scope').$type<TokenScope>().notNull(),
    /** SHA-256 (hex) of 256 random bits. */
    tokenHash: text('token_hash').notNull().unique(),
    createdBy: text('created_by').references(() => users.id),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [oneOf('api_tokens_scope', t.scope, tokenScopes)],
);
