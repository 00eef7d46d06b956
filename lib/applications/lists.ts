import { and, asc, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { applications, departments, users } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { organisationsOf } from '../organisations/load';
import { type ActiveRepresentation, activeFor, coversService } from '../representatives/load';
import { findService } from '../services/registry';
import type { Service } from '../services/types';
import { type Application, openSubject } from './body';
import type { Owner } from './types';

export const inboxFilters = ['open', 'mine', 'waiting', 'done'] as const;
export type InboxFilter = (typeof inboxFilters)[number];

export interface InboxItem {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly service: Service;
  readonly state: string;
  readonly department: string;
  readonly assignee: string;
  readonly dueAt: number | null;
  readonly waitsSince: number | null;
  readonly sentAt: number;
}

const MOST_ROWS = 300;

/** The departments whose cases somebody sees; null means all. */
const departmentsOf = (actor: Actor): readonly string[] | null =>
  actor.role === 'admin' ? null : (actor.departments ?? []).map(({ id }) => id);

const inDepartments = (actor: Actor): SQL | undefined => {
  const ids = departmentsOf(actor);
  return ids === null ? isNotNull(applications.departmentId) : inArray(applications.departmentId, [...ids]);
};

function filtered(actor: Actor, filter: InboxFilter): SQL | undefined {
  if (filter === 'done') return isNotNull(applications.closedAt);
  const open = isNull(applications.closedAt);
  if (filter === 'mine') return and(open, eq(applications.assigneeId, actor.id ?? ''));
  if (filter === 'waiting') return and(open, isNotNull(applications.waitsSince));
  return open;
}

/** The cases of somebody's departments: what is due first stands first, what waits last. */
export async function readInbox(actor: Actor, filter: InboxFilter): Promise<InboxItem[]> {
  const rows = await (await db())
    .select({ row: applications, department: departments.name, name: users.name, login: users.login })
    .from(applications)
    .innerJoin(departments, eq(departments.id, applications.departmentId))
    .leftJoin(users, eq(users.id, applications.assigneeId))
    .where(and(eq(applications.stage, 'sent'), inDepartments(actor), filtered(actor, filter)))
    .orderBy(
      ...(filter === 'done'
        ? [desc(applications.closedAt)]
        : [sql`${applications.dueAt} is null`, asc(applications.dueAt), asc(applications.sentAt)]),
    )
    .limit(MOST_ROWS);
  return rows.flatMap(({ row, department, name, login }) => {
    const service = findService(row.serviceId);
    if (!service) return [];
    return [
      {
        id: row.id,
        number: row.number ?? '',
        subject: openSubject(row),
        service,
        state: row.state,
        department,
        assignee: name || login || '',
        dueAt: row.dueAt,
        waitsSince: row.waitsSince,
        sentAt: row.sentAt ?? row.createdAt,
      },
    ];
  });
}

/** How many cases are open in somebody's departments. */
export async function countOpen(actor: Actor): Promise<number> {
  const [row] = await (await db())
    .select({ total: sql<number>`count(*)` })
    .from(applications)
    .where(and(eq(applications.stage, 'sent'), inDepartments(actor), isNull(applications.closedAt)));
  return row?.total ?? 0;
}

/** Somebody's own drafts and cases, their organisations', and those they act in for others; the newest first. */
export async function readOwnCases(userId: string): Promise<Application[]> {
  const read = await db();
  const organisations = (await organisationsOf(userId)).map(({ id }) => id);
  const represented = await activeFor(read, userId);
  const of = (kind: Owner['kind'], ids: readonly string[]) =>
    and(eq(applications.ownerKind, kind), inArray(applications.ownerId, [...ids]));
  const ofKind = (kind: Owner['kind']) =>
    represented.filter((one) => one.kind === kind).map(({ principalId }) => principalId);
  const rows = await read
    .select()
    .from(applications)
    .where(
      and(
        or(
          of('user', [userId, ...ofKind('user')]),
          of('organisation', [...organisations, ...ofKind('organisation')]),
        ),
        or(eq(applications.stage, 'sent'), eq(applications.source, 'online')),
      ),
    )
    .orderBy(desc(applications.editedAt))
    .limit(100);
  const isOwn = ({ ownerId }: Application) =>
    ownerId === userId || organisations.some((id) => id === ownerId);
  return rows.filter((row) => isOwn(row) || represented.some((one) => actsIn(one, row)));
}

/** Whether a representation reaches a case: its owner, its service, and a service that lets representatives act. */
const actsIn = ({ kind, principalId, services }: ActiveRepresentation, row: Application): boolean =>
  kind === row.ownerKind &&
  principalId === row.ownerId &&
  coversService(services, row.serviceId) &&
  findService(row.serviceId)?.access.representatives === true;
