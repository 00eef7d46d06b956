'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { MouseEvent } from 'react';
import { Icon } from '@/components/ui/Icon';
import { usePathname } from '@/lib/i18n/navigation';
import { Link, type Locale } from '@/lib/i18n/routing';

const other: Record<Locale, Locale> = { de: 'en', en: 'de' };

/**
 * To this page in the other language: a globe on the phone, a word in the header of wide screens. What the
 * address says besides the path (view of the map, step of the capture, what came of a form) comes along.
 */
export function LanguageLink({ asIcon }: { asIcon?: boolean }) {
  const t = useTranslations('common');
  const locale = other[useLocale()];
  const keepPlace = (event: MouseEvent<HTMLAnchorElement>): void => {
    // Read when it is pressed: the page writes into its address without telling anybody.
    const link = event.currentTarget;
    const { search, hash } = location;
    if (!search && !hash) return;
    event.preventDefault();
    location.assign(link.pathname + search + hash);
  };
  const link = {
    href: usePathname(),
    locale,
    hrefLang: locale,
    prefetch: false,
    onClick: keepPlace,
  };
  return asIcon ? (
    <Link {...link} className="bw-iconbtn bw-only-phone" aria-label={t('switchLanguage')}>
      <Icon name="globe" />
    </Link>
  ) : (
    <Link {...link} lang={locale}>
      <Icon name="globe" />
      {t('otherLanguage')}
    </Link>
  );
}
