import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import {
  type NoticeKind,
  type NotificationType,
  noticeKinds,
  notificationTypes,
} from '@/lib/notifications/types';
import { users } from './accounts';
import { flag, instant, oneOf, sealed } from './columns';
import { reports } from './reports';

/** A browser that wants to be told: of a user, or of the anonymous reporter of one report. */
export const pushSubscriptions = sqliteTable(
  'push_subscriptions',
  {
    /** Hash over endpoint and subject: one browser may follow several reports. */
    id: text('id').primaryKey(),
    endpoint: text('endpoint').notNull(),
    p256dh: text('p256dh').notNull(),
    auth: text('auth').notNull(),
    userId: text('user_id').references(() => users.id),
    reportId: text('report_id').references(() => reports.id),
    locale: text('locale').notNull().default('de'),
    createdAt: instant('created_at').notNull(),
    failures: integer('failures').notNull().default(0),
    /** When the push service first took a message: from then on this is a confirmed channel. */
    confirmedAt: instant('confirmed_at'),
  },
  (t) => [
    index('push_user').on(t.userId),
    index('push_report').on(t.reportId),
    index('push_endpoint').on(t.endpoint),
  ],
);

/** Push messages still to be sent; written in the transaction of what happened, sent by a job. */
export const notificationQueue = sqliteTable(
  'notification_queue',
  {
    id: text('id').primaryKey(),
    subscriptionId: text('subscription_id')
      .notNull()
      .references(() => pushSubscriptions.id, { onDelete: 'cascade' }),
    type: text('type').$type<NotificationType>().notNull(),
    /** Tracking code, never a follow-up token: what a push service carries is not secret enough. Id of a decision. */
    ref: text('ref').notNull(),
    createdAt: instant('created_at').notNull(),
    nextAt: instant('next_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
  },
  (t) => [
    oneOf('notification_queue_type', t.type, notificationTypes),
    index('notification_due').on(t.nextAt),
  ],
);

/** The address for notices; used only when it was confirmed by the link sent there. */
export const noticeAddresses = sqliteTable('notice_addresses', {
  userId: text('user_id')
    .primaryKey()
    .references(() => users.id),
  address: sealed('address').notNull(),
  locale: text('locale').notNull().default('de'),
  /** SHA-256 (hex) of the token in the link. */
  tokenHash: text('token_hash').unique(),
  askedAt: instant('asked_at').notNull(),
  confirmedAt: instant('confirmed_at'),
});

/** E-mails still to be sent; as empty of content as the push messages. */
export const mailQueue = sqliteTable(
  'mail_queue',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => noticeAddresses.userId, { onDelete: 'cascade' }),
    type: text('type').$type<NotificationType>().notNull(),
    ref: text('ref').notNull(),
    createdAt: instant('created_at').notNull(),
    nextAt: instant('next_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
  },
  (t) => [oneOf('mail_queue_type', t.type, notificationTypes), index('mail_queue_due').on(t.nextAt)],
);

/** What somebody has switched off; without a row everything is on. */
export const noticeSettings = sqliteTable(
  'notice_settings',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    kind: text('kind').$type<NoticeKind>().notNull(),
    push: flag('push').notNull(),
    email: flag('email').notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.kind] }), oneOf('notice_settings_kind', t.kind, noticeKinds)],
);

export const alertStates = ['calling', 'acknowledged', 'exhausted'] as const;

/** A dangerous report calls the person on duty again and again, then the next on the list. */
export const alerts = sqliteTable(
  'alerts',
  {
    reportId: text('report_id')
      .primaryKey()
      .references(() => reports.id),
    state: text('state').$type<(typeof alertStates)[number]>().notNull().default('calling'),
    /** Position in the duty list of the person being called. */
    step: integer('step').notNull().default(0),
    attempts: integer('attempts').notNull().default(0),
    nextAt: instant('next_at').notNull(),
    createdAt: instant('created_at').notNull(),
    acknowledgedBy: text('acknowledged_by'),
    acknowledgedAt: instant('acknowledged_at'),
  },
  (t) => [oneOf('alerts_state', t.state, alertStates), index('alerts_next').on(t.state, t.nextAt)],
);

/** A job that runs once at a time, whatever the number of processes. */
export const leases = sqliteTable('leases', {
  name: text('name').primaryKey(),
  holder: text('holder').notNull(),
  expiresAt: instant('expires_at').notNull(),
  lastRunAt: instant('last_run_at'),
});

/** Messages of the accessibility feedback form. */
export const accessibilityFeedback = sqliteTable('accessibility_feedback', {
  id: text('id').primaryKey(),
  text: text('text').notNull(),
  contact: text('contact').notNull().default(''),
  page: text('page').notNull().default(''),
  createdAt: instant('created_at').notNull(),
  answeredAt: instant('answered_at'),
});
