import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import {
  attachments,
  departments,
  mailDrafts,
  messageAttachments,
  messages,
  threadReads,
  threads,
} from '@/db/schema';
import { mutation, type WriteContext } from '../action';
import { seal } from '../crypto/seal';
import { membersOf } from '../departments/queries';
import { fail } from '../result';
import { notifyMailbox } from './notify';
import { type Box, boxesOf, peopleOf } from './owners';
import { mayHandle, mayReadOwn, mayWriteOwn } from './policy';
import { bodyText, clientKey, subjectText } from './schema';
import { noteFile, type StoredFile } from './store-file';
import { caseKinds, ownerKinds, type Side, sides } from './types';

export const MOST_FILES = 10;

const content = z.object({
  key: clientKey,
  side: z.enum(sides),
  body: bodyText,
  /** Files that were just stored, and earlier ones to be used again. */
  files: z.custom<readonly StoredFile[]>().default([]),
  reuse: z.array(z.guid()).max(MOST_FILES).default([]),
});
type Content = z.output<typeof content>;

export interface Sent {
  readonly threadId: string;
  readonly messageId: string;
  /** Somebody else has written since the page was shown. */
  readonly meanwhile: boolean;
}

type Thread = typeof threads.$inferSelect;

/** The message this author has already sent under this key. */
async function findSent(tx: Db, authorId: string, key: string) {
  const [row] = await tx
    .select()
    .from(messages)
    .where(and(eq(messages.authorId, authorId), eq(messages.clientKey, key)));
  return row ?? null;
}

const isEmpty = ({ body, files, reuse }: Content): boolean =>
  body === '' && files.length === 0 && reuse.length === 0;

/**
 * Appends a message within the transaction: the next number, its files, the reading state.
 * @param uploaderId who may use the files again; nobody those that the town itself has made
 * @returns its id
 */
export async function append(
  tx: Db,
  thread: Thread,
  input: Content,
  authorId: string | null,
  now: number,
  uploaderId: string | null = authorId,
): Promise<string> {
  const id = randomUUID();
  const seq = thread.lastSeq + 1;
  await tx.insert(messages).values({
    id,
    threadId: thread.id,
    seq,
    side: input.side,
    authorId,
    departmentId: thread.departmentId,
    body: seal(`messages.body:${id}`, input.body),
    sentAt: now,
    clientKey: input.key,
  });
  await attach(tx, id, input, uploaderId, now);
  await tx
    .update(threads)
    .set({ lastSeq: seq, lastSide: input.side, lastAt: now, state: 'open', archivedAt: null })
    .where(eq(threads.id, thread.id));
  if (authorId) {
    await markRead(tx, thread.id, authorId, seq, now);
    await tx.delete(mailDrafts).where(and(eq(mailDrafts.authorId, authorId), eq(mailDrafts.id, input.key)));
  }
  return id;
}

async function attach(tx: Db, messageId: string, input: Content, uploaderId: string | null, now: number) {
  for (const file of input.files) await noteFile(tx, file, uploaderId, now);
  const ids = [...input.files.map(({ id }) => id), ...input.reuse];
  if (ids.length === 0) return;
  await tx
    .insert(messageAttachments)
    .values(ids.map((attachmentId, position) => ({ messageId, attachmentId, position })));
}

/** Remembers how far somebody has read. */
export async function markRead(tx: Db, threadId: string, userId: string, seq: number, readAt: number) {
  await tx
    .insert(threadReads)
    .values({ threadId, userId, seq, readAt })
    .onConflictDoUpdate({ target: [threadReads.threadId, threadReads.userId], set: { seq, readAt } });
}

/** The other side hears of it: the people of the box, or of the town hall who looks after the thread. */
async function tellOthers(tx: Db, thread: Thread, side: Side, authorId: string | null) {
  const people =
    side === 'town'
      ? await peopleOf(tx, { kind: thread.ownerKind, id: thread.ownerId })
      : thread.assigneeId
        ? [thread.assigneeId]
        : await membersOf(tx, thread.departmentId);
  await notifyMailbox(
    tx,
    people.filter((id) => id !== authorId),
    'mailbox',
  );
}

/** Only the author's own earlier files may be used again. */
async function ownsFiles(tx: Db, authorId: string, ids: readonly string[]): Promise<boolean> {
  for (const id of ids) {
    const [row] = await tx.select().from(attachments).where(eq(attachments.id, id));
    if (row?.uploaderId !== authorId) return false;
  }
  return true;
}

const replyInput = content.extend({ threadId: z.guid(), seenSeq: z.coerce.number().int().min(0).default(0) });

/** Answers in a thread, from the box or from the town hall. Fields with problems: `body`. */
export const reply = mutation({
  input: replyInput,
  load: async (tx, { threadId }) => findThread(tx, threadId),
  may: (actor) => actor.id !== null,
  write: async ({ tx, input, object: thread, actor, now }) => {
    const authorId = actor.id ?? '';
    const boxes = await boxesOf(tx, authorId);
    const may = input.side === 'town' ? mayHandle(actor, thread) : mayWriteOwn(boxes, thread);
    if (!may) return fail('notFound');
    const sent = await findSent(tx, authorId, input.key);
    if (sent) return { value: { threadId: sent.threadId, messageId: sent.id, meanwhile: false }, audit: [] };
    if (isEmpty(input)) return fail('invalid', { fields: { body: 'text' } });
    if (!(await ownsFiles(tx, authorId, input.reuse))) return fail('notFound');
    const messageId = await append(tx, thread, input, authorId, now);
    await tellOthers(tx, thread, input.side, authorId);
    const meanwhile = thread.lastSeq > input.seenSeq;
    return {
      value: { threadId: thread.id, messageId, meanwhile },
      audit: sentEntry(thread.id, messageId, input),
    };
  },
});

const sentEntry = (threadId: string, message: string, { files, reuse }: Content) =>
  ({
    event: 'mail.sent',
    objectId: threadId,
    data: { message, files: files.length + reuse.length },
  }) as const;

const startInput = content.extend({
  ownerKind: z.enum(ownerKinds),
  ownerId: z.string().min(1),
  departmentId: z.string().min(1, 'choose'),
  subject: subjectText,
  caseKind: z.enum(caseKinds).optional(),
  caseId: z.string().max(100).optional(),
});

/** Begins a thread, from the box or from the town hall. Fields with problems: `departmentId`, `subject`, `body`. */
export const start = mutation({
  input: startInput,
  load: async (tx, { departmentId }) => {
    const [row] = await tx.select().from(departments).where(eq(departments.id, departmentId));
    return row?.isActive ? row : null;
  },
  may: (actor, department, input) =>
    actor.id !== null && (input.side === 'citizen' || mayHandle(actor, { departmentId: department.id })),
  write: startWith,
});

async function startWith({
  tx,
  input,
  object,
  actor,
  now,
}: WriteContext<z.output<typeof startInput>, { id: string }>) {
  const authorId = actor.id ?? '';
  const sent = await findSent(tx, authorId, input.key);
  if (sent) return { value: { threadId: sent.threadId, messageId: sent.id, meanwhile: false }, audit: [] };
  const { ownerKind, ownerId } = input;
  if (input.side === 'citizen' && !isOwnBox(await boxesOf(tx, authorId), ownerKind, ownerId))
    return fail('notFound');
  if (isEmpty(input)) return fail('invalid', { fields: { body: 'text' } });
  if (!(await ownsFiles(tx, authorId, input.reuse))) return fail('notFound');
  const id = randomUUID();
  const [thread] = await tx
    .insert(threads)
    .values({
      id,
      ownerKind,
      ownerId,
      departmentId: object.id,
      subject: seal(`threads.subject:${id}`, input.subject),
      caseKind: input.caseKind ?? null,
      caseId: input.caseId ?? null,
      assigneeId: input.side === 'town' ? authorId : null,
      lastSide: input.side,
      lastAt: now,
      createdAt: now,
    })
    .returning();
  if (!thread) throw new Error('not made');
  const messageId = await append(tx, thread, input, authorId, now);
  await tellOthers(tx, thread, input.side, authorId);
  return {
    value: { threadId: id, messageId, meanwhile: false },
    audit: [
      { event: 'mail.started' as const, objectId: id, data: { department: object.id } },
      sentEntry(id, messageId, input),
    ],
  };
}

const isOwnBox = (boxes: readonly Box[], ownerKind: 'user' | 'organisation', ownerId: string): boolean =>
  mayReadOwn(boxes, { ownerKind, ownerId, departmentId: '' }) &&
  mayWriteOwn(boxes, { ownerKind, ownerId, departmentId: '' });

/** A thread by its id; null when there is none. */
export async function findThread(tx: Db, id: string): Promise<Thread | null> {
  const [row] = await tx.select().from(threads).where(eq(threads.id, id));
  return row ?? null;
}
