import { createTranslator } from 'next-intl';
import { dateFormat } from '../formats';
import { messages } from '../i18n/messages';

/** Words and forms of a date that papers bring themselves. */
export interface PaperWords {
  readonly locale: 'de' | 'en';
  readonly date: string;
  readonly legalRemedy: string;
  /** "29. November 2026" of "2026-11-29". */
  readonly day: (date: string) => string;
  readonly pageOf: (number: number, count: number) => string;
  readonly t: ReturnType<typeof translator>;
}

const translator = (locale: 'de' | 'en') =>
  createTranslator({ locale, messages: messages[locale], namespace: 'papers' });

/** The date of a civil day in full. */
export const dayInFull = (date: string, locale: string): string =>
  dateFormat(locale === 'en' ? 'en-GB' : 'de-DE', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T12:00:00Z`),
  );

/** The words of a paper in its language. */
export function paperWords(locale: 'de' | 'en'): PaperWords {
  const t = translator(locale);
  return {
    locale,
    date: t('date'),
    legalRemedy: t('legalRemedy'),
    day: (date) => dayInFull(date, locale),
    pageOf: (number, count) => t('page', { number, count }),
    t,
  };
}
