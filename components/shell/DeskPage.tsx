import { useTranslations } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import { AnyLink } from '@/components/ui/Button';
import { cx } from '@/components/ui/cx';
import { IconLink } from '@/components/ui/IconButton';
import { Logo } from '@/components/ui/Logo';
import { ScrollRow } from '@/components/ui/ScrollRow';
import { Link } from '@/lib/i18n/routing';
import { MorePlaces } from './MorePlaces';

export interface DeskTab {
  readonly href: ComponentProps<typeof AnyLink>['href'];
  readonly label: ReactNode;
  readonly count?: number;
  readonly isCurrent?: boolean;
  /** Less often needed: lies behind "Mehr" unless it is where one is. */
  readonly isRare?: boolean;
}

interface DeskPageProps {
  /** Whose desk: "Verwaltung", "Bauhof". */
  readonly area: string;
  readonly tabs: readonly DeskTab[];
  /** Before the account: a search field. */
  readonly tools?: ReactNode;
  readonly accountLabel?: string;
  /** Keys that work here, at the lower edge of wide screens. */
  readonly keys?: ReactNode;
  /** Columns that scroll on their own (`d-cols`), instead of one page with space around. */
  readonly columns?: boolean;
  readonly children: ReactNode;
}

/** Desk work of staff and administrators: header with tabs, content, keys. */
export function DeskPage({ area, tabs, tools, accountLabel, keys, columns, children }: DeskPageProps) {
  const t = useTranslations('common');
  const isFolded = (tab: DeskTab) => Boolean(tab.isRare && !tab.isCurrent);
  const folded = tabs.filter(isFolded);
  return (
    <div className="d-desk">
      <header className="d-head">
        <div className="d-head__in">
          <Link className="bw-brand" href="/" prefetch={false} aria-label={t('home')}>
            <Logo small />
            <b className="bw-strong">{t('appName')}</b>
            <span className="bw-muted bw-small">{area}</span>
          </Link>
          <ScrollRow className="d-tabs" aria-label={area}>
            {tabs
              .filter((tab) => !isFolded(tab))
              .map((tab) => (
                <Tab key={String(tab.href)} {...tab} />
              ))}
          </ScrollRow>
          {folded.length > 0 ? (
            <MorePlaces label={t('more')} area={area}>
              {folded.map((tab) => (
                <Tab key={String(tab.href)} {...tab} />
              ))}
            </MorePlaces>
          ) : null}
          <div className="d-end">
            {tools}
            <IconLink href="/account" prefetch={false} icon="account" label={accountLabel ?? t('account')} />
          </div>
        </div>
      </header>
      <main className={cx('d-body', !columns && 'd-pane')} id="main" tabIndex={-1}>
        {children}
      </main>
      {keys ? <footer className="d-keys">{keys}</footer> : null}
    </div>
  );
}

const Tab = ({ href, label, count, isCurrent }: Omit<DeskTab, 'isRare'>) => (
  <AnyLink href={href} prefetch={false} aria-current={isCurrent ? 'page' : undefined}>
    {label}
    {count ? (
      <span className={cx('bw-count bw-count--in', !isCurrent && 'bw-count--quiet')}>{count}</span>
    ) : null}
  </AnyLink>
);
