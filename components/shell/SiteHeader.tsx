import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/Icon';
import { IconLink } from '@/components/ui/IconButton';
import { Logo } from '@/components/ui/Logo';
import { Link } from '@/lib/i18n/routing';
import { AccountButton } from './AccountButton';
import { LanguageLink } from './LanguageLink';
import { HeaderTabs } from './MainNav';
import type { PlaceName } from './places';

/** Logo and name; leads to the start page. */
export function Brand() {
  const t = useTranslations('common');
  return (
    <Link className="bw-brand" href="/" prefetch={false} aria-label={t('home')}>
      <Logo />
      <span className="bw-top__t">
        {t('appName')}
        <small>{t('townName')}</small>
      </span>
    </Link>
  );
}

/** The phone's top bar of the start page: brand, language, account. Stands in the page's `<header>`. */
export function BrandBar() {
  const t = useTranslations('common');
  return (
    <div className="bw-top bw-top--brand bw-only-phone">
      <Brand />
      <LanguageLink asIcon />
      <IconLink href="/account" prefetch={false} icon="account" label={t('account')} />
    </div>
  );
}

/** Head of wide screens, within the page's `<header>`: whose service it is, the places as tabs, helps, account. */
export function SiteHeader({
  current,
  counts,
}: {
  current?: PlaceName;
  counts?: Partial<Record<PlaceName, ReactNode>>;
}) {
  const t = useTranslations('common');
  return (
    <div className="bw-only-wide">
      <div className="d-kopf">
        <div className="d-wrap bw-row">
          <Icon name="building" size="s" />
          <span>{t('tagline')}</span>
        </div>
      </div>
      <div className="d-head">
        <div className="d-wrap d-head__in">
          <Brand />
          <HeaderTabs current={current} counts={counts} />
          <span className="d-head__line" />
          <nav className="d-tabs d-tabs--near" aria-label={t('nav.help')}>
            <LanguageLink />
            <Link href="/legal/easy-language" prefetch={false}>
              {t('easyLanguage')}
            </Link>
          </nav>
          <AccountButton signIn={t('signIn')} account={t('accountShort')} />
        </div>
      </div>
    </div>
  );
}
