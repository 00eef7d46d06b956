import { and, desc, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import { db } from '@/db/client';
import { departments, organisations, threads, users } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { open } from '../crypto/seal';
import { worksIn } from '../departments/policy';
import { listDepartments } from '../departments/queries';

export const deskViews = ['open', 'mine', 'free', 'closed'] as const;
export type DeskView = (typeof deskViews)[number];

export interface DeskItem {
  readonly id: string;
  readonly subject: string;
  readonly owner: string;
  readonly department: string;
  readonly assignee: string;
  readonly lastAt: number;
  /** The last word is the citizen's. */
  readonly isWaiting: boolean;
}

/** The active departments somebody works in. */
export const ownDepartments = async (actor: Actor) =>
  (await listDepartments()).filter(({ id, isActive }) => isActive && worksIn(actor, id));

const conditions: Record<DeskView, (userId: string) => SQL | undefined> = {
  open: () => eq(threads.state, 'open'),
  mine: (userId) => and(eq(threads.state, 'open'), eq(threads.assigneeId, userId)),
  free: () => and(eq(threads.state, 'open'), isNull(threads.assigneeId)),
  closed: () => eq(threads.state, 'closed'),
};

/** The shared inbox of somebody's departments, newest first. */
export async function readDesk(actor: Actor, view: DeskView): Promise<DeskItem[]> {
  const ids = (await ownDepartments(actor)).map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await (await db())
    .select({
      thread: threads,
      department: departments.name,
      userName: users.name,
      login: users.login,
      organisation: organisations.name,
    })
    .from(threads)
    .innerJoin(departments, eq(departments.id, threads.departmentId))
    .leftJoin(users, and(eq(threads.ownerKind, 'user'), eq(users.id, threads.ownerId)))
    .leftJoin(
      organisations,
      and(eq(threads.ownerKind, 'organisation'), eq(organisations.id, threads.ownerId)),
    )
    .where(and(inArray(threads.departmentId, ids), conditions[view](actor.id ?? '')))
    .orderBy(desc(threads.lastAt))
    .limit(200);
  const names = await assignees(rows.flatMap(({ thread }) => thread.assigneeId ?? []));
  return rows.map(({ thread, department, userName, login, organisation }) => ({
    id: thread.id,
    subject: open(`threads.subject:${thread.id}`, thread.subject),
    owner: organisation ?? (userName || login || ''),
    department,
    assignee: names.get(thread.assigneeId ?? '') ?? '',
    lastAt: thread.lastAt,
    isWaiting: thread.lastSide === 'citizen' && thread.state === 'open',
  }));
}

async function assignees(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await (await db())
    .select()
    .from(users)
    .where(inArray(users.id, [...ids]));
  return new Map(rows.map(({ id, name, login }) => [id, name || login]));
}
