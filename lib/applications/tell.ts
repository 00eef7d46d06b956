import { randomUUID } from 'node:crypto';
import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { threads } from '@/db/schema';
import { seal } from '../crypto/seal';
import { notifyMailbox } from '../mailbox/notify';
import { peopleOf } from '../mailbox/owners';
import { append } from '../mailbox/send';
import type { StoredFile } from '../mailbox/store-file';
import type { Application } from './body';

/** Subject and text of a message. */
export interface Words {
  readonly subject: string;
  readonly body: string;
}

/**
 * Writes to the owner of a case, into the thread of the case, and tells them that something is there. Nobody without
 * an account: they read it on their follow-up page, where the history stands.
 * @returns the thread, null without an account
 */
export async function tellOwner(
  tx: Db,
  application: Pick<Application, 'id' | 'ownerKind' | 'ownerId' | 'departmentId'>,
  words: Words,
  authorId: string | null,
  now: number,
  files: readonly StoredFile[] = [],
): Promise<string | null> {
  const { id: caseId, ownerKind, ownerId, departmentId } = application;
  if (!ownerKind || !ownerId || !departmentId) return null;
  const thread = (await threadOfCase(tx, caseId)) ?? (await newThread(tx, application, words.subject, now));
  if (!thread) return null;
  const content = { key: randomUUID(), side: 'town' as const, body: words.body, files, reuse: [] };
  await append(tx, thread, content, authorId, now, null);
  const people = await peopleOf(tx, { kind: ownerKind, id: ownerId });
  await notifyMailbox(
    tx,
    people.filter((id) => id !== authorId),
    'application',
  );
  return thread.id;
}

/** The conversation about a case; null when there is none yet. */
export async function threadOfCase(source: Db, caseId: string) {
  const [thread] = await source
    .select()
    .from(threads)
    .where(and(eq(threads.caseKind, 'application'), eq(threads.caseId, caseId)))
    .orderBy(desc(threads.createdAt))
    .limit(1);
  return thread ?? null;
}

async function newThread(
  tx: Db,
  { id: caseId, ownerKind, ownerId, departmentId }: Parameters<typeof tellOwner>[1],
  subject: string,
  now: number,
) {
  const id = randomUUID();
  const [thread] = await tx
    .insert(threads)
    .values({
      id,
      ownerKind: ownerKind ?? 'user',
      ownerId: ownerId ?? '',
      departmentId: departmentId ?? '',
      subject: seal(`threads.subject:${id}`, subject.slice(0, 120)),
      caseKind: 'application',
      caseId,
      lastSide: 'town',
      lastAt: now,
      createdAt: now,
    })
    .returning();
  return thread;
}
