import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import {
  type AcceptanceResult,
  acceptanceResults,
  type ConsultationAnswer,
  type ConsultedBody,
  consultationAnswers,
  consultedBodies,
  type TariffState,
  tariffStates,
  type UseCategory,
  type UseState,
  useCategories,
  useStates,
} from '@/lib/areas/status';
import type { Period } from '@/lib/areas/types';
import { type TrafficImpact, trafficImpacts } from '@/lib/areas/types';
import type { Polygon } from '@/lib/geo/types';
import { instant, oneOf, sealed } from './columns';

/**
 * Ground in use: what was applied for, what was granted, and static areas (markets, fairs, road works). Triggers
 * keep the R*Tree `space_box` (box and days) beside it, by which conflicts are found. Names nobody.
 */
export const spaceUses = sqliteTable(
  'space_uses',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    /** The application; null for a static area. */
    applicationId: text('application_id').unique(),
    category: text('category').$type<UseCategory>().notNull(),
    state: text('state').$type<UseState>().notNull(),
    /** "Wochenmarkt"; of an application its number, "SN-2026-000118". */
    label: text('label').notNull(),
    /** Address in words. */
    place: text('place').notNull().default(''),
    /** GeoJSON polygons, WGS 84. */
    shape: text('shape', { mode: 'json' }).$type<readonly Polygon[]>().notNull(),
    periods: text('periods', { mode: 'json' }).$type<readonly Period[]>().notNull(),
    startsAt: instant('starts_at').notNull(),
    /** The first moment at which it is over. */
    endsAt: instant('ends_at').notNull(),
    minLat: real('min_lat').notNull(),
    maxLat: real('max_lat').notNull(),
    minLng: real('min_lng').notNull(),
    maxLng: real('max_lng').notNull(),
    m2: real('m2').notNull(),
    traffic: text('traffic').$type<TrafficImpact>().notNull(),
    /** Of a static area: the file's own name for it, so that a second import replaces it. */
    sourceKey: text('source_key').unique(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    oneOf('space_uses_category', t.category, useCategories),
    oneOf('space_uses_state', t.state, useStates),
    oneOf('space_uses_traffic', t.traffic, trafficImpacts),
    index('space_uses_state_time').on(t.state, t.endsAt),
  ],
);

/** Versions of the tariff. What was approved is never changed, only followed by a later one. */
export const spaceTariffs = sqliteTable(
  'space_tariffs',
  {
    id: text('id').primaryKey(),
    /** Civil date from which it is in force. */
    validFrom: text('valid_from').notNull(),
    state: text('state').$type<TariffState>().notNull(),
    /** `tariffSchema`. */
    body: text('body', { mode: 'json' }).notNull(),
    /** Whoever wrote it last cannot approve it. */
    writtenBy: text('written_by'),
    approvedBy: text('approved_by'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [oneOf('space_tariffs_state', t.state, tariffStates)],
);

/** Others who are asked about an application; they answer by a link, without an account. */
export const spaceConsultations = sqliteTable(
  'space_consultations',
  {
    id: text('id').primaryKey(),
    applicationId: text('application_id').notNull(),
    body: text('body').$type<ConsultedBody>().notNull(),
    /** What the office wants to know; '' is "any objections?". */
    question: sealed('question').notNull(),
    /** Civil date. */
    dueOn: text('due_on').notNull(),
    askedAt: instant('asked_at').notNull(),
    answeredAt: instant('answered_at'),
    answer: text('answer').$type<ConsultationAnswer>(),
    remark: sealed('remark'),
  },
  (t) => [
    oneOf('space_consultations_body', t.body, consultedBodies),
    oneOf('space_consultations_answer', t.answer, consultationAnswers),
    index('space_consultations_application').on(t.applicationId),
  ],
);

/**
 * What a crew found when a use was over (Abnahme), once for each permit. The words stand in the case's history;
 * a damage is a report of its own.
 */
export const spaceAcceptances = sqliteTable(
  'space_acceptances',
  {
    /** UUID made by the phone; the idempotency key. */
    id: text('id').primaryKey(),
    applicationId: text('application_id').notNull().unique(),
    result: text('result').$type<AcceptanceResult>().notNull(),
    /** By the phone's clock, within what is possible. */
    at: instant('at').notNull(),
    createdAt: instant('created_at').notNull(),
    /** The damage that was found. */
    reportId: text('report_id').unique(),
  },
  (t) => [oneOf('space_acceptances_result', t.result, acceptanceResults)],
);

/** Photos of an acceptance; shown to crews and to the town hall only. */
export const spaceAcceptancePhotos = sqliteTable(
  'space_acceptance_photos',
  {
    /** Random public id; never derived from content. */
    id: text('id').primaryKey(),
    applicationId: text('application_id').notNull(),
    position: integer('position').notNull(),
    /** SHA-256 (hex) of the bytes received. */
    sha256: text('sha256').notNull(),
    /** SHA-256 (hex) of the derivatives: their names below DATA_DIR/photos. */
    fullHash: text('full_hash').notNull(),
    thumbHash: text('thumb_hash').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    color: text('color').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('space_acceptance_photos_application').on(t.applicationId),
    // The sweep asks which of the files on disk are named.
    index('space_acceptance_photos_full').on(t.fullHash),
    index('space_acceptance_photos_thumb').on(t.thumbHash),
  ],
);
