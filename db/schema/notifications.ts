import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { type NotificationType, notificationTypes } from '@/lib/notifications/types';
import { users } from './accounts';
import { instant, oneOf } from './columns';
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
    /** Tracking code, never a follow-up token: what a push service carries is not secret enough. */
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
