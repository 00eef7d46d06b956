'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { CrewPage } from '@/components/shell/CrewPage';
import { Icon } from '@/components/ui/Icon';
import { isToDo, type LocalReport } from '@/lib/crew/local';
import { isPlaceUnknown } from '@/lib/reports/place-known';
import { useCrewContext } from './crew-context';
import { OfflineState } from './OfflineState';
import { Stop } from './Stop';
import { useAreaName } from './TourFilters';
import { TourProgress } from './TourProgress';
import { useWords } from './use-words';

interface Props {
  readonly report: LocalReport;
  /** In the order of the tour. */
  readonly reports: readonly LocalReport[];
}

/** One stop of the tour, with the way back to the list and the next stop at the lower edge. */
export function StopScreen({ report, reports }: Props) {
  const t = useTranslations('crew');
  const areaName = useAreaName();
  const { crew } = useCrewContext();
  const number = reports.indexOf(report) + 1;
  useEffect(() => {
    scrollTo({ top: 0 });
  }, []);
  return (
    <CrewPage
      title={t('stop', { number, total: reports.length })}
      subtitle={crew.state ? areaName(crew.state.area) : undefined}
      backHref="#"
      backIcon="list"
      backLabel={t('toList')}
      state={<OfflineState />}
      bottom={<NextStop report={report} reports={reports} />}
    >
      <TourProgress reports={reports} current={report.id} />
      <div className="bw-stack bw-stop__all">
        <Stop report={report} />
      </div>
    </CrewPage>
  );
}

function NextStop({ report, reports }: Props) {
  const t = useTranslations('crew');
  const words = useWords();
  const index = reports.indexOf(report);
  const later = [...reports.slice(index + 1), ...reports.slice(0, index)];
  const next = later.find(isToDo);
  if (!next) return <footer className="bw-strip bw-next bw-stop__next">{t('lastStop')}</footer>;
  const facts = [words.kind(next), words.distance(next, isPlaceUnknown(report) ? null : report)]
    .filter(Boolean)
    .join(', ');
  return (
    <nav className="bw-next" aria-label={t('ways')}>
      <a className="bw-strip bw-stop__next" href={`#r=${next.id}`}>
        <span className="bw-time__m">{reports.indexOf(next) + 1}</span>
        <span className="bw-grow">
          <b>{t('next', { place: words.place(next) })}</b>
          <br />
          <span className="bw-muted">{facts}</span>
        </span>
        <Icon name="next" />
      </a>
    </nav>
  );
}
