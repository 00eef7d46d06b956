import { civilDate } from '../clock';
import { areas as de } from '../i18n/de/areas';
import { areas as en } from '../i18n/en/areas';
import type { Locale } from '../i18n/routing';
import type { PublicUse } from './public';
import { rhythmOf, weekdayWords } from './rhythm';

const dictionaries = { de, en } as const satisfies Record<Locale, unknown>;
const tags = { de: 'de-DE', en: 'en-GB' } as const satisfies Record<Locale, string>;

/** What everybody reads of a use: "Gerüst", "Steinstraße 12", "halbseitig gesperrt", "bis 19. Dezember 2026". */
export interface UseWords {
  readonly what: string;
  readonly place: string;
  readonly effect: string;
  readonly when: string;
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Words in a language; an end while it runs, both days before. @param now UTC milliseconds */
export function wordsOfUse(use: PublicUse, locale: Locale, now = Date.now()): UseWords {
  const words = dictionaries[locale];
  const day = (date: string, year: 'numeric' | undefined): string =>
    new Intl.DateTimeFormat(tags[locale], { day: 'numeric', month: 'long', year, timeZone: 'UTC' }).format(
      Date.parse(`${date}T12:00Z`),
    );
  const start = civilDate(use.startsAt);
  const { from, to, daily, weekdays } = rhythmOf(use.periods) ?? { from: start, to: start, weekdays: [] };
  const last = day(to, 'numeric');
  const days =
    use.startsAt <= now
      ? words.feed.until.replace('{date}', last)
      : from === to
        ? last
        : words.fromTo.replace('{from}', day(from, undefined)).replace('{to}', last);
  return {
    what: use.name || words.categories[use.category].replaceAll('\u00ad', ''),
    place: use.place,
    effect: words.traffic[use.traffic],
    when: [
      days,
      weekdayWords(weekdays, locale),
      daily &&
        (weekdays.length > 0 ? words.hours : words.daily)
          .replace('{from}', clock(daily.from))
          .replace('{to}', clock(daily.to)),
    ]
      .filter(Boolean)
      .join(', '),
  };
}
