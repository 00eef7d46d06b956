import { eq, or } from 'drizzle-orm';
import { db, writeTx } from '@/db/client';
import { attachments, decisions, messageAttachments, messages, threads } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { noteDenied } from '../audit/denied';
import { recordAudit } from '../audit/record';
import { noteEvent } from '../decisions/note-event';
import { thumbnail } from '../photos/derive';
import { inPhotoSlot } from '../photos/slots';
import { fail, type Result } from '../result';
import { type AttachedFile, type Decision, nameOf } from './attached';
import { boxesOf } from './owners';
import { mayHandle, mayReadOwn } from './policy';
import { bytesOf } from './store-file';

export interface OpenFile {
  readonly file: AttachedFile;
  readonly bytes: AsyncGenerator<Buffer>;
}

type Row = typeof attachments.$inferSelect;

/**
 * A file of a thread one may read; a decision only after it was opened, or when its letter has gone. Staff's
 * looks and the download of a decision are noted.
 */
export async function openFile(actor: Actor, id: string): Promise<OpenFile | null> {
  const found = await findAllowed(actor, id);
  if (!found) return null;
  await noteLook(actor, id, found);
  const { type, size } = found.row;
  return { file: { id, type, size, name: nameOf(found.row) }, bytes: bytesOf(found.row) };
}

/**
 * A small JPEG of a picture in a thread, made anew and without any metadata. It belongs to the thread, whose look
 * is noted, and is not noted itself.
 */
export async function openThumbnail(actor: Actor, id: string): Promise<Result<Buffer>> {
  const found = await findAllowed(actor, id);
  if (!found || found.row.type === 'pdf') return fail('notFound');
  const { row } = found;
  return inPhotoSlot(async () => thumbnail(await whole(bytesOf(row))));
}

async function whole(bytes: AsyncGenerator<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
}

interface Allowed {
  readonly row: Row;
  /** Looked at as the town hall, or from the own box. */
  readonly as: 'town' | 'citizen';
  readonly decision: Decision | null;
}

/** The file when this person may have it; a refusal is noted. */
async function findAllowed(actor: Actor, id: string): Promise<Allowed | null> {
  const [row] = await (await db()).select().from(attachments).where(eq(attachments.id, id));
  const found = row && actor.id ? await accessTo(actor, row) : null;
  if (!found) await noteDenied(actor, id.slice(0, 60));
  return found;
}

async function accessTo(actor: Actor, row: Row): Promise<Allowed | null> {
  const read = await db();
  const boxes = await boxesOf(read, actor.id ?? '');
  const found = await read
    .select({ thread: threads })
    .from(messageAttachments)
    .innerJoin(messages, eq(messages.id, messageAttachments.messageId))
    .innerJoin(threads, eq(threads.id, messages.threadId))
    .where(eq(messageAttachments.attachmentId, row.id));
  const [decision = null] = await read
    .select()
    .from(decisions)
    .where(or(eq(decisions.attachmentId, row.id), eq(decisions.largePrintId, row.id)));
  if (found.some(({ thread }) => mayHandle(actor, thread)) || (decision && mayHandle(actor, decision)))
    return { row, as: 'town', decision };
  if (!found.some(({ thread }) => mayReadOwn(boxes, thread))) return null;
  const isOut = !decision || decision.state === 'opened' || decision.state === 'posted';
  return isOut ? { row, as: 'citizen', decision } : null;
}

async function noteLook(actor: Actor, id: string, { as, decision }: Allowed): Promise<void> {
  if (as === 'citizen' && !decision) return;
  await writeTx(async (tx) => {
    if (as === 'town') return recordAudit(tx, actor, { event: 'mail.fileViewed', objectId: id });
    const objectId = decision?.id ?? '';
    await noteEvent(tx, objectId, 'downloaded', Date.now(), actor.id);
    await recordAudit(tx, actor, { event: 'decision.downloaded', objectId });
  });
}
