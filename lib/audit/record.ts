import type { Db } from '@/db/client';
import type { Actor } from '../accounts/actor';
import { append } from './append';
import { type AuditEvent, auditPayloads, type PayloadField } from './events';

interface Values {
  readonly id: string;
  readonly code: string;
  readonly count: number;
  readonly flag: boolean;
}
type Payloads = typeof auditPayloads;

/** An event of the closed list with the values it may carry: codes and ids, never what people wrote. */
export type AuditEntry = {
  readonly [E in AuditEvent]: {
    readonly event: E;
    readonly objectId?: string | null;
    readonly data?: { readonly [K in keyof Payloads[E]]?: Values[Payloads[E][K] & PayloadField] };
  };
}[AuditEvent];

/** No space and no umlaut: whatever a person wrote would hardly pass. */
const codeLike = /^[\w.:,/@+-]{0,200}$/;

/** Only the fields of the list; a sentence in the place of a code is a bug. */
function checked(entry: AuditEntry): Record<string, string | number | boolean> {
  const fields = Object.keys(auditPayloads[entry.event]);
  const data: [string, string | number | boolean][] = Object.entries(entry.data ?? {});
  for (const [name, value] of data) {
    if (!fields.includes(name) || (typeof value === 'string' && !codeLike.test(value)))
      throw new Error(`audit ${entry.event}: ${name} is not a code`);
  }
  return Object.fromEntries(data);
}

/** Writes one row of the audit log within the caller's transaction. */
export const recordAudit = (
  tx: Db,
  actor: Actor,
  entry: AuditEntry,
  now: number = Date.now(),
): Promise<void> =>
  append(tx, {
    at: now,
    event: entry.event,
    actorKind: actor.kind,
    actorId: actor.id,
    objectId: entry.objectId ?? null,
    data: checked(entry),
  });
