import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { rhythmOf, weekdayWords } from '@/lib/areas/rhythm';
import type { Period } from '@/lib/areas/types';
import { civilInstant } from '@/lib/clock';

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Sentences about areas in the language of the page. */
export async function areaWords() {
  const t = await getTranslations('areas');
  const format = await getFormatter();
  const locale = await getLocale();
  const day = (date: string) =>
    format.dateTime(civilInstant(date, 12), { day: 'numeric', month: 'long', timeZone: 'Europe/Berlin' });
  const days = ({ from, to }: Pick<Period, 'from' | 'to'>) =>
    from === to ? day(from) : t('fromTo', { from: day(from), to: day(to) });
  return {
    t,
    day,
    /** The day before an exclusive end. */
    lastDay: (end: number) =>
      format.dateTime(end - 1, { day: 'numeric', month: 'long', timeZone: 'Europe/Berlin' }),
    /** "4", "4,5": square metres without noise. */
    m2: (value: number) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value),
    period: (periods: readonly Period[]): string => {
      const rhythm = rhythmOf(periods);
      if (!rhythm) return '';
      const { daily, weekdays } = rhythm;
      const hours = daily && { from: clock(daily.from), to: clock(daily.to) };
      return [
        days(rhythm),
        weekdayWords(weekdays, locale === 'en' ? 'en' : 'de'),
        hours && t(weekdays.length > 0 ? 'hours' : 'daily', hours),
      ]
        .filter(Boolean)
        .join(', ');
    },
  };
}
