import { and, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { attachments, departments, messages, threadReads, threads } from '@/db/schema';
import { open } from '../crypto/seal';
import { type AttachedFile, type Decision, decisionsOf, filesOf, nameOf } from './attached';
import { type Box, boxesOf, inBoxes } from './owners';

/** More than this nobody scrolls through; older ones are found by searching. */
const MOST_THREADS = 200;
const MOST_SEARCHED = 1000;

export interface BoxItem {
  readonly id: string;
  readonly subject: string;
  readonly department: string;
  /** Name of the organisation; null in the own box. */
  readonly box: string | null;
  readonly lastAt: number;
  readonly preview: string;
  readonly files: readonly AttachedFile[];
  readonly isUnread: boolean;
  readonly caseKind: string | null;
  readonly decision: Decision | null;
}

interface View {
  readonly isArchived: boolean;
  /** Only threads that hold these words; everything is opened in memory, nothing is indexed. */
  readonly text: string;
}

const subjectOf = ({ id, subject }: Pick<typeof threads.$inferSelect, 'id' | 'subject'>): string =>
  open(`threads.subject:${id}`, subject);
export const bodyOf = ({ id, body }: Pick<typeof messages.$inferSelect, 'id' | 'body'>): string =>
  open(`messages.body:${id}`, body);

/** The threads of all boxes of a person, newest first. */
export async function readBox(userId: string, { isArchived, text }: View): Promise<BoxItem[]> {
  const read = await db();
  const boxes = await boxesOf(read, userId);
  const where = and(inBoxes(boxes), isArchived ? isNotNull(threads.archivedAt) : isNull(threads.archivedAt));
  const rows = await read
    .select({ thread: threads, department: departments.name, seq: threadReads.seq })
    .from(threads)
    .innerJoin(departments, eq(departments.id, threads.departmentId))
    .leftJoin(threadReads, and(eq(threadReads.threadId, threads.id), eq(threadReads.userId, userId)))
    .where(text ? inBoxes(boxes) : where)
    .orderBy(desc(threads.lastAt))
    .limit(text ? MOST_SEARCHED : MOST_THREADS);
  const found = text ? await holding(read, rows, text) : rows;
  const last = await lastMessages(
    read,
    found.map(({ thread }) => thread.id),
  );
  const ids = [...last.values()].map(({ id }) => id);
  const [files, decided] = [await filesOf(read, ids), await decisionsOf(read, ids)];
  return found.map(({ thread, department, seq }) => {
    const message = last.get(thread.id);
    return {
      id: thread.id,
      subject: subjectOf(thread),
      department,
      box: boxes.find(({ id }) => id === thread.ownerId)?.name ?? null,
      lastAt: thread.lastAt,
      preview: message ? bodyOf(message).slice(0, 160) : '',
      files: files.get(message?.id ?? '') ?? [],
      isUnread: thread.lastSide === 'town' && thread.lastSeq > (seq ?? 0),
      caseKind: thread.caseKind,
      decision: decided.get(message?.id ?? '') ?? null,
    };
  });
}

async function holding<Row extends { thread: typeof threads.$inferSelect }>(
  read: Db,
  rows: readonly Row[],
  text: string,
): Promise<Row[]> {
  const words = text.toLocaleLowerCase('de').split(/\s+/).filter(Boolean);
  const found: Row[] = [];
  for (const row of rows) {
    const bodies = await read.select().from(messages).where(eq(messages.threadId, row.thread.id));
    const all = [subjectOf(row.thread), ...bodies.map(bodyOf)].join('\n').toLocaleLowerCase('de');
    if (words.every((word) => all.includes(word))) found.push(row);
  }
  return found;
}

async function lastMessages(read: Db, threadIds: readonly string[]) {
  if (threadIds.length === 0) return new Map<string, typeof messages.$inferSelect>();
  const rows = await read
    .select({ message: messages })
    .from(messages)
    .innerJoin(threads, and(eq(threads.id, messages.threadId), eq(threads.lastSeq, messages.seq)))
    .where(inArray(threads.id, [...threadIds]));
  return new Map(rows.map(({ message }) => [message.threadId, message]));
}

/** Files this person has uploaded before, newest first, to be used again. */
export async function ownFiles(userId: string): Promise<AttachedFile[]> {
  const rows = await (await db())
    .select()
    .from(attachments)
    .where(eq(attachments.uploaderId, userId))
    .orderBy(desc(attachments.createdAt))
    .limit(8);
  return rows.map((row) => ({ id: row.id, type: row.type, size: row.size, name: nameOf(row) }));
}

/** The boxes somebody may write from. */
export const writableBoxes = async (userId: string): Promise<Box[]> =>
  (await boxesOf(await db(), userId)).filter(({ mayWrite }) => mayWrite);
