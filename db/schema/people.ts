import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { type OrganisationRole, organisationRoles } from '@/lib/organisations/roles';
import { users } from './accounts';
import { instant, oneOf, sealed } from './columns';

/** What somebody has written about themselves, to fill forms; one sealed JSON text. */
export const profiles = sqliteTable('profiles', {
  userId: text('user_id')
    .primaryKey()
    .references(() => users.id),
  body: sealed('body').notNull(),
  updatedAt: instant('updated_at').notNull(),
});

/** A company, association or office with one mailbox and several people. It outlives each of them. */
export const organisations = sqliteTable('organisations', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  createdAt: instant('created_at').notNull(),
});

/** Who acts for an organisation. */
export const organisationMembers = sqliteTable(
  'organisation_members',
  {
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    role: text('role').$type<OrganisationRole>().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.userId] }),
    oneOf('organisation_members_role', t.role, organisationRoles),
    index('organisation_members_user').on(t.userId),
  ],
);

/** A link with which somebody joins, once; only its hash is stored. */
export const organisationInvitations = sqliteTable(
  'organisation_invitations',
  {
    id: text('id').primaryKey(),
    tokenHash: text('token_hash').notNull().unique(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    role: text('role').$type<OrganisationRole>().notNull(),
    createdBy: text('created_by').references(() => users.id),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [
    oneOf('organisation_invitations_role', t.role, organisationRoles),
    index('organisation_invitations_organisation').on(t.organisationId),
  ],
);
