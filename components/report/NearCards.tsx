'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useLayoutEffect, useRef, useState } from 'react';
import { ReportState } from '@/components/reports/status';
import { Button, ButtonLink } from '@/components/ui/Button';
import { Note } from '@/components/ui/Note';
import { ReportRow } from '@/components/ui/ReportRow';
import { countAsAffected } from '@/lib/capture/affected';
import { distanceText } from '@/lib/capture/distance-text';
import type { NearReport } from '@/lib/capture/near';
import { catalogue } from '@/lib/reports/catalogue';

interface Props {
  readonly reports: readonly NearReport[];
  /** The person leaves it at that: no new report. */
  readonly onDone: () => void;
}

/** Open reports near the place, to be nodded at instead of reported again. */
export function NearCards({ reports, onDone }: Props) {
  return reports.slice(0, 3).map((report) => <NearCard key={report.id} report={report} onDone={onDone} />);
}

function NearCard({ report, onDone }: { report: NearReport; onDone: () => void }) {
  const t = useTranslations('capture.near');
  const kinds = useTranslations('reports.kinds');
  const locale = useLocale();
  const format = useFormatter();
  const [state, setState] = useState<'open' | 'counted' | 'failed'>('open');
  const answer = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // The button that was pressed is gone, and on a small phone the sentence stands below the fold.
    if (state === 'counted') answer.current?.focus({ preventScroll: true });
    answer.current?.scrollIntoView({ block: 'center' });
  }, [state]);
  const { id, category, status, distanceM, receivedAt, photo } = report;
  const count = async () => setState((await countAsAffected(id)) ? 'counted' : 'failed');
  return (
    <article className="bw-card bw-near">
      <ReportRow
        photo={photo ? `/api/photos/${photo}?size=thumb` : null}
        icon={catalogue[category].icon}
        title={t('title')}
        text={t.rich('text', {
          kind: kinds(`${category}.noun`),
          distance: distanceText(distanceM, locale),
          age: format.relativeTime(receivedAt, Date.now()),
          n: (chunks) => <span className="bw-num">{chunks}</span>,
        })}
        state={<ReportState status={status} />}
        stateFirst={false}
      />
      <div className="bw-card__actions bw-stack bw-stack--s" role="status">
        {state === 'counted' ? (
          <>
            <div ref={answer} tabIndex={-1}>
              <Note tone="ok">{t('counted')}</Note>
            </div>
            <ButtonLink block variant="secondary" href={`/report/${id}`} prefetch={false} onClick={onDone}>
              {t('done')}
            </ButtonLink>
          </>
        ) : (
          <Button block variant="secondary" icon="thumbUp" onClick={() => void count()}>
            {t('affected')}
          </Button>
        )}
        {state === 'failed' ? (
          <div ref={answer}>
            <Note tone="wait">{t('failed')}</Note>
          </div>
        ) : null}
      </div>
    </article>
  );
}
