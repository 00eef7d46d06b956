import { eq } from 'drizzle-orm';
import { db, writeTx } from '@/db/client';
import { attachments } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { noteDenied } from '../audit/denied';
import { recordAudit } from '../audit/record';
import { nameOf } from '../mailbox/attached';
import { bytesOf } from '../mailbox/store-file';
import { loadRepresentation } from './load';
import { mayCheckProof, mayEnd } from './policy';

/** The Vollmacht of a representation, for both sides and the town hall, whose looks are noted; null for others. */
export async function openProof(actor: Actor, id: string) {
  const source = await db();
  const found = await loadRepresentation(source, id);
  const isSide = found !== null && mayEnd(actor, found.principal, found.representation.representativeId);
  if (!found || !(isSide || mayCheckProof(actor))) {
    await noteDenied(actor, id.slice(0, 60));
    return null;
  }
  const { proofId } = found.representation;
  if (!proofId) return null;
  const [row] = await source.select().from(attachments).where(eq(attachments.id, proofId));
  if (!row) return null;
  if (!isSide)
    await writeTx((tx) => recordAudit(tx, actor, { event: 'representation.viewed', objectId: id }));
  const file = { id: proofId, type: row.type, size: row.size, name: nameOf(row) };
  return { file, bytes: bytesOf(row) };
}
