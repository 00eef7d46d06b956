import type { Db } from '@/db/client';
import { auditLog } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import type { AuditEvent } from './events';

export interface AuditEntry {
  readonly event: AuditEvent;
  readonly objectId?: string | null;
  /** Codes and ids only, never what people wrote. */
  readonly data?: Record<string, string | number | boolean>;
}

/** Writes one row of the audit log within the caller's transaction. */
export async function recordAudit(tx: Db, actor: Actor, entry: AuditEntry): Promise<void> {
  await tx.insert(auditLog).values({
    at: Date.now(),
    event: entry.event,
    actorKind: actor.kind,
    actorId: actor.id,
    objectId: entry.objectId ?? null,
    data: entry.data ?? {},
  });
}
