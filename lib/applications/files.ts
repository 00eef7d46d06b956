import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm';
import { z } from 'zod';
import { type Db, db } from '@/db/client';
import { applicationFiles, applicationRequests, attachments } from '@/db/schema';
import { mutation } from '../action';
import { type AttachedFile, nameOf } from '../mailbox/attached';
import { noteFile, type StoredFile } from '../mailbox/store-file';
import { fail } from '../result';
import { findService } from '../services/registry';
import { addEvent, nextRevision } from './body';
import { caseKey, findHeld, type HeldApplication } from './held';
import { mayFill } from './policy';

export interface CaseFile extends AttachedFile {
  readonly slot: string;
  readonly addedAt: number;
}

/** The files of a case in the order in which they came. */
export async function filesOfCase(source: Db, applicationId: string): Promise<CaseFile[]> {
  const rows = await source
    .select({ slot: applicationFiles.slot, addedAt: applicationFiles.addedAt, file: attachments })
    .from(applicationFiles)
    .innerJoin(attachments, eq(attachments.id, applicationFiles.attachmentId))
    .where(eq(applicationFiles.applicationId, applicationId))
    .orderBy(asc(applicationFiles.addedAt));
  return rows.map(({ slot, addedAt, file }) => ({
    id: file.id,
    type: file.type,
    size: file.size,
    name: nameOf(file),
    slot,
    addedAt,
  }));
}

/** Slot → number of files. */
export const filesBySlot = (files: readonly CaseFile[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { slot } of files) counts[slot] = (counts[slot] ?? 0) + 1;
  return counts;
};

/** Files may come while it is a draft, and afterwards where the town hall has asked for them. */
async function takesFiles(tx: Db, held: HeldApplication, slot: string): Promise<boolean> {
  if (held.stage === 'draft') return true;
  const open = await tx
    .select()
    .from(applicationRequests)
    .where(eq(applicationRequests.applicationId, held.id));
  return open.some(({ answeredAt, items }) => answeredAt === null && items.includes(`file:${slot}`));
}

const addInput = caseKey.extend({
  slot: z.string().max(60),
  files: z.custom<readonly StoredFile[]>().default([]),
  /** Earlier files of the same person, to be used again. */
  reuse: z.array(z.guid()).max(10).default([]),
});

/** Adds stored files to a case. Fields with problems: `files`. */
export const addFiles = mutation({
  input: addInput,
  load: findHeld,
  may: mayFill,
  write: async ({ tx, input, object: held, actor, now }) => {
    const { id, slot, files, reuse } = input;
    const rule = findService(held.serviceId)?.attachments[slot];
    if (!rule || !(await takesFiles(tx, held, slot))) return fail('notFound');
    const there = (await filesOfCase(tx, id)).filter((file) => file.slot === slot).length;
    if (there + files.length + reuse.length > (rule.most ?? 5))
      return fail('invalid', { fields: { files: 'tooMany' } });
    if (!(await isOwn(tx, actor.id, reuse))) return fail('notFound');
    for (const file of files) await noteFile(tx, file, actor.id, now);
    const ids = [...files.map((file) => file.id), ...reuse];
    for (const attachmentId of ids)
      await tx
        .insert(applicationFiles)
        .values({ applicationId: id, attachmentId, slot, addedAt: now })
        .onConflictDoNothing();
    if (held.stage === 'draft') await touch(tx, held, now);
    else await addEvent(tx, id, actor, { type: 'file', key: slot, isPublic: true }, now);
    return {
      value: { count: ids.length },
      audit: { event: 'application.filesAdded', objectId: id, data: { files: ids.length } },
    };
  },
});

/** A file that comes or goes is an edit of the draft: its 30 days begin anew. */
const touch = (tx: Db, held: HeldApplication, now: number): Promise<void> =>
  nextRevision(tx, held, { editedAt: now, warnedAt: null });

async function isOwn(tx: Db, userId: string | null, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return true;
  if (!userId) return false;
  const rows = await tx
    .select()
    .from(attachments)
    .where(and(inArray(attachments.id, [...ids]), eq(attachments.uploaderId, userId)));
  return rows.length === new Set(ids).size;
}

/** Takes a file out of a draft; what was sent stays. The bytes go with the next sweep of the mailbox's store. */
export const removeFile = mutation({
  input: caseKey.extend({ fileId: z.guid() }),
  load: findHeld,
  may: mayFill,
  write: async ({ tx, input, object: held, now }) => {
    if (held.stage !== 'draft') return fail('gone');
    await touch(tx, held, now);
    await tx
      .delete(applicationFiles)
      .where(
        and(eq(applicationFiles.applicationId, input.id), eq(applicationFiles.attachmentId, input.fileId)),
      );
    return { value: {}, audit: { event: 'application.fileRemoved', objectId: input.id } };
  },
});

/** The person's files of other cases, the newest ten, to be used again. */
export async function reusableFiles(userId: string, applicationId: string): Promise<AttachedFile[]> {
  const rows = await (await db())
    .selectDistinct({ file: attachments })
    .from(attachments)
    .innerJoin(applicationFiles, eq(applicationFiles.attachmentId, attachments.id))
    .where(and(eq(attachments.uploaderId, userId), ne(applicationFiles.applicationId, applicationId)))
    .orderBy(desc(attachments.createdAt))
    .limit(10);
  return rows.map(({ file }) => ({ id: file.id, type: file.type, size: file.size, name: nameOf(file) }));
}
