import { calculationText, lineLabel } from '../payments/fee-text';
import type { FeeTrace } from '../payments/fee-trace';
import { euroText } from '../payments/money';
import type { TableContent } from './draw-table';
import type { PaperWords } from './words';

/** A fee as a table: each line with its calculation, the sum last. */
export function feeTable(trace: FeeTrace, { t }: PaperWords, locale: 'de' | 'en'): TableContent {
  const rows = trace.lines.map((line) => [
    [lineLabel(line, locale), line.note].filter(Boolean).join('\n'),
    calculationText(line, locale),
    euroText(line.amountCents, locale),
  ]);
  return {
    caption: t('fee.caption'),
    columns: [
      { title: t('fee.what'), share: 5 },
      { title: t('fee.how'), share: 4 },
      { title: t('fee.amount'), share: 2, align: 'right' },
    ],
    rows: [...rows, [t('fee.sum'), '', euroText(trace.totalCents, locale)]],
    hasRowHeads: true,
    hasSum: true,
  };
}

/** Where the amounts stand, and that they are a sample as long as the town has not confirmed them. */
export function tariffText({ tariff, legalBasis }: FeeTrace, { t, day }: PaperWords): string {
  const source = t('fee.tariff', { source: tariff.source, from: day(tariff.validFrom) });
  const basis = legalBasis ? t('fee.basis', { basis: legalBasis }) : '';
  return [tariff.isSample ? t('fee.sample') : '', source, basis].filter(Boolean).join(' ');
}
