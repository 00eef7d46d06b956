import { writeTx } from '@/db/client';
import type { Actor } from '../accounts/actor';
import { log } from '../log';
import { recordAudit } from './record';

/**
 * Notes that somebody reached for what is not theirs; the answer to them is "not found". Of strangers only a
 * line in the log of requests, so that nobody fills the audit log.
 */
export async function noteDenied(actor: Actor, objectId: string): Promise<void> {
  log.warn('access.denied', { actor: actor.id ?? actor.kind, object: objectId });
  if (actor.id !== null) await writeTx((tx) => recordAudit(tx, actor, { event: 'access.denied', objectId }));
}
