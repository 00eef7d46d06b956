import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import {
  type DecisionEventType,
  type DecisionState,
  decisionEventTypes,
  decisionStates,
  type LetterReason,
  letterReasons,
} from '@/lib/decisions/types';
import { users } from './accounts';
import { instant, oneOf } from './columns';
import { departments } from './departments';
import { attachments, messages, threads } from './mailbox';

/** Consent to the announcement of decisions by retrieval, §41(2a) VwVfG NRW; revoked for the future. */
export const announcementConsents = sqliteTable(
  'announcement_consents',
  {
    id: text('id').primaryKey(),
    /** Stays when the account is erased: what was agreed is evidence. */
    userId: text('user_id').notNull(),
    /** Language in which the sentence was read. */
    locale: text('locale').notNull(),
    givenAt: instant('given_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (t) => [index('announcement_consents_user').on(t.userId)],
);

/** A Bescheid sent through a mailbox, and how it was announced. */
export const decisions = sqliteTable(
  'decisions',
  {
    id: text('id').primaryKey(),
    threadId: text('thread_id')
      .notNull()
      .references(() => threads.id),
    messageId: text('message_id')
      .notNull()
      .references(() => messages.id),
    attachmentId: text('attachment_id')
      .notNull()
      .references(() => attachments.id),
    /** Whom it is for; stays in the file when the account is erased. */
    userId: text('user_id').notNull(),
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
    index('decisions_thread').on(t.threadId),
    index('decisions_open').on(t.state, t.openUntil),
    index('decisions_user').on(t.userId, t.state),
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
