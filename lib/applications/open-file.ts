import { eq } from 'drizzle-orm';
import { type Db, db, writeTx } from '@/db/client';
import { applicationFiles, attachments } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { noteDenied } from '../audit/denied';
import { recordAudit } from '../audit/record';
import { type AttachedFile, nameOf } from '../mailbox/attached';
import { bytesOf } from '../mailbox/store-file';
import { findService } from '../services/registry';
import { findHeld } from './held';
import { mayFollow, mayHandle } from './policy';

export interface OpenedFile {
  readonly file: AttachedFile;
  readonly bytes: AsyncGenerator<Buffer>;
}

/** Another office that is asked about the case, by its own link. */
async function isGuest(
  read: Db,
  applicationId: string,
  slot: string,
  tokens: readonly string[],
): Promise<boolean> {
  const held = await findHeld(read, { id: applicationId });
  const service = held && findService(held.serviceId);
  if (!service) return false;
  const seen = await Promise.all(tokens.map((token) => service.guestFiles?.(read, token, service)));
  return seen.some((one) => one?.applicationId === applicationId && one.slots.includes(slot));
}

/**
 * A file of a case one may see: its owner's people, the link's holder, the department, and an office that is asked.
 * Staff's looks are noted.
 */
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
  for (const { applicationId, slot } of uses) {
    const helds = await Promise.all(
      ['', ...tokens].map((token) => findHeld(read, { id: applicationId, token })),
    );
    const isStaff = helds.some((held) => held && mayHandle(actor, held));
    if (isStaff)
      await writeTx((tx) => recordAudit(tx, actor, { event: 'application.fileViewed', objectId: id }));
    const isOwn = helds.some((held) => held && mayFollow(actor, held));
    if (!row || !(isStaff || isOwn || (await isGuest(read, applicationId, slot, tokens)))) continue;
    return { file: { id, type: row.type, size: row.size, name: nameOf(row) }, bytes: bytesOf(row) };
  }
  await noteDenied(actor, id.slice(0, 60));
  return null;
}
