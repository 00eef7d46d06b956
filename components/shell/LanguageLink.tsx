'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/Icon';
import { Link, type Locale, usePathname } from '@/lib/i18n/routing';

const other: Record<Locale, Locale> = { de: 'en', en: 'de' };

/** To this page in the other language: a globe on the phone, a word in the header of wide screens. */
export function LanguageLink({ asIcon }: { asIcon?: boolean }) {
  const t = useTranslations('common');
  const locale = other[useLocale()];
  const link = { href: usePathname(), locale, hrefLang: locale, prefetch: false };
  return asIcon ? (
    <Link {...link} className="bw-iconbtn" aria-label={t('switchLanguage')}>
      <Icon name="globe" />
    </Link>
  ) : (
    <Link {...link} lang={locale}>
      <Icon name="globe" />
      {t('otherLanguage')}
    </Link>
  );
}
