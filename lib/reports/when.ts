import { civilDate } from '../clock';
import { dateFormat } from '../formats';

const zone = 'Europe/Berlin';
const DAY = 86_400_000;

/** The words around a time of day: dictionary `follow`, part `when`. */
type WhenText = (key: 'today' | 'yesterday' | 'date', values: { time: string; date: string }) => string;

const inBerlin = (locale: string, at: number, options: Intl.DateTimeFormatOptions): string =>
  dateFormat(locale === 'en' ? 'en-GB' : 'de-DE', { timeZone: zone, ...options }).format(at);

/** "27. November", with the year when it is not this one. */
export function dayText(locale: string, at: number, now: number): string {
  const isThisYear = civilDate(at).slice(0, 4) === civilDate(now).slice(0, 4);
  return inBerlin(locale, at, { day: 'numeric', month: 'long', ...(isThisYear ? {} : { year: 'numeric' }) });
}

/** "Heute, 7:40 Uhr", "Gestern, 18:05 Uhr", "19. November, 14:41 Uhr": German time wherever the server is. */
export function whenText(t: WhenText, locale: string, at: number, now: number): string {
  const time = inBerlin(locale, at, { hour: 'numeric', minute: '2-digit' });
  const date = dayText(locale, at, now);
  if (civilDate(at) === civilDate(now)) return t('today', { time, date });
  return civilDate(at) === civilDate(now - DAY) ? t('yesterday', { time, date }) : t('date', { time, date });
}
