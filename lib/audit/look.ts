import { writeTx } from '@/db/client';
import type { Actor } from '../accounts/actor';
import { type AuditEntry, recordAudit } from './record';

/** Notes a look at another person's data, before it is shown. */
export const noteLook = (actor: Actor, entry: AuditEntry): Promise<void> =>
  writeTx((tx) => recordAudit(tx, actor, entry));
