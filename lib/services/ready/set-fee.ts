import { type FeeTrace, feeTrace } from '../../payments/fee-trace';
import type { Asked } from '../desk-types';

/** What staff set where a tariff has no rule (`asks: { feeEuro: decimal(…) }`); null when they set nothing. */
export function feeSetByStaff(
  { feeEuro }: Asked,
  { validFrom, legalBasis }: { readonly validFrom: string; readonly legalBasis: string },
): FeeTrace | null {
  if (typeof feeEuro !== 'number') return null;
  const cents = Math.round(feeEuro * 100);
  return feeTrace({
    lines: [
      {
        label: 'Festgesetzt, weil der Tarif keine Regel hat',
        labelEn: 'Set by the office, because the tariff has no rule',
        quantity: 1,
        unit: '',
        rateCents: cents,
        amountCents: cents,
      },
    ],
    tariff: { id: 'einzelfall', validFrom, source: 'Entscheidung im Einzelfall', isSample: false },
    legalBasis,
  });
}
