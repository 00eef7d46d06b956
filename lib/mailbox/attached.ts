import { asc, eq, inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { attachments, decisions, messageAttachments } from '@/db/schema';
import { open } from '../crypto/seal';
import type { AttachmentType } from './types';

export interface AttachedFile {
  readonly id: string;
  readonly name: string;
  readonly type: AttachmentType;
  readonly size: number;
}

export const nameOf = ({ id, name }: Pick<typeof attachments.$inferSelect, 'id' | 'name'>): string =>
  open(`attachments.name:${id}`, name);

/** The files of messages, in their order. */
export async function filesOf(
  source: Db,
  messageIds: readonly string[],
): Promise<Map<string, AttachedFile[]>> {
  const found = new Map<string, AttachedFile[]>();
  if (messageIds.length === 0) return found;
  const rows = await source
    .select({ messageId: messageAttachments.messageId, file: attachments })
    .from(messageAttachments)
    .innerJoin(attachments, eq(attachments.id, messageAttachments.attachmentId))
    .where(inArray(messageAttachments.messageId, [...messageIds]))
    .orderBy(asc(messageAttachments.position));
  for (const { messageId, file } of rows) {
    const { id, type, size } = file;
    found.set(messageId, [...(found.get(messageId) ?? []), { id, type, size, name: nameOf(file) }]);
  }
  return found;
}

export type Decision = typeof decisions.$inferSelect;

/** The decisions that messages carry. */
export async function decisionsOf(source: Db, messageIds: readonly string[]): Promise<Map<string, Decision>> {
  if (messageIds.length === 0) return new Map();
  const rows = await source
    .select()
    .from(decisions)
    .where(inArray(decisions.messageId, [...messageIds]));
  return new Map(rows.map((row) => [row.messageId ?? '', row]));
}
