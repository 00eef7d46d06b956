import { getTranslations } from 'next-intl/server';
import type { Locale } from './routing';

/** The title of a page whose form came back: it says so first, for people who hear it. */
export async function titleOf(locale: Locale, title: string, hasErrors: boolean): Promise<string> {
  if (!hasErrors) return title;
  return (await getTranslations({ locale, namespace: 'ui' }))('errorTitle', { title });
}
