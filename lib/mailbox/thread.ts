import { and, asc, eq } from 'drizzle-orm';
import { db, writeTx } from '@/db/client';
import {
  departments,
  messages,
  organisations,
  threadNotes,
  threadReads,
  type threads,
  users,
} from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { noteDenied } from '../audit/denied';
import { recordAudit } from '../audit/record';
import { open } from '../crypto/seal';
import { type AttachedFile, type Decision, decisionsOf, filesOf } from './attached';
import { bodyOf } from './box';
import { boxesOf, peopleOf } from './owners';
import { mayHandle, mayReadOwn, mayWriteOwn } from './policy';
import { findThread, markRead } from './send';
import type { CaseKind, Side } from './types';

export interface ShownMessage {
  readonly id: string;
  readonly side: Side;
  readonly author: string;
  /** Written by who looks: a colleague of the same box or department has a name. */
  readonly isMine: boolean;
  readonly body: string;
  readonly sentAt: number;
  readonly files: readonly AttachedFile[];
  readonly decision: Decision | null;
  /** The other side has seen it; colleagues of who wrote it do not count. */
  readonly isRead: boolean;
}

export interface ShownThread {
  readonly id: string;
  readonly subject: string;
  readonly departmentId: string;
  readonly department: string;
  readonly state: 'open' | 'closed';
  readonly isArchived: boolean;
  readonly caseKind: CaseKind | null;
  readonly caseId: string | null;
  readonly assigneeId: string | null;
  readonly assignee: string;
  readonly owner: string;
  readonly lastSeq: number;
  readonly mayWrite: boolean;
  readonly messages: readonly ShownMessage[];
}

type Row = typeof threads.$inferSelect;

async function show(thread: Row, viewerId: string, mayWrite: boolean): Promise<ShownThread> {
  const read = await db();
  const [department] = await read.select().from(departments).where(eq(departments.id, thread.departmentId));
  return {
    id: thread.id,
    subject: open(`threads.subject:${thread.id}`, thread.subject),
    departmentId: thread.departmentId,
    department: department?.name ?? '',
    state: thread.state,
    isArchived: thread.archivedAt !== null,
    caseKind: thread.caseKind,
    caseId: thread.caseId,
    assigneeId: thread.assigneeId,
    assignee: thread.assigneeId ? await nameOfUser(thread.assigneeId) : '',
    owner: await nameOfOwner(thread),
    lastSeq: thread.lastSeq,
    mayWrite,
    messages: await messagesOf(thread, viewerId),
  };
}

async function nameOfUser(id: string): Promise<string> {
  const [user] = await (await db()).select().from(users).where(eq(users.id, id));
  return user ? user.name || user.login : '';
}

async function nameOfOwner({ ownerKind, ownerId }: Row): Promise<string> {
  if (ownerKind === 'user') return nameOfUser(ownerId);
  const [row] = await (await db()).select().from(organisations).where(eq(organisations.id, ownerId));
  return row?.name ?? '';
}

async function messagesOf(thread: Row, viewerId: string): Promise<ShownMessage[]> {
  const read = await db();
  const rows = await read
    .select({ message: messages, name: users.name, login: users.login })
    .from(messages)
    .leftJoin(users, eq(users.id, messages.authorId))
    .where(eq(messages.threadId, thread.id))
    .orderBy(asc(messages.seq));
  const ids = rows.map(({ message }) => message.id);
  const [files, decided] = [await filesOf(read, ids), await decisionsOf(read, ids)];
  const seen = await seenBySide(thread);
  return rows.map(({ message, name, login }) => ({
    id: message.id,
    side: message.side,
    author: name || login || '',
    isMine: message.authorId === viewerId,
    body: bodyOf(message),
    sentAt: message.sentAt,
    files: files.get(message.id) ?? [],
    decision: decided.get(message.id) ?? null,
    isRead: seen[message.side === 'town' ? 'citizen' : 'town'] >= message.seq,
  }));
}

/** How far each side has read. Who opens the box, or did so once, is the citizens' side; all others are the town. */
async function seenBySide(thread: Row): Promise<Record<Side, number>> {
  const read = await db();
  const rows = await read
    .select({ userId: threadReads.userId, seq: threadReads.seq, role: users.role })
    .from(threadReads)
    .innerJoin(users, eq(users.id, threadReads.userId))
    .where(eq(threadReads.threadId, thread.id));
  const people = new Set(await peopleOf(read, { kind: thread.ownerKind, id: thread.ownerId }));
  const seen: Record<Side, number> = { citizen: 0, town: 0 };
  for (const { userId, seq, role } of rows) {
    const side: Side = role === 'citizen' || people.has(userId) ? 'citizen' : 'town';
    seen[side] = Math.max(seen[side], seq);
  }
  return seen;
}

/** A thread of one's own boxes, which is read by that; null (and noted) when it is somebody else's. */
export async function readOwnThread(actor: Actor, id: string): Promise<ShownThread | null> {
  const read = await db();
  const thread = await findThread(read, id);
  const boxes = actor.id ? await boxesOf(read, actor.id) : [];
  if (!thread || !actor.id || !mayReadOwn(boxes, thread)) return denied(actor, id);
  const userId = actor.id;
  await writeTx((tx) => markRead(tx, id, userId, thread.lastSeq, Date.now()));
  return show(thread, userId, mayWriteOwn(boxes, thread));
}

export interface StaffThread extends ShownThread {
  readonly notes: readonly { id: string; author: string; body: string; at: number }[];
}

/** A thread of one's departments with its internal notes; the look is noted. */
export async function readStaffThread(actor: Actor, id: string): Promise<StaffThread | null> {
  const read = await db();
  const thread = await findThread(read, id);
  if (!thread || !actor.id || !mayHandle(actor, thread)) return denied(actor, id);
  const userId = actor.id;
  await writeTx(async (tx) => {
    await markRead(tx, id, userId, thread.lastSeq, Date.now());
    await recordAudit(tx, actor, { event: 'mail.viewed', objectId: id });
  });
  const rows = await read
    .select({ note: threadNotes, name: users.name, login: users.login })
    .from(threadNotes)
    .leftJoin(users, eq(users.id, threadNotes.authorId))
    .where(and(eq(threadNotes.threadId, id)))
    .orderBy(asc(threadNotes.createdAt));
  const notes = rows.map(({ note, name, login }) => ({
    id: note.id,
    author: name || login || '',
    body: open(`thread_notes.body:${note.id}`, note.body),
    at: note.createdAt,
  }));
  return { ...(await show(thread, userId, true)), notes };
}

async function denied(actor: Actor, id: string): Promise<null> {
  await noteDenied(actor, id.slice(0, 60));
  return null;
}
