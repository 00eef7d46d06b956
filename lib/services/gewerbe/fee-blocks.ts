import type { Block } from '@/lib/papers/types';
import type { FeeTrace } from '@/lib/payments/fee-trace';

const remedy =
  'Gegen die Gebühr können Sie innerhalb eines Monats nach Bekanntgabe Klage beim Verwaltungsgericht Arnsberg, Jägerstraße 1, 59821 Arnsberg, erheben. Auch dann müssen Sie die Gebühr zunächst zahlen (§ 80 Abs. 2 Verwaltungsgerichtsordnung).';

/** The fee decision within the receipt: what is due, how it was computed, the legal remedy. Nothing when it is free. */
export function feeBlocks(fee: FeeTrace | null): Block[] {
  if (!fee || fee.totalCents === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Gebührenbescheid' },
    {
      kind: 'paragraph',
      text: 'Für die Bescheinigung setzen wir diese Gebühr fest. Wie Sie zahlen, steht bei Ihrem Vorgang.',
    },
    { kind: 'sumTable', trace: fee },
    { kind: 'legalRemedy', text: remedy },
  ];
}
