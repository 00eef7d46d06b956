import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, unique, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  type EventType,
  eventTypes,
  type IdentityCheck,
  identityChecks,
  type ProposalOutcome,
  proposalOutcomes,
  type Source,
  type Stage,
  sources,
  stages,
} from '@/lib/applications/types';
import { type OwnerKind, ownerKinds } from '@/lib/mailbox/types';
import { users } from './accounts';
import { flag, instant, oneOf, sealed } from './columns';
import { departments } from './departments';
import { attachments } from './mailbox';

/** A case of any service, from the first entry on. Without an owner it belongs to whoever has its link. */
export const applications = sqliteTable(
  'applications',
  {
    id: text('id').primaryKey(),
    serviceId: text('service_id').notNull(),
    /** Version of the form it was filled in with last. */
    serviceVersion: integer('service_version').notNull(),
    stage: text('stage').$type<Stage>().notNull().default('draft'),
    /** "GA-2026-000123", given when it is sent. */
    number: text('number').unique(),
    ownerKind: text('owner_kind').$type<OwnerKind>(),
    ownerId: text('owner_id'),
    /** Who fills it in; for the town hall's counter the clerk is in `enteredBy`. */
    authorId: text('author_id').references(() => users.id),
    source: text('source').$type<Source>().notNull().default('online'),
    enteredBy: text('entered_by').references(() => users.id),
    identityCheck: text('identity_check').$type<IdentityCheck>(),
    departmentId: text('department_id').references(() => departments.id),
    assigneeId: text('assignee_id').references(() => users.id),
    /** State of the service's workflow; empty for drafts. */
    state: text('state').notNull().default(''),
    /** JSON: what was entered, which steps were saved, the fields of that version. Empty after sending. */
    body: sealed('body').notNull(),
    /** What the case is called in lists. */
    subject: sealed('subject'),
    locale: text('locale').$type<'de' | 'en'>().notNull().default('de'),
    /** Decisions in large print (§ 9 BGG NRW). */
    largePrint: flag('large_print').notNull().default(false),
    /** Grows with each change; a page that shows an older one is told. */
    revision: integer('revision').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    editedAt: instant('edited_at').notNull(),
    /** The person was told that the draft will be deleted. */
    warnedAt: instant('warned_at'),
    sentAt: instant('sent_at'),
    /** From here the deadline runs. */
    completeAt: instant('complete_at'),
    dueAt: instant('due_at'),
    /** The clock stands still since. */
    waitsSince: instant('waits_since'),
    closedAt: instant('closed_at'),
    deleteAt: instant('delete_at'),
  },
  (t) => [
    oneOf('applications_stage', t.stage, stages),
    oneOf('applications_source', t.source, sources),
    oneOf('applications_owner_kind', t.ownerKind, ownerKinds),
    oneOf('applications_identity', t.identityCheck, identityChecks),
    uniqueIndex('applications_one_draft')
      .on(t.ownerKind, t.ownerId, t.serviceId)
      .where(sql`stage = 'draft' and source = 'online'`),
    index('applications_owner').on(t.ownerKind, t.ownerId, t.editedAt),
    index('applications_inbox').on(t.departmentId, t.closedAt, t.dueAt),
    index('applications_drafts').on(t.stage, t.editedAt),
    index('applications_delete').on(t.deleteAt),
  ],
);

/** What was sent, and every corrected version after it. */
export const applicationVersions = sqliteTable(
  'application_versions',
  {
    id: text('id').primaryKey(),
    applicationId: text('application_id')
      .notNull()
      .references(() => applications.id),
    version: integer('version').notNull(),
    at: instant('at').notNull(),
    authorId: text('author_id').references(() => users.id),
    /** JSON: parsed answers and the fee as it was shown. */
    body: sealed('body').notNull(),
  },
  (t) => [unique('application_versions_order').on(t.applicationId, t.version)],
);

/** The files of a case, by what they were asked for. */
export const applicationFiles = sqliteTable(
  'application_files',
  {
    applicationId: text('application_id')
      .notNull()
      .references(() => applications.id),
    attachmentId: text('attachment_id')
      .notNull()
      .references(() => attachments.id),
    /** Key of the service's attachment. */
    slot: text('slot').notNull(),
    addedAt: instant('added_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.applicationId, t.attachmentId] }),
    index('application_files_file').on(t.attachmentId),
  ],
);

/** The history of a case; rows are only added. */
export const applicationEvents = sqliteTable(
  'application_events',
  {
    id: text('id').primaryKey(),
    applicationId: text('application_id')
      .notNull()
      .references(() => applications.id),
    at: instant('at').notNull(),
    type: text('type').$type<EventType>().notNull(),
    actorKind: text('actor_kind').$type<'citizen' | 'staff' | 'system'>().notNull(),
    actorId: text('actor_id'),
    /** Key of a transition, an outcome, a slot. */
    key: text('key').notNull().default(''),
    state: text('state').notNull().default(''),
    isPublic: flag('is_public').notNull().default(false),
    /** JSON: what was filled in with it, or said. */
    body: sealed('body'),
  },
  (t) => [
    oneOf('application_events_type', t.type, eventTypes),
    index('application_events_case').on(t.applicationId, t.at),
  ],
);

/** Only for the town hall. A note with a date is a task until it is done. */
export const applicationNotes = sqliteTable(
  'application_notes',
  {
    id: text('id').primaryKey(),
    applicationId: text('application_id')
      .notNull()
      .references(() => applications.id),
    authorId: text('author_id').references(() => users.id),
    body: sealed('body').notNull(),
    createdAt: instant('created_at').notNull(),
    /** Civil date; empty for a plain note. */
    dueOn: text('due_on').notNull().default(''),
    doneAt: instant('done_at'),
  },
  (t) => [index('application_notes_case').on(t.applicationId, t.createdAt)],
);

/** What the town hall needs besides: exactly which fields and files, answered once. */
export const applicationRequests = sqliteTable(
  'application_requests',
  {
    id: text('id').primaryKey(),
    applicationId: text('application_id')
      .notNull()
      .references(() => applications.id),
    askedBy: text('asked_by').references(() => users.id),
    /** "step.field" and "file:slot". */
    items: text('items', { mode: 'json' }).$type<readonly string[]>().notNull(),
    body: sealed('body').notNull(),
    askedAt: instant('asked_at').notNull(),
    /** Civil date. */
    dueOn: text('due_on').notNull(),
    answeredAt: instant('answered_at'),
  },
  (t) => [index('application_requests_case').on(t.applicationId, t.askedAt)],
);

/** Somebody else who has to sign: a link with a code that is handed over in another way. */
export const applicationSigners = sqliteTable(
  'application_signers',
  {
    id: text('id').primaryKey(),
    applicationId: text('application_id')
      .notNull()
      .references(() => applications.id),
    name: sealed('name').notNull(),
    codeHash: text('code_hash').notNull(),
    failures: integer('failures').notNull().default(0),
    invitedAt: instant('invited_at').notNull(),
    remindedAt: instant('reminded_at'),
    signedAt: instant('signed_at'),
    /** The account that signed, if it had one. */
    signerId: text('signer_id').references(() => users.id),
  },
  (t) => [index('application_signers_case').on(t.applicationId)],
);

/** A transition that waits for a second person. */
export const applicationProposals = sqliteTable(
  'application_proposals',
  {
    id: text('id').primaryKey(),
    applicationId: text('application_id')
      .notNull()
      .references(() => applications.id),
    transition: text('transition').notNull(),
    /** JSON: what was filled in with it. */
    body: sealed('body').notNull(),
    proposedBy: text('proposed_by').references(() => users.id),
    proposedAt: instant('proposed_at').notNull(),
    decidedBy: text('decided_by').references(() => users.id),
    decidedAt: instant('decided_at'),
    outcome: text('outcome').$type<ProposalOutcome>(),
  },
  (t) => [
    oneOf('application_proposals_outcome', t.outcome, proposalOutcomes),
    index('application_proposals_case').on(t.applicationId, t.proposedAt),
  ],
);

/** The last number of a prefix in a year. */
export const applicationNumbers = sqliteTable(
  'application_numbers',
  { prefix: text('prefix').notNull(), year: integer('year').notNull(), last: integer('last').notNull() },
  (t) => [primaryKey({ columns: [t.prefix, t.year] })],
);

/** How often something happened with a service on a day; nobody is in it. */
export const serviceCounts = sqliteTable(
  'service_counts',
  {
    serviceId: text('service_id').notNull(),
    day: text('day').notNull(),
    /** "seen", "started", "sent", "step:<id>". */
    what: text('what').notNull(),
    count: integer('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.serviceId, t.day, t.what] })],
);

/** Ideas, praise and criticism with their answers, as the town hall has published them. */
export const publishedFeedback = sqliteTable(
  'published_feedback',
  {
    applicationId: text('application_id')
      .primaryKey()
      .references(() => applications.id),
    kind: text('kind').notNull(),
    topic: text('topic').notNull(),
    body: text('body').notNull(),
    answer: text('answer').notNull(),
    publishedAt: instant('published_at').notNull(),
  },
  (t) => [index('published_feedback_new').on(t.publishedAt)],
);
