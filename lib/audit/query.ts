import { and, count, desc, eq, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '@/db/client';
import { auditLog, users } from '@/db/schema';
import { addDays, civilInstant } from '../clock';
import { type AuditEvent, auditEvents } from './events';

export const LOG_PAGE = 50;
/** Rows of one export; a longer time is exported in parts. */
export const LOG_EXPORT = 20_000;

const optional = (value: z.ZodString) => value.optional().catch(undefined);
const civilDate = /^\d{4}-\d{2}-\d{2}$/;

/** The filters of the log as they stand in the address; what makes no sense is left out. */
export const logFilter = z.object({
  who: optional(z.string().trim().min(1).max(200)),
  what: z.enum(auditEvents).optional().catch(undefined),
  object: optional(z.string().trim().min(1).max(80)),
  from: optional(z.string().regex(civilDate)),
  to: optional(z.string().regex(civilDate)),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type LogFilter = z.output<typeof logFilter>;

/** An account by id, login or name; the log itself holds ids only. */
async function peopleCalled(who: string): Promise<string[]> {
  const wanted = who.toLowerCase();
  const rows = await (await db())
    .select({ id: users.id })
    .from(users)
    .where(or(eq(users.id, who), eq(users.login, wanted), sql`lower(${users.name}) = ${wanted}`));
  return [who, ...rows.map(({ id }) => id)];
}

async function conditions({ who, what, object, from, to }: LogFilter): Promise<SQL | undefined> {
  return and(
    who ? inArray(auditLog.actorId, await peopleCalled(who)) : undefined,
    what ? eq(auditLog.event, what) : undefined,
    object ? eq(auditLog.objectId, object) : undefined,
    from ? gte(auditLog.at, civilInstant(from, 0)) : undefined,
    to ? lt(auditLog.at, civilInstant(addDays(to, 1), 0)) : undefined,
  );
}

export interface LogRow {
  readonly seq: number;
  readonly at: number;
  readonly event: AuditEvent;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly objectId: string | null;
  readonly data: Readonly<Record<string, string | number | boolean>>;
  readonly isErased: boolean;
}

async function readRows(where: SQL | undefined, limit: number, offset: number): Promise<LogRow[]> {
  const rows = await (await db())
    .select({ row: auditLog, name: users.name, login: users.login })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.actorId))
    .where(where)
    .orderBy(desc(auditLog.seq))
    .limit(limit)
    .offset(offset);
  return rows.map(({ row: { seq, at, event, actorKind, actorId, objectId, data, salt }, name, login }) => ({
    seq,
    at,
    event,
    actorKind,
    actorId,
    actorName: name || login,
    objectId,
    data,
    isErased: salt === null,
  }));
}

/** One page of the log, newest first. */
export async function readLog(filter: LogFilter) {
  const where = await conditions(filter);
  const [rows, [all]] = await Promise.all([
    readRows(where, LOG_PAGE, (filter.page - 1) * LOG_PAGE),
    (await db()).select({ total: count() }).from(auditLog).where(where),
  ]);
  const total = all?.total ?? 0;
  return { rows, total, pages: Math.max(1, Math.ceil(total / LOG_PAGE)) };
}

/** The rows of an export, newest first, at most `LOG_EXPORT`. */
export const readForExport = async (filter: LogFilter): Promise<LogRow[]> =>
  readRows(await conditions(filter), LOG_EXPORT, 0);
