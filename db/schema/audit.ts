import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { type AuditEvent, type AuditStream, auditStreams } from '@/lib/audit/events';
import { instant, oneOf } from './columns';
import { type ActorKind, actorKinds } from './reports';

/**
 * The chain of the audit log is cut into segments. A segment stays when its rows are deleted at their time:
 * its closing hash goes on linking what came before with what comes after.
 */
export const auditSegments = sqliteTable(
  'audit_segments',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    stream: text('stream').$type<AuditStream>().notNull(),
    /** Civil month "2026-11" of the log, civil day "2026-11-23" of the looks. */
    period: text('period').notNull(),
    /** Closing hash of the segment before; empty for the first. */
    startHash: text('start_hash').notNull(),
    headHash: text('head_hash').notNull(),
    rows: integer('rows').notNull(),
    lastSeq: integer('last_seq').notNull(),
    isClosed: integer('is_closed', { mode: 'boolean' }).notNull().default(false),
    expiredAt: instant('expired_at'),
    /** HMAC over all of the above: without the town's secret nobody can write another end of the chain. */
    seal: text('seal').notNull(),
  },
  (t) => [
    oneOf('audit_segments_stream', t.stream, auditStreams),
    index('audit_segments_stream').on(t.stream, t.id),
  ],
);

/** Every mutation and every look at another person's data, written in the same transaction. Ids and codes only. */
export const auditLog = sqliteTable(
  'audit_log',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    at: instant('at').notNull(),
    /** Closed list in code; no CHECK, for a log of years must not be copied for each new event. */
    event: text('event').$type<AuditEvent>().notNull(),
    actorKind: text('actor_kind').$type<ActorKind>().notNull(),
    actorId: text('actor_id'),
    objectId: text('object_id'),
    data: text('data', { mode: 'json' })
      .$type<Record<string, string | number | boolean>>()
      .notNull()
      .default({}),
    /** Null only on rows older than the chain, until the next start takes them in. */
    segmentId: integer('segment_id').references(() => auditSegments.id),
    /** Random; gone from a row whose payload was erased. */
    salt: text('salt'),
    /** SHA-256 over salt, actor, object and data: stays when they are erased. */
    payloadHash: text('payload_hash').notNull().default(''),
    /** SHA-256 over the hash before and this row. */
    hash: text('hash').notNull().default(''),
  },
  (t) => [
    oneOf('audit_actor', t.actorKind, actorKinds),
    index('audit_object').on(t.objectId),
    index('audit_actor_id').on(t.actorId),
    index('audit_segment').on(t.segmentId, t.seq),
    index('audit_at').on(t.at),
  ],
);
