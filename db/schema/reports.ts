import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { type Category, categories } from '@/lib/reports/catalogue';
import {
  type PositionSource,
  positionSources,
  type ReportSource,
  reportSources,
  type Status,
  statuses,
  type Visibility,
  visibilities,
} from '@/lib/reports/status';
import { flag, instant, oneOf } from './columns';

export const reports = sqliteTable(
  'reports',
  {
    /** UUID made by the browser; the idempotency key of the submission. */
    id: text('id').primaryKey(),
    /** Rowid for R*Tree and FTS5. */
    seq: integer('seq').notNull().unique(),
    trackingCode: text('tracking_code').notNull().unique(),
    category: text('category').$type<Category>().notNull(),
    /** WGS 84, degrees. */
    lat: real('lat').notNull(),
    lng: real('lng').notNull(),
    /** Radius in metres; null when placed by hand or address. */
    accuracyM: real('accuracy_m'),
    positionSource: text('position_source').$type<PositionSource>().notNull(),
    exifLat: real('exif_lat'),
    exifLng: real('exif_lng'),
    /** Nearest address or place name in words, e.g. "Ruhrstraße 12". */
    place: text('place').notNull().default(''),
    district: text('district').notNull().default(''),
    insideTown: flag('inside_town').notNull(),
    capturedAt: instant('captured_at').notNull(),
    receivedAt: instant('received_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    closedAt: instant('closed_at'),
    /** Until when staff have looked (`new`) or the damage is repaired; null when nobody works on it. */
    dueAt: instant('due_at'),
    description: text('description').notNull().default(''),
    answers: text('answers', { mode: 'json' }).$type<Record<string, string>>().notNull().default({}),
    hazard: flag('hazard').notNull().default(false),
    contact: text('contact').notNull().default(''),
    locale: text('locale').notNull().default('de'),
    source: text('source').$type<ReportSource>().notNull(),
    status: text('status').$type<Status>().notNull().default('new'),
    visibility: text('visibility').$type<Visibility>().notNull().default('pending'),
    /** Body responsible, key of `lib/town` bodies, e.g. "town", "strassenNrw". */
    responsible: text('responsible').notNull().default('town'),
    affectedCount: integer('affected_count').notNull().default(1),
    mergedInto: text('merged_into'),
    accountId: text('account_id'),
    /** Optimistic lock: every change adds one. */
    version: integer('version').notNull().default(1),
  },
  (t) => [
    oneOf('reports_category', t.category, categories),
    oneOf('reports_status', t.status, statuses),
    oneOf('reports_visibility', t.visibility, visibilities),
    oneOf('reports_position_source', t.positionSource, positionSources),
    oneOf('reports_source', t.source, reportSources),
    check('reports_lat', sql`${t.lat} between -90 and 90`),
    check('reports_lng', sql`${t.lng} between -180 and 180`),
    check('reports_description', sql`length(${t.description}) <= 4000`),
    index('reports_inbox').on(t.status, t.receivedAt),
    index('reports_public').on(t.visibility, t.receivedAt),
    index('reports_updated').on(t.updatedAt),
    index('reports_due').on(t.dueAt),
  ],
);

export const photoRoles = ['report', 'addition', 'after', 'reopen'] as const;
export type PhotoRole = (typeof photoRoles)[number];

export const reportPhotos = sqliteTable(
  'report_photos',
  {
    /** Random public id; never derived from content. */
    id: text('id').primaryKey(),
    reportId: text('report_id')
      .notNull()
      .references(() => reports.id),
    role: text('role').$type<PhotoRole>().notNull().default('report'),
    position: integer('position').notNull(),
    /** SHA-256 (hex) of the bytes received. */
    sha256: text('sha256').notNull(),
    /** SHA-256 (hex) of the 2048 px and 400 px derivatives: their names below DATA_DIR/photos. */
    fullHash: text('full_hash').notNull(),
    thumbHash: text('thumb_hash').notNull(),
    /** The same two with faces and number plates painted over by staff: all that anybody but staff sees then. */
    paintedFullHash: text('painted_full_hash'),
    paintedThumbHash: text('painted_thumb_hash'),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    /** Mean colour "#rrggbb", shown until the photo has come. */
    color: text('color').notNull(),
    /** Only photos released by staff are shown to everybody. */
    isPublic: flag('is_public').notNull().default(false),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    oneOf('report_photos_role', t.role, photoRoles),
    index('report_photos_report').on(t.reportId),
    // The sweep asks which of the files on disk are named.
    index('report_photos_full').on(t.fullHash),
    index('report_photos_thumb').on(t.thumbHash),
    index('report_photos_painted').on(t.paintedFullHash),
    index('report_photos_painted_thumb').on(t.paintedThumbHash),
  ],
);

export const actorKinds = ['citizen', 'crew', 'staff', 'system'] as const;
export type ActorKind = (typeof actorKinds)[number];
export const eventTypes = [
  'received',
  'status',
  'published',
  'note',
  'addition',
  'reopened',
  'withdrawn',
  'affected',
  'edited',
  'conflict',
  'photoAdded',
] as const;
export type EventType = (typeof eventTypes)[number];

/** The timeline of a report. `isPublic` rows are shown to the reporter, `text` in the writer's words. */
export const reportEvents = sqliteTable(
  'report_events',
  {
    id: text('id').primaryKey(),
    reportId: text('report_id')
      .notNull()
      .references(() => reports.id),
    at: instant('at').notNull(),
    type: text('type').$type<EventType>().notNull(),
    actorKind: text('actor_kind').$type<ActorKind>().notNull(),
    actorId: text('actor_id'),
    /** The new status on `status` rows. */
    status: text('status').$type<Status>(),
    text: text('text').notNull().default(''),
    data: text('data', { mode: 'json' })
      .$type<Record<string, string | number | boolean>>()
      .notNull()
      .default({}),
    isPublic: flag('is_public').notNull().default(true),
  },
  (t) => [
    oneOf('report_events_type', t.type, eventTypes),
    oneOf('report_events_actor', t.actorKind, actorKinds),
    index('report_events_report').on(t.reportId, t.at),
  ],
);

/** Answers already given, by key: the same key and content gets the same body again. */
export const idempotency = sqliteTable(
  'idempotency',
  {
    key: text('key').primaryKey(),
    /** SHA-256 (hex) over the bytes of the `report` part and each photo's SHA-256 in order. */
    contentKey: text('content_key').notNull(),
    response: text('response').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  // The form without JavaScript recognises doubles by their content.
  (t) => [index('idempotency_content').on(t.contentKey, t.createdAt)],
);

/** "Betrifft mich auch": one row for each phone (random key kept there) and report. */
export const reportAffected = sqliteTable(
  'report_affected',
  {
    reportId: text('report_id')
      .notNull()
      .references(() => reports.id),
    /** HMAC of the phone's random key. */
    phoneHash: text('phone_hash').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.reportId, t.phoneHash] })],
);

export const complaintReasons = ['person', 'plate', 'insult', 'wrong', 'other'] as const;
export const complaintDecisions = ['open', 'removed', 'restored'] as const;

/** "Foto oder Text beanstanden": hides the report at once until staff decide. */
export const reportComplaints = sqliteTable(
  'report_complaints',
  {
    id: text('id').primaryKey(),
    reportId: text('report_id')
      .notNull()
      .references(() => reports.id),
    reason: text('reason').$type<(typeof complaintReasons)[number]>().notNull(),
    text: text('text').notNull().default(''),
    /** Random token (hashed) under which the person reads the answer. */
    tokenHash: text('token_hash').notNull().unique(),
    decision: text('decision').$type<(typeof complaintDecisions)[number]>().notNull().default('open'),
    answer: text('answer').notNull().default(''),
    createdAt: instant('created_at').notNull(),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by'),
  },
  (t) => [
    oneOf('report_complaints_reason', t.reason, complaintReasons),
    oneOf('report_complaints_decision', t.decision, complaintDecisions),
    index('report_complaints_report').on(t.reportId),
  ],
);

/** What a form without JavaScript held when it was refused; single use, 30 minutes. */
export const plainDrafts = sqliteTable('plain_drafts', {
  tokenHash: text('token_hash').primaryKey(),
  values: text('values', { mode: 'json' }).$type<Record<string, string>>().notNull(),
  errors: text('errors', { mode: 'json' }).$type<Record<string, string>>().notNull(),
  createdAt: instant('created_at').notNull(),
});
