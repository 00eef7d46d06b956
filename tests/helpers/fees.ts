import { randomUUID } from 'node:crypto';
import { db, writeTx } from '@/db/client';
import { departments, settings } from '@/db/schema';
import { systemActor } from '@/lib/accounts/actor';
import type { Fee } from '@/lib/payments/book';
import { createFee } from '@/lib/payments/create-fee';
import { feeTrace } from '@/lib/payments/fee-trace';
import { townKey } from '@/lib/town/settings';

/** The town's account as an administrator would have entered it; the IBAN is the one of the standard's examples. */
export const townMoney = {
  payRecipient: 'Stadt Meschede, Stadtkasse',
  payIban: 'DE89370400440532013000',
  payBic: '',
} as const;

/** Enters the town's account. */
export const enterAccount = (): Promise<unknown> =>
  writeTx((tx) => tx.insert(settings).values({ key: townKey, value: townMoney, updatedAt: 1 }));

/** A fee of 26 euros for a made-up case. */
export async function putFee(
  more: { caseId?: string; occasion?: string; payerName?: string; isSample?: boolean; cents?: number } = {},
): Promise<Fee> {
  const [department] = await (await db()).select().from(departments);
  const cents = more.cents ?? 2600;
  const fee = await writeTx((tx) =>
    createFee(tx, {
      actor: systemActor,
      caseKind: 'application',
      caseId: more.caseId ?? randomUUID(),
      occasion: more.occasion ?? 'fee',
      departmentId: department?.id ?? '',
      payer: null,
      payerName: more.payerName ?? 'Erika Mustermann',
      purpose: 'Gewerbeanmeldung GA-2026-000123',
      trace: feeTrace({
        lines: [
          {
            label: 'Gewerbeanmeldung, natürliche Person',
            quantity: 1,
            unit: '',
            rateCents: cents,
            amountCents: cents,
          },
        ],
        tariff: {
          id: 'nrw-12-1-3',
          validFrom: '2024-01-01',
          source: 'Tarifstelle 12.1.3 AVwGebO NRW',
          isSample: more.isSample ?? false,
        },
        legalBasis: '§ 15 Abs. 1 GewO',
      }),
      dueOn: '2999-12-14',
    }),
  );
  if (!fee) throw new Error('a fee was expected');
  return fee;
}
