import { getTranslations } from 'next-intl/server';
import type { IconName } from '@/components/ui/Icon';
import { State, type StateTone } from '@/components/ui/State';
import type { ListedDecision } from '@/lib/decisions/queries';
import type { DecisionState as Name } from '@/lib/decisions/types';
import { civilDay } from './civil-day';

const looks: Record<Name, readonly [StateTone, IconName]> = {
  provided: ['info', 'clock'],
  opened: ['ok', 'checkCircle'],
  ended: ['act', 'send'],
  letter: ['act', 'send'],
  posted: ['quiet', 'check'],
};

type Shown = Pick<ListedDecision, 'state' | 'openUntil' | 'effectiveOn' | 'postedOn'>;

/** Where a decision stands, with the date that matters. */
export async function DecisionState({ decision }: { decision: Shown }) {
  const t = await getTranslations('decisions.staff.states');
  const day = await civilDay('long');
  const { state, openUntil, effectiveOn, postedOn } = decision;
  const [tone, icon] = looks[state];
  const text = {
    provided: () => (openUntil ? t('provided', { day: day(openUntil) }) : t('notNoticed')),
    opened: () => t('opened', { day: effectiveOn ? day(effectiveOn) : '' }),
    ended: () => t('toPost'),
    letter: () => t('toPost'),
    posted: () => t('posted', { day: postedOn ? day(postedOn) : '' }),
  }[state]();
  return (
    <State tone={tone} icon={icon}>
      {text}
    </State>
  );
}
