import { civilDate } from '../clock';

const DAY = 86_400_000;

/** The words of an age: dictionary `map`. `Intl.RelativeTimeFormat` would cost a cheap phone 100 ms at its first. */
type AgeText = (key: `age.${'days' | 'weeks' | 'months' | 'years'}`, values: { count: number }) => string;

/** How long ago in words: "heute", "gestern", "vor 3 Tagen", "vor 2 Wochen", "vor 5 Monaten". German days. */
export function ageText(t: AgeText, at: number, now: number): string {
  const days = Math.round((Date.parse(civilDate(now)) - Date.parse(civilDate(at))) / DAY);
  if (days < 14) return t('age.days', { count: Math.max(0, days) });
  if (days < 60) return t('age.weeks', { count: Math.floor(days / 7) });
  return days < 730
    ? t('age.months', { count: Math.floor(days / 30.44) })
    : t('age.years', { count: Math.floor(days / 365.25) });
}
