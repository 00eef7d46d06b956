import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import {
  type DecisionEventType,
  type DecisionState,
  decisionEventTypes,
  decisionStates,
  type LetterReason,
  letterReasons,
} from '@/lib/decisions/types';
import { type CaseKind, caseKinds, type OwnerKind, ownerKinds } from '@/lib/mailbox/types';
import { users } from './accounts';
import { instant, oneOf, sealed } from './columns';
import { departments } from './departments';
import { attachments, messages, threads } from './mailbox';

/** Consent to the announcement of decisions by retrieval, §41(2a) VwVfG NRW; revoked for the future. */
export const announcementConsents = sqliteTable(
  'announcement_consents',
  {
    id: text('id').primaryKey(),
    /** Whose box; stays when the account is erased: what was agreed is evidence. */
    ownerKind: text('owner_kind').$type<OwnerKind>().notNull().default('user'),
    ownerId: text('owner_id').notNull(),
    /** Who of an organisation agreed. */
    givenBy: text('given_by'),
    /** Language in which the sentence was read. */
    locale: text('locale').notNull(),
    givenAt: instant('given_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    oneOf('announcement_consents_owner_kind', t.ownerKind, ownerKinds),
    index('announcement_consents_owner').on(t.ownerKind, t.ownerId),
  ],
);

/** A Bescheid, and how it was announced: through a mailbox, or by letter. */
export const decisions = sqliteTable(
  'decisions',
  {
    id: text('id').primaryKey(),
    /** Null when the person has no account. */
    threadId: text('thread_id').references(() => threads.id),
    messageId: text('message_id').references(() => messages.id),
    attachmentId: text('attachment_id')
      .notNull()
      .references(() => attachments.id),
    largePrintId: text('large_print_id').references(() => attachments.id),
    /** Whose box; stays in the file when the account is erased. Null without an account. */
    ownerKind: text('owner_kind').$type<OwnerKind>(),
    ownerId: text('owner_id'),
    caseKind: text('case_kind').$type<CaseKind>(),
    caseId: text('case_id'),
    /** What it is about, in a few words. */
    title: sealed('title'),
    /** Name and postal address, a line each. */
    recipient: sealed('recipient'),
    departmentId: text('department_id')
      .notNull()
      .references(() => departments.id),
    createdBy: text('created_by').references(() => users.id),
    consentId: text('consent_id').references(() => announcementConsents.id),
    state: text('state').$type<DecisionState>().notNull(),
    letterReason: text('letter_reason').$type<LetterReason>(),
    providedAt: instant('provided_at').notNull(),
    /** First notice that a push service or mail server has taken. */
    noticeSentAt: instant('notice_sent_at'),
    /** Civil date of the last day on which it may be opened. */
    openUntil: text('open_until'),
    openedAt: instant('opened_at'),
    openedBy: text('opened_by'),
    /** Civil dates: announced on, last day to sue. */
    effectiveOn: text('effective_on'),
    sueUntil: text('sue_until'),
    /** Civil date on which the letter went out. */
    postedOn: text('posted_on'),
  },
  (t) => [
    oneOf('decisions_state', t.state, decisionStates),
    oneOf('decisions_reason', t.letterReason, letterReasons),
    oneOf('decisions_owner_kind', t.ownerKind, ownerKinds),
    oneOf('decisions_case_kind', t.caseKind, caseKinds),
    index('decisions_thread').on(t.threadId),
    // A message that goes with its case asks who names it.
    index('decisions_message').on(t.messageId),
    index('decisions_open').on(t.state, t.openUntil),
    index('decisions_owner').on(t.ownerId, t.state),
    index('decisions_case').on(t.caseKind, t.caseId),
  ],
);

/** Evidence for the file: only ever added to. */
export const decisionEvents = sqliteTable(
  'decision_events',
  {
    id: text('id').primaryKey(),
    decisionId: text('decision_id')
      .notNull()
      .references(() => decisions.id),
    at: instant('at').notNull(),
    type: text('type').$type<DecisionEventType>().notNull(),
    actorId: text('actor_id'),
    /** "push", "email", or the reason of a letter. */
    detail: text('detail').notNull().default(''),
  },
  (t) => [
    oneOf('decision_events_type', t.type, decisionEventTypes),
    index('decision_events_decision').on(t.decisionId, t.at),
  ],
);
