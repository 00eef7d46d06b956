import { randomUUID } from 'node:crypto';
import type { Db } from '@/db/client';
import type { Actor } from '../accounts/actor';
import { addDays } from '../clock';
import { createFee } from '../payments/create-fee';
import type { FeeTrace } from '../payments/fee-trace';
import { newReference } from '../payments/reference';
import type { Asked } from '../services/desk-types';
import { addEvent } from './body';
import { type Case, factsOf } from './case';

const DAYS_TO_PAY = 30;

/** A fee that is about to be charged. Id and reference are made before, so that the paper can print them. */
export interface PreparedFee {
  readonly id: string;
  readonly reference: string;
  /** Civil date. */
  readonly dueOn: string;
  readonly trace: FeeTrace;
}

/**
 * The fee of a transition, by what staff decide and not by what was asked for.
 * @returns null when the transition charges none, or there is nothing to pay
 */
export function prepareFee(found: Case, key: string, asked: Asked, now = Date.now()): PreparedFee | null {
  const rule = found.service.transitions[key];
  if (!rule?.chargesFee) return null;
  const facts = factsOf(found, now);
  const trace = rule.fee ? rule.fee(facts as never, asked) : facts.fee;
  if (!trace || trace.totalCents === 0) return null;
  return { id: randomUUID(), reference: newReference(), dueOn: addDays(facts.today, DAYS_TO_PAY), trace };
}

/** Charges it, within the transaction of the transition; `prepared` is what the paper says. */
export async function chargeFee(
  tx: Db,
  actor: Actor,
  found: Case,
  move: { readonly key: string; readonly asked: Asked; readonly fee: PreparedFee | null },
  now: number,
): Promise<void> {
  const { row, service, versions } = found;
  // Worked out again: what counts is the case as it is within this transaction.
  const due = prepareFee(found, move.key, move.asked, now);
  if (!due) return;
  const answers = (versions[0]?.answers ?? {}) as never;
  await createFee(tx, {
    ...due,
    ...(move.fee ? { id: move.fee.id, reference: move.fee.reference } : {}),
    actor,
    caseKind: 'application',
    caseId: row.id,
    // A later decision about the same case is a fee of its own.
    occasion: `${move.key}-${row.revision}`,
    departmentId: row.departmentId ?? '',
    payer: row.ownerKind && row.ownerId ? { kind: row.ownerKind, id: row.ownerId } : null,
    payerName: service.payerName?.(answers) ?? service.postalAddress?.(answers)[0] ?? '',
    purpose: `${service.texts.de.title.replaceAll('\u00ad', '')} ${row.number ?? ''}`,
  });
  await addEvent(tx, row.id, actor, { type: 'fee', isPublic: true }, now);
}
