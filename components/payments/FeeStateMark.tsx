import { useTranslations } from 'next-intl';
import type { IconName } from '@/components/ui/Icon';
import { State, type StateTone } from '@/components/ui/State';
import type { FeeState } from '@/lib/payments/types';

const looks: Record<FeeState, { tone: StateTone; icon: IconName }> = {
  open: { tone: 'wait', icon: 'clock' },
  partly: { tone: 'wait', icon: 'clock' },
  paid: { tone: 'ok', icon: 'checkCircle' },
  waived: { tone: 'quiet', icon: 'check' },
  refunded: { tone: 'quiet', icon: 'check' },
};

/** Where a fee stands: icon, word, colour. */
export function FeeStateMark({ state }: { state: FeeState }) {
  const t = useTranslations('payments.states');
  return <State {...looks[state]}>{t(state)}</State>;
}
