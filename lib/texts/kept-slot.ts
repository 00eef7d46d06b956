import { hasLocale } from 'next-intl';
import { locales } from '../i18n/locales';
import { textKeys } from './keys';

/** Where a text of the town waits for the sign-in, and its page; null when there is no such text. */
export function keptText(rawKey: string, rawLocale: string): { slot: string; page: string } | null {
  const key = textKeys.find((known) => known === rawKey);
  if (!key || !hasLocale(locales, rawLocale)) return null;
  return {
    slot: `text-${key.toLowerCase()}-${rawLocale}`,
    page: `/admin/texts/${key}?language=${rawLocale}`,
  };
}
