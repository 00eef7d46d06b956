import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fees } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { recordAudit } from '../audit/record';
import { seal } from '../crypto/seal';
import type { Fee } from './book';
import { type FeeTrace, feeTraceSchema } from './fee-trace';
import { tellCase } from './listeners';
import { newReference } from './reference';
import type { FeeCaseKind, PayerKind } from './types';

interface NewFee {
  readonly actor: Actor;
  readonly caseKind: FeeCaseKind;
  readonly caseId: string;
  /** Which fee of that case: "filing", "permit". The same asked for twice is made once. */
  readonly occasion: string;
  readonly departmentId: string;
  /** The account that owes it; null without one. */
  readonly payer: { readonly kind: PayerKind; readonly id: string } | null;
  /** Name for the town hall's list. */
  readonly payerName: string;
  /** As the citizen reads it, without names: "Gewerbeanmeldung GA-2026-000123". */
  readonly purpose: string;
  readonly trace: FeeTrace;
  /** Civil date. */
  readonly dueOn: string;
  /** Where a paper has printed them already: its id and its payment reference. */
  readonly id?: string;
  readonly reference?: string;
}

/**
 * Charges a fee for a case, within the caller's transaction. A fee of 0 is none; one that was already charged on
 * this occasion is not charged again.
 * @returns the fee, or null when there is nothing to pay
 */
export async function createFee(
  tx: Db,
  { actor, payer, payerName, trace, ...fee }: NewFee,
): Promise<Fee | null> {
  const { totalCents } = feeTraceSchema.parse(trace);
  if (totalCents === 0) return null;
  const known = await feeOf(tx, fee);
  if (known) return known;
  const id = fee.id ?? randomUUID();
  const now = Date.now();
  const [made] = await tx
    .insert(fees)
    .values({
      id,
      reference: fee.reference ?? (await unusedReference(tx)),
      caseKind: fee.caseKind,
      caseId: fee.caseId,
      occasion: fee.occasion,
      departmentId: fee.departmentId,
      payerKind: payer?.kind ?? null,
      payerId: payer?.id ?? null,
      payerName: seal(`fees.payer_name:${id}`, payerName),
      purpose: fee.purpose,
      trace,
      amountCents: totalCents,
      dueOn: fee.dueOn,
      createdAt: now,
      changedAt: now,
    })
    .returning();
  if (!made) throw new Error('the fee was not written');
  await recordAudit(tx, actor, { event: 'fee.created', objectId: id, data: { cents: totalCents } });
  await tellCase(tx, made);
  return made;
}

async function feeOf(tx: Db, fee: Pick<NewFee, 'caseKind' | 'caseId' | 'occasion'>): Promise<Fee | null> {
  const [known] = await tx
    .select()
    .from(fees)
    .where(
      and(eq(fees.caseKind, fee.caseKind), eq(fees.caseId, fee.caseId), eq(fees.occasion, fee.occasion)),
    );
  return known ?? null;
}

async function unusedReference(tx: Db): Promise<string> {
  for (;;) {
    const reference = newReference();
    const taken = await tx.select({ id: fees.id }).from(fees).where(eq(fees.reference, reference));
    if (taken.length === 0) return reference;
  }
}
