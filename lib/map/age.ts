import { civilDate } from '../clock';
import { ageFormat } from '../formats';

const DAY = 86_400_000;

/** How long ago in words: "heute", "gestern", "vor 3 Tagen", "vor 2 Wochen", "vor 5 Monaten". German days. */
export function ageText(locale: string, at: number, now: number): string {
  const days = Math.round((Date.parse(civilDate(now)) - Date.parse(civilDate(at))) / DAY);
  const words = ageFormat(locale, { numeric: 'auto' });
  if (days < 14) return words.format(-Math.max(0, days), 'day');
  if (days < 60) return words.format(-Math.floor(days / 7), 'week');
  return days < 730
    ? words.format(-Math.floor(days / 30.44), 'month')
    : words.format(-Math.floor(days / 365.25), 'year');
}
