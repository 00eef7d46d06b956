import { and, asc, count, desc, eq, inArray, or, type SQL } from 'drizzle-orm';
import { db } from '@/db/client';
import { announcementConsents, decisionEvents, decisions, departments, users } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { noteDenied } from '../audit/denied';
import { noteLook } from '../audit/look';
import { open } from '../crypto/seal';
import { ownDepartments } from '../mailbox/desk';
import { boxesOf } from '../mailbox/owners';
import { mayHandle } from '../mailbox/policy';
import type { DecisionEventType, DecisionState } from './types';

type Row = typeof decisions.$inferSelect;

export interface Waiting {
  readonly count: number;
  /** Civil date of the one that ends first; null before its notice is out. */
  readonly until: string | null;
  /** Where that one lies. */
  readonly threadId: string;
}

/** The decisions in somebody's boxes that nobody has opened yet; null when there are none. */
export async function waitingDecisions(userId: string): Promise<Waiting | null> {
  const read = await db();
  const boxes = await boxesOf(read, userId);
  const rows = await read
    .select()
    .from(decisions)
    .where(
      and(
        eq(decisions.state, 'provided'),
        inArray(
          decisions.ownerId,
          boxes.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(asc(decisions.providedAt));
  const own = rows.filter(({ ownerKind, ownerId }) =>
    boxes.some(({ kind, id }) => kind === ownerKind && id === ownerId),
  );
  const [first] = [...own].sort((a, b) => (a.openUntil ?? '9').localeCompare(b.openUntil ?? '9'));
  if (!first?.threadId) return null;
  return { count: own.length, until: first.openUntil, threadId: first.threadId };
}

export const decisionViews = ['toPost', 'waiting', 'opened', 'posted'] as const;
export type DecisionView = (typeof decisionViews)[number];

const conditions: Record<DecisionView, SQL | undefined> = {
  toPost: or(eq(decisions.state, 'letter'), eq(decisions.state, 'ended')),
  waiting: eq(decisions.state, 'provided'),
  opened: eq(decisions.state, 'opened'),
  posted: eq(decisions.state, 'posted'),
};

export interface ListedDecision {
  readonly id: string;
  readonly title: string;
  /** First line of the address. */
  readonly recipient: string;
  readonly department: string;
  readonly state: DecisionState;
  readonly letterReason: Row['letterReason'];
  readonly providedAt: number;
  readonly openUntil: string | null;
  readonly effectiveOn: string | null;
  readonly postedOn: string | null;
}

const titleOf = ({ id, title }: Row): string => (title ? open(`decisions.title:${id}`, title) : '');
const addressOf = ({ id, recipient }: Row): string[] =>
  recipient ? open(`decisions.recipient:${id}`, recipient).split('\n') : [];

const listed = (row: Row, department: string): ListedDecision => {
  const { id, state, letterReason, providedAt, openUntil, effectiveOn, postedOn } = row;
  const [recipient = ''] = addressOf(row);
  const dates = { providedAt, openUntil, effectiveOn, postedOn };
  return { id, title: titleOf(row), recipient, department, state, letterReason, ...dates };
};

/** The decisions of somebody's departments; what is to be posted with the oldest first. */
export async function listDecisions(actor: Actor, view: DecisionView): Promise<ListedDecision[]> {
  const ids = (await ownDepartments(actor)).map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await (await db())
    .select({ row: decisions, department: departments.name })
    .from(decisions)
    .innerJoin(departments, eq(departments.id, decisions.departmentId))
    .where(and(inArray(decisions.departmentId, ids), conditions[view]))
    .orderBy(view === 'toPost' ? asc(decisions.providedAt) : desc(decisions.providedAt))
    .limit(200);
  return rows.map(({ row, department }) => listed(row, department));
}

/** How many letters somebody's departments have to post. */
export async function countToPost(actor: Actor): Promise<number> {
  const ids = (await ownDepartments(actor)).map(({ id }) => id);
  if (ids.length === 0) return 0;
  const [row] = await (await db())
    .select({ total: count() })
    .from(decisions)
    .where(and(inArray(decisions.departmentId, ids), conditions.toPost));
  return row?.total ?? 0;
}

export interface DecisionInFull extends ListedDecision {
  readonly address: readonly string[];
  readonly attachmentId: string;
  readonly largePrintId: string | null;
  readonly threadId: string | null;
  readonly createdBy: string;
  /** Of the consent under which it was provided. */
  readonly consentGivenAt: number | null;
  readonly openedAt: number | null;
  readonly openedBy: string;
  readonly sueUntil: string | null;
  readonly events: readonly {
    readonly id: string;
    readonly at: number;
    readonly type: DecisionEventType;
    readonly actor: string;
    readonly detail: string;
  }[];
}

/** One decision with its evidence, for staff of its department; the look is noted. Null for others. */
export async function readDecision(actor: Actor, id: string): Promise<DecisionInFull | null> {
  const read = await db();
  const [found] = await read
    .select({
      row: decisions,
      department: departments.name,
      consentGivenAt: announcementConsents.givenAt,
    })
    .from(decisions)
    .innerJoin(departments, eq(departments.id, decisions.departmentId))
    .leftJoin(announcementConsents, eq(announcementConsents.id, decisions.consentId))
    .where(eq(decisions.id, id));
  if (!found || !mayHandle(actor, found.row)) {
    await noteDenied(actor, id.slice(0, 60));
    return null;
  }
  await noteLook(actor, { event: 'decision.viewed', objectId: id });
  const { row, department, consentGivenAt } = found;
  const events = await read
    .select()
    .from(decisionEvents)
    .where(eq(decisionEvents.decisionId, id))
    .orderBy(asc(decisionEvents.at));
  const nameOf = await names([row.createdBy, row.openedBy, ...events.map(({ actorId }) => actorId)]);
  const { attachmentId, largePrintId, threadId, openedAt, sueUntil } = row;
  return {
    ...listed(row, department),
    address: addressOf(row),
    ...{ attachmentId, largePrintId, threadId, openedAt, sueUntil, consentGivenAt },
    createdBy: nameOf(row.createdBy),
    openedBy: nameOf(row.openedBy),
    events: events.map(({ id: eventId, at, type, actorId, detail }) => ({
      ...{ id: eventId, at, type, detail },
      actor: nameOf(actorId),
    })),
  };
}

async function names(ids: readonly (string | null)[]): Promise<(id: string | null) => string> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows =
    wanted.length > 0 ? await (await db()).select().from(users).where(inArray(users.id, wanted)) : [];
  const all = new Map(rows.map(({ id, name, login }) => [id, name || login]));
  return (id) => (id ? (all.get(id) ?? '') : '');
}
