import { useFormatter, useTranslations } from 'next-intl';
import type { StateTone } from '@/components/ui/State';
import type { Period } from '@/lib/areas/types';
import type { IconName } from '@/lib/brand/icons';
import { civilInstant } from '@/lib/clock';
import { type LocalPermit, seenAcceptance } from '@/lib/crew/local-permits';
import { type PermitState, permitState } from '@/lib/crew/permit-state';

const looks: Record<PermitState, { tone: StateTone; icon: IconName }> = {
  now: { tone: 'ok', icon: 'checkCircle' },
  paused: { tone: 'wait', icon: 'clock' },
  soon: { tone: 'quiet', icon: 'calendar' },
  over: { tone: 'bad', icon: 'warning' },
  revoked: { tone: 'bad', icon: 'warning' },
  accepted: { tone: 'quiet', icon: 'check' },
};

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** What a permit is called on the crew's screens, and whether it holds at this moment. */
export function usePermitWords() {
  const t = useTranslations('crew.permits');
  const areas = useTranslations('areas');
  const format = useFormatter();
  const day = (date: string): string =>
    format.dateTime(civilInstant(date, 12), { day: 'numeric', month: 'long', year: 'numeric' });
  const hours = ({ daily }: Period): string =>
    daily ? `, ${areas('daily', { from: clock(daily.from), to: clock(daily.to) })}` : '';
  const days = (period: Period): string =>
    (period.from === period.to
      ? day(period.from)
      : areas('fromTo', { from: day(period.from), to: day(period.to) })) + hours(period);
  return {
    title: ({ category, place }: LocalPermit): string =>
      [areas(`categories.${category}`), place].filter(Boolean).join(', '),
    /** One line for each period, set-up and take-down included. */
    days: ({ periods }: LocalPermit): string[] => periods.map(days),
    state: (permit: LocalPermit, now: number) => {
      const accepted = seenAcceptance(permit);
      const state = permitState(permit, now, accepted !== null);
      const isDamaged = accepted?.result === 'damage';
      const word = state === 'accepted' ? (isDamaged ? 'damaged' : 'fine') : state;
      return {
        state,
        ...(isDamaged ? ({ tone: 'bad', icon: 'warning' } as const) : looks[state]),
        word: t(`states.${word}`, {
          day: format.dateTime(state === 'soon' ? permit.startsAt : permit.endsAt - 1, {
            day: 'numeric',
            month: 'long',
          }),
        }),
      };
    },
    m2: ({ m2 }: LocalPermit): string =>
      areas('m2', { m2: format.number(m2, { maximumFractionDigits: m2 < 10 ? 1 : 0 }) }),
    traffic: ({ traffic }: LocalPermit): string => areas(`traffic.${traffic}`),
  };
}
