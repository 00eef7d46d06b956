import { type Locale, NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { compileMessages } from '@/lib/i18n/compile-messages';
import { type Messages, messages } from '@/lib/i18n/messages';

/** What every client component may use without asking. */
const always = ['common', 'ui'] as const satisfies readonly (keyof Messages)[];

/** Hands only the named parts of the dictionary (and `common`, `ui`) to the client components below. */
export function ClientMessages({
  locale,
  namespaces,
  children,
}: {
  locale: Locale;
  namespaces: readonly (keyof Messages)[];
  children: ReactNode;
}) {
  const picked = Object.fromEntries(
    [...always, ...namespaces].map((name) => [name, compileMessages(messages[locale][name])]),
  );
  return (
    <NextIntlClientProvider locale={locale} messages={picked} timeZone="Europe/Berlin">
      {children}
    </NextIntlClientProvider>
  );
}
