import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { type WzCode, type WzEdition, wzEditions } from '@/lib/services/gewerbe/types';
import { users } from './accounts';
import { applications } from './applications';
import { instant, oneOf } from './columns';

/** Klassifikation der Wirtschaftszweige, as the office has imported it; replaced edition by edition. */
export const wzCodes = sqliteTable(
  'wz_codes',
  {
    edition: text('edition').$type<WzEdition>().notNull(),
    /** "47.71.0" */
    code: text('code').notNull(),
    title: text('title').notNull(),
    /** Title in small letters, ä as ae: what is searched. */
    words: text('words').notNull(),
  },
  (t) => [primaryKey({ columns: [t.edition, t.code] }), oneOf('wz_codes_edition', t.edition, wzEditions)],
);

/**
 * A package for one recipient: which version of which case, never the answers themselves. Its content is made
 * anew from that version whenever it is asked for, so nothing personal lies here twice.
 */
export const tradeMessages = sqliteTable(
  'trade_messages',
  {
    /** UUID of the message. */
    id: text('id').primaryKey(),
    applicationId: text('application_id')
      .notNull()
      .references(() => applications.id, { onDelete: 'cascade' }),
    recipient: text('recipient').notNull(),
    version: integer('version').notNull(),
    wz: text('wz', { mode: 'json' }).$type<readonly WzCode[]>().notNull(),
    /** UUID of the message that this one corrects. */
    corrects: text('corrects'),
    createdAt: instant('created_at').notNull(),
    /** Civil date of `createdAt`: the ZIP it is in. */
    day: text('day').notNull(),
    handedAt: instant('handed_at'),
    handedBy: text('handed_by').references(() => users.id),
    acknowledgedAt: instant('acknowledged_at'),
    acknowledgedBy: text('acknowledged_by').references(() => users.id),
    /** What the recipient's or the procedure's receipt says; empty for none. */
    reference: text('reference').notNull().default(''),
  },
  (t) => [
    index('trade_messages_case').on(t.applicationId, t.createdAt),
    index('trade_messages_day').on(t.day, t.recipient),
    index('trade_messages_open').on(t.handedAt, t.day),
  ],
);
