import { type FeeTrace, feeTrace } from '../../payments/fee-trace';

interface Rate {
  readonly label: string;
  readonly labelEn: string;
  readonly unit: string;
  readonly rateCents: number;
  readonly tariff: FeeTrace['tariff'];
  readonly legalBasis: string;
}

/** For services that show how one is made; never the town's own rates. */
export const sampleTariff = {
  tariff: { id: 'sample', validFrom: '2026-01-01', source: 'Beispiel', isSample: true },
  legalBasis: 'Beispiel',
} as const;

/** A fee of so much for each unit; nothing to say as long as the quantity is not known. */
export const feePer =
  ({ tariff, legalBasis, ...line }: Rate) =>
  (quantity: number | undefined): FeeTrace | null =>
    quantity
      ? feeTrace({
          lines: [{ ...line, quantity, amountCents: quantity * line.rateCents }],
          tariff,
          legalBasis,
        })
      : null;
