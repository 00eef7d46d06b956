import { eq, or } from 'drizzle-orm';
import { db, writeTx } from '@/db/client';
import { attachments, decisions, messageAttachments, messages, threads } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { noteDenied } from '../audit/denied';
import { recordAudit } from '../audit/record';
import { open } from '../crypto/seal';
import { noteEvent } from '../decisions/note-event';
import { type AttachedFile, nameOf } from './attached';
import { boxesOf } from './owners';
import { mayHandle, mayReadOwn } from './policy';
import { readAttachment } from './store-file';

export interface OpenFile {
  readonly file: AttachedFile;
  readonly bytes: AsyncGenerator<Buffer>;
}

/**
 * A file of a thread one may read; a decision only after it was opened, or when its letter has gone. Staff's
 * looks and the download of a decision are noted.
 */
export async function openFile(actor: Actor, id: string): Promise<OpenFile | null> {
  const read = await db();
  const [row] = await read.select().from(attachments).where(eq(attachments.id, id));
  if (!row || !actor.id || !(await mayOpen(actor, id))) {
    await noteDenied(actor, id.slice(0, 60));
    return null;
  }
  const key = Buffer.from(open(`attachments.file_key:${id}`, row.fileKey), 'base64url');
  const file = { id, type: row.type, size: row.size, name: nameOf(row) };
  return { file, bytes: readAttachment(id, key) };
}

async function mayOpen(actor: Actor, id: string): Promise<boolean> {
  const read = await db();
  const boxes = await boxesOf(read, actor.id ?? '');
  const found = await read
    .select({ thread: threads })
    .from(messageAttachments)
    .innerJoin(messages, eq(messages.id, messageAttachments.messageId))
    .innerJoin(threads, eq(threads.id, messages.threadId))
    .where(eq(messageAttachments.attachmentId, id));
  const [decision] = await read
    .select()
    .from(decisions)
    .where(or(eq(decisions.attachmentId, id), eq(decisions.largePrintId, id)));
  if (found.some(({ thread }) => mayHandle(actor, thread)) || (decision && mayHandle(actor, decision))) {
    await writeTx((tx) => recordAudit(tx, actor, { event: 'mail.fileViewed', objectId: id }));
    return true;
  }
  if (!found.some(({ thread }) => mayReadOwn(boxes, thread))) return false;
  if (!decision) return true;
  if (decision.state !== 'opened' && decision.state !== 'posted') return false;
  await writeTx(async (tx) => {
    await noteEvent(tx, decision.id, 'downloaded', Date.now(), actor.id);
    await recordAudit(tx, actor, { event: 'decision.downloaded', objectId: decision.id });
  });
  return true;
}
