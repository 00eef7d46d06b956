import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { type AuditEvent, auditEvents } from '@/lib/audit/events';
import { instant, oneOf } from './columns';
import { type ActorKind, actorKinds } from './reports';

/** Every mutation, written in the same transaction. Ids and codes only. */
export const auditLog = sqliteTable(
  'audit_log',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    at: instant('at').notNull(),
    event: text('event').$type<AuditEvent>().notNull(),
    actorKind: text('actor_kind').$type<ActorKind>().notNull(),
    actorId: text('actor_id'),
    objectId: text('object_id'),
    data: text('data', { mode: 'json' })
      .$type<Record<string, string | number | boolean>>()
      .notNull()
      .default({}),
  },
  (t) => [
    oneOf('audit_event', t.event, auditEvents),
    oneOf('audit_actor', t.actorKind, actorKinds),
    index('audit_object').on(t.objectId),
  ],
);
