'use client';

import './crew.css';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { CrewPage } from '@/components/shell/CrewPage';
import { Button, ButtonLink } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { sortReports } from '@/lib/crew/sort';
import { usePathname, useRouter } from '@/lib/i18n/navigation';
import { getPathname } from '@/lib/i18n/routing';
import { CrewProvider } from './crew-context';
import { PermitScreen } from './PermitScreen';
import { PermitsScreen } from './PermitsScreen';
import { StopScreen } from './StopScreen';
import { TourScreen } from './TourScreen';
import { useCrew } from './use-crew';
import { useHash } from './use-hash';
import { useHere } from './use-here';

/** The crew's screens: list or map of open reports, and one report. One static page, data on the phone. */
export function CrewApp() {
  const { here, locate } = useHere();
  const point = typeof here === 'string' ? null : here;
  const crew = useCrew(point);
  const hash = useHash();
  const { state } = crew;
  if (!state || crew.phase !== 'ready')
    return <NotReady phase={crew.phase} onRetry={() => void crew.refresh()} />;
  const reports = sortReports(crew.reports, state.order, point);
  const chosen = hash.startsWith('r=') ? reports.find(({ id }) => id === hash.slice(2)) : undefined;
  const permit = hash.startsWith('p=') ? crew.permits.find(({ id }) => id === hash.slice(2)) : undefined;
  return (
    <CrewProvider value={{ crew, accountId: state.account.id, here: point }}>
      {chosen ? (
        <StopScreen key={chosen.id} report={chosen} reports={reports} />
      ) : permit ? (
        <PermitScreen key={permit.id} permit={permit} />
      ) : hash === 'permits' ? (
        <PermitsScreen />
      ) : (
        <TourScreen
          state={state}
          reports={reports}
          isMap={hash === 'map'}
          onLocate={locate}
          isDenied={here === 'denied'}
        />
      )}
    </CrewProvider>
  );
}

function NotReady({ phase, onRetry }: { phase: string; onRetry: () => void }) {
  const t = useTranslations('crew');
  useSignInWhen(phase === 'signedOut');
  return (
    <CrewPage title={t('title')} titleIsHeading>
      {phase === 'first' ? (
        <EmptyState
          title={t('first.title')}
          action={
            <Button icon="refresh" hero block onClick={onRetry}>
              {t('first.retry')}
            </Button>
          }
        >
          {t('first.text')}
        </EmptyState>
      ) : null}
      {phase === 'noAccess' ? (
        <EmptyState
          title={t('noAccess.title')}
          action={
            <ButtonLink href="/" icon="home" hero block>
              {t('noAccess.home')}
            </ButtonLink>
          }
        >
          {t('noAccess.text')}
        </EmptyState>
      ) : null}
      <p role="status" className="bw-needs-script">
        {phase === 'loading' ? t('loading') : phase === 'signedOut' ? t('signIn') : ''}
      </p>
    </CrewPage>
  );
}

/** Leads to the sign-in and back to this screen. */
function useSignInWhen(isSignedOut: boolean): void {
  const locale = useLocale();
  const path = usePathname();
  const router = useRouter();
  useEffect(() => {
    if (!isSignedOut) return;
    const returnTo = encodeURIComponent(getPathname({ href: path, locale }));
    router.replace(`/account/sign-in?returnTo=${returnTo}`);
  }, [isSignedOut, locale, path, router]);
}
