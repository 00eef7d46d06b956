'use client';

import { useFormatter, useNow, useTranslations } from 'next-intl';
import { useState } from 'react';
import { CrewPage } from '@/components/shell/CrewPage';
import { Button, ButtonLink } from '@/components/ui/Button';
import { Entry } from '@/components/ui/Card';
import { EmptyState } from '@/components/ui/EmptyState';
import { IconButton } from '@/components/ui/IconButton';
import { Note } from '@/components/ui/Note';
import { useIsWide } from '@/components/ui/use-is-wide';
import { isToDo, isUntaken, type LocalReport } from '@/lib/crew/local';
import type { CrewState } from '@/lib/crew/store';
import { AcceptanceNews } from './AcceptanceNews';
import { AccountDialog } from './AccountDialog';
import { AlertNote } from './AlertNote';
import { ConflictNote } from './ConflictNote';
import { useCrewContext } from './crew-context';
import { OfflineState } from './OfflineState';
import { StopRow } from './StopRow';
import { TourFilters } from './TourFilters';
import { TourMap } from './TourMap';
import { TourProgress } from './TourProgress';
import { usePermitWords } from './use-permit-words';

interface Props {
  readonly state: CrewState;
  readonly reports: readonly LocalReport[];
  readonly isMap: boolean;
  readonly onLocate: () => void;
  readonly isDenied: boolean;
}

/** All open reports of the chosen area: what calls and what clashes first, then the list or the map. */
export function TourScreen({ state, reports, isMap, onLocate, isDenied }: Props) {
  const t = useTranslations('crew');
  const { crew } = useCrewContext();
  const [isAccountOpen, setIsAccountOpen] = useState(false);
  const isWide = useIsWide();
  const toDo = reports.filter(isToDo).length;
  return (
    <CrewPage
      title={t('title')}
      titleIsHeading
      subtitle={<Freshness state={state} />}
      state={
        <>
          <OfflineState />
          <IconButton icon="refresh" label={t('refresh')} onClick={() => void crew.refresh(true)} />
          <IconButton icon="account" label={t('me.open')} onClick={() => setIsAccountOpen(true)} />
        </>
      }
      bottom={<TourBottom isMap={isMap} isWide={isWide} />}
    >
      {reports.length > 0 ? <TourProgress reports={reports} /> : null}
      <div className="bw-stack">
        <TourNews reports={reports} />
        <PermitsEntry />
        <TourFilters state={state} onLocate={onLocate} isDenied={isDenied} />
        <p className="bw-strong" role="status">
          {crew.isBusy && reports.length === 0 ? t('loading') : t('count', { count: toDo })}
        </p>
        {crew.isCut ? <Note>{t('cut')}</Note> : null}
        <TourBody reports={reports} isMap={isMap} isWide={isWide} />
      </div>
      <AccountDialog account={state.account} isOpen={isAccountOpen} onClose={() => setIsAccountOpen(false)} />
    </CrewPage>
  );
}

/** The way to the permits, with how many wait for a look. */
function PermitsEntry() {
  const t = useTranslations('crew.permits');
  const { crew } = useCrewContext();
  const words = usePermitWords();
  const now = useNow({ updateInterval: 30_000 }).getTime();
  if (crew.permits.length === 0) return null;
  const states = crew.permits.map((permit) => words.state(permit, now).state);
  const toAccept = states.filter((state) => state === 'over' || state === 'revoked').length;
  const valid = states.filter((state) => state === 'now' || state === 'paused').length;
  return (
    <div className="bw-card">
      <Entry href="#permits" icon="scaffold" title={t('title')} text={t('entry', { toAccept, valid })} />
    </div>
  );
}

function Freshness({ state }: { state: CrewState }) {
  const t = useTranslations('crew');
  const format = useFormatter();
  const when = format.dateTime(state.savedAt, { weekday: 'short', hour: '2-digit', minute: '2-digit' });
  return t('updated', { when });
}

/** Alarms and conflicts. */
function TourNews({ reports }: { reports: readonly LocalReport[] }) {
  const { crew } = useCrewContext();
  const clashing = crew.items.filter(({ state }) => state === 'attention');
  return (
    <>
      {reports.filter(isUntaken).map((report) => (
        <AlertNote key={report.id} report={report} />
      ))}
      {clashing.map((item) => {
        const report = reports.find(({ id }) => id === item.series);
        const permit = crew.permits.find(({ id }) => id === item.series);
        if (permit) return <AcceptanceNews key={item.id} permit={permit} />;
        return report ? <ConflictNote key={item.id} item={item} report={report} /> : null;
      })}
    </>
  );
}

function TourBody({ reports, isMap, isWide }: Pick<Props, 'reports' | 'isMap'> & { isWide: boolean }) {
  if (!isWide) return isMap ? <TourMap reports={reports} /> : <TourList reports={reports} />;
  return (
    <div className="bw-tourcols">
      <TourList reports={reports} />
      <TourMap reports={reports} />
    </div>
  );
}

function TourList({ reports }: { reports: readonly LocalReport[] }) {
  const t = useTranslations('crew');
  if (reports.length === 0) {
    return <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>;
  }
  return (
    <ol className="bw-card">
      {reports.map((report) => (
        <li key={report.id}>
          <StopRow report={report} />
        </li>
      ))}
    </ol>
  );
}

function TourBottom({ isMap, isWide }: { isMap: boolean; isWide: boolean }) {
  const t = useTranslations('crew');
  return (
    <nav className="bw-dock" aria-label={t('ways')}>
      <div className={isWide ? undefined : 'bw-split'}>
        <ButtonLink
          href="/report"
          prefetch={false}
          variant="secondary"
          icon="camera"
          glove
          fit={!isWide}
          block={!isWide}
        >
          {t('report')}
        </ButtonLink>
        {isWide ? null : (
          // A replaced address: the back button leaves the tour instead of turning pages.
          <Button
            icon={isMap ? 'list' : 'map'}
            glove
            block
            onClick={() => location.replace(isMap ? '#' : '#map')}
          >
            {t(isMap ? 'list' : 'map')}
          </Button>
        )}
      </div>
    </nav>
  );
}
