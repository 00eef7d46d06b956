import { eq } from 'drizzle-orm';
import { db, writeTx } from '@/db/client';
import { applicationFiles, attachments } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { noteDenied } from '../audit/denied';
import { recordAudit } from '../audit/record';
import { type AttachedFile, nameOf } from '../mailbox/attached';
import { bytesOf } from '../mailbox/store-file';
import { findHeld } from './held';
import { mayFollow, mayHandle } from './policy';

export interface OpenedFile {
  readonly file: AttachedFile;
  readonly bytes: AsyncGenerator<Buffer>;
}

/** A file of a case one may see: its owner's people, the link's holder, the department. Staff's looks are noted. */
export async function openCaseFile(
  actor: Actor,
  id: string,
  tokens: readonly string[],
): Promise<OpenedFile | null> {
  const read = await db();
  const [row] = await read.select().from(attachments).where(eq(attachments.id, id));
  const uses = row
    ? await read.select().from(applicationFiles).where(eq(applicationFiles.attachmentId, id))
    : [];
  for (const { applicationId } of uses) {
    const helds = await Promise.all(
      ['', ...tokens].map((token) => findHeld(read, { id: applicationId, token })),
    );
    const isStaff = helds.some((held) => held && mayHandle(actor, held));
    if (isStaff)
      await writeTx((tx) => recordAudit(tx, actor, { event: 'application.fileViewed', objectId: id }));
    if (!row || (!isStaff && !helds.some((held) => held && mayFollow(actor, held)))) continue;
    return { file: { id, type: row.type, size: row.size, name: nameOf(row) }, bytes: bytesOf(row) };
  }
  await noteDenied(actor, id.slice(0, 60));
  return null;
}
