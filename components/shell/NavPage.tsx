import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { WaitingStrip } from '@/components/outbox/WaitingStrip';
import { cx } from '@/components/ui/cx';
import { IconLink } from '@/components/ui/IconButton';
import { NavDock } from '@/components/ui/Sheet';
import { Footer } from './Footer';
import { LanguageLink } from './LanguageLink';
import { BottomNav } from './MainNav';
import type { PlaceName } from './places';
import { BrandBar, SiteHeader } from './SiteHeader';

interface NavPageProps {
  readonly current?: PlaceName;
  /** The page's h1 in the top bar; without it the bar shows the brand and the page has its own h1. */
  readonly title?: ReactNode;
  /** Icon buttons at the end of the top bar; by default the account. */
  readonly actions?: ReactNode;
  /** The one main action, above the bar. */
  readonly dock?: ReactNode;
  /** No space around the content on wide screens: stages and maps. */
  readonly bare?: boolean;
  /** Exactly as high as the screen, without a footer. */
  readonly map?: boolean;
  readonly children: ReactNode;
}

/** One of the five places: bottom bar on phones, header with tabs from 64em. */
export function NavPage({ current, title, actions, dock, bare, map, children }: NavPageProps) {
  const t = useTranslations('common');
  return (
    <div className={cx('bw-app bw-page', map && 'bw-app--map')}>
      <header className="bw-heads">
        <SiteHeader current={current} />
        {title ? <TitleBar title={title} actions={actions} /> : null}
        {title || map ? null : <BrandBar />}
      </header>
      {current === 'outbox' ? null : <WaitingStrip />}
      <main
        className={cx(
          'bw-main',
          Boolean(title) && !map && 'bw-main--flush',
          bare && 'bw-main--bare',
          map && 'bw-main--map bw-main--bare',
        )}
        id="main"
        tabIndex={-1}
      >
        {children}
      </main>
      {map ? null : <Footer />}
      {dock ? <NavDock label={t('mainAction')}>{dock}</NavDock> : null}
      <BottomNav current={current} />
    </div>
  );
}

function TitleBar({ title, actions }: { title: ReactNode; actions?: ReactNode }) {
  const t = useTranslations('common');
  return (
    <div className="bw-top bw-top--title">
      <h1 className="bw-top__t">{title}</h1>
      <LanguageLink asIcon />
      {actions ?? (
        <IconLink
          className="bw-only-phone"
          href="/account"
          prefetch={false}
          icon="account"
          label={t('account')}
        />
      )}
    </div>
  );
}
