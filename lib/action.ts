import type { z } from 'zod';
import { type Db, writeTx } from '@/db/client';
import type { Actor } from './accounts/actor';
import { noteDenied } from './audit/denied';
import { type AuditEntry, recordAudit } from './audit/record';
import { type Failure, fail, type Result } from './result';

interface Mutation<Input, Loaded, Value> {
  readonly input: z.ZodType<Input>;
  /** The object acted upon, read inside the transaction; null answers `notFound`. */
  readonly load: (tx: Db, input: Input) => Promise<Loaded | null>;
  /** Object-level policy, pure. A denial looks like an unknown id, so that ids cannot be probed. */
  readonly may: (actor: Actor, object: Loaded, input: Input) => boolean;
  /** SQL only. A failure rolls back. */
  readonly write: (context: WriteContext<Input, Loaded>) => Promise<Written<Value> | Failure>;
}

export interface WriteContext<Input, Loaded> {
  readonly tx: Db;
  readonly input: Input;
  readonly object: Loaded;
  readonly actor: Actor;
  readonly now: number;
}

export interface Written<Value> {
  readonly value: Value;
  readonly audit: AuditEntry | readonly AuditEntry[];
}

class Rollback extends Error {
  constructor(
    readonly failure: Failure,
    /** Id of what somebody reached for that is not theirs. */
    readonly denied: string | null = null,
  ) {
    super('rollback');
  }
}

/** Field path → code, from what zod found. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.map((issue) => [issue.path.join('.'), issue.message]));
}

/**
 * The one way to change anything: parse → load → policy → write → audit, in one transaction.
 * @returns a function `(actor, raw input) → Result`
 */
export function mutation<Input, Loaded, Value>(spec: Mutation<Input, Loaded, Value>) {
  return async (actor: Actor, raw: unknown): Promise<Result<Value>> => {
    const parsed = spec.input.safeParse(raw);
    if (!parsed.success) return fail('invalid', { fields: fieldErrors(parsed.error) });
    try {
      const value = await writeTx((tx) => perform(tx, spec, actor, parsed.data));
      return { ok: true, value };
    } catch (error) {
      if (error instanceof Rollback) {
        if (error.denied) await noteDenied(actor, error.denied);
        return error.failure;
      }
      if (isDiskFull(error)) return fail('storageFull');
      throw error;
    }
  };
}

const idOf = (object: unknown): string =>
  typeof object === 'object' && object !== null && 'id' in object ? String(object.id) : '';

async function perform<Input, Loaded, Value>(
  tx: Db,
  spec: Mutation<Input, Loaded, Value>,
  actor: Actor,
  input: Input,
): Promise<Value> {
  const object = await spec.load(tx, input);
  if (object === null) throw new Rollback(fail('notFound'));
  if (!spec.may(actor, object, input)) throw new Rollback(fail('notFound'), idOf(object));
  const written = await spec.write({ tx, input, object, actor, now: Date.now() });
  if ('ok' in written) throw new Rollback(written);
  for (const entry of [written.audit].flat() as AuditEntry[]) await recordAudit(tx, actor, entry);
  return written.value;
}

/** True when a file or the database could not be written for lack of space. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return ['ENOSPC', 'EDQUOT', 'SQLITE_FULL'].includes(code) || isDiskFull(error.cause);
}
