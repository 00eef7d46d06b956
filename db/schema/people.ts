import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { type OwnerKind, ownerKinds } from '@/lib/mailbox/types';
import { type OrganisationRole, organisationRoles } from '@/lib/organisations/roles';
import {
  type MailboxScope,
  mailboxScopes,
  type ProofState,
  proofStates,
  type RepresentativeKind,
  representativeKinds,
} from '@/lib/representatives/types';
import { users } from './accounts';
import { instant, oneOf, sealed } from './columns';
import { attachments } from './mailbox';

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

/**
 * Somebody acts for another person or an organisation: a tax adviser, notary, carer. Given by the one who is
 * represented, accepted by a link; the row stays when it has ended, because it says who acted by which right.
 */
export const representations = sqliteTable(
  'representations',
  {
    id: text('id').primaryKey(),
    principalKind: text('principal_kind').$type<OwnerKind>().notNull(),
    principalId: text('principal_id').notNull(),
    /** Null until the link was used. */
    representativeId: text('representative_id').references(() => users.id),
    /** SHA-256 (hex) of the link's secret; null once it was used. */
    tokenHash: text('token_hash').unique(),
    kind: text('kind').$type<RepresentativeKind>().notNull(),
    mailbox: text('mailbox').$type<MailboxScope>().notNull(),
    /** Ids of the services, or "*" for all. */
    services: text('services', { mode: 'json' }).$type<readonly string[]>().notNull(),
    /** Civil date of the last day; null until it is revoked. */
    endsOn: text('ends_on'),
    /** The Vollmacht or certificate of appointment. */
    proofId: text('proof_id').references(() => attachments.id),
    proofState: text('proof_state').$type<ProofState>().notNull(),
    proofBy: text('proof_by'),
    proofAt: instant('proof_at'),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    acceptedAt: instant('accepted_at'),
    endedAt: instant('ended_at'),
    endedBy: text('ended_by'),
  },
  (t) => [
    oneOf('representations_principal_kind', t.principalKind, ownerKinds),
    oneOf('representations_kind', t.kind, representativeKinds),
    oneOf('representations_mailbox', t.mailbox, mailboxScopes),
    oneOf('representations_proof', t.proofState, proofStates),
    index('representations_principal').on(t.principalKind, t.principalId),
    index('representations_representative').on(t.representativeId),
  ],
);
