'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { kindIcon, ReportState } from '@/components/reports/status';
import { ButtonLink } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Note } from '@/components/ui/Note';
import { ReportRow } from '@/components/ui/ReportRow';
import { tokenOf } from '@/lib/outbox/receipts';
import type { SentReport } from '@/lib/outbox/types';
import { type Category, categories } from '@/lib/reports/catalogue';
import { statuses } from '@/lib/reports/status';
import { whenText } from '@/lib/reports/when';
import { useSentReports } from './use-sent-reports';

/** The small picture kept on the phone, as an address for `<img>`. */
function usePreview(preview: ArrayBuffer | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!preview) return;
    const made = URL.createObjectURL(new Blob([preview], { type: 'image/jpeg' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [preview]);
  return url;
}

function SentRow({ report }: { report: SentReport }) {
  const t = useTranslations('follow');
  const tReports = useTranslations('reports');
  const locale = useLocale();
  const photo = usePreview(report.preview);
  const kind: Category = categories.find((one) => one === report.title.category) ?? 'other';
  const name = tReports(`kinds.${kind}.noun`);
  const status = statuses.find((one) => one === report.status);
  const seen = status
    ? t('device.seen', {
        when: whenText((key, values) => t(`when.${key}`, values), locale, report.checkedAt, Date.now()),
      })
    : t('device.never');
  return (
    <ReportRow
      photo={photo}
      icon={kindIcon(kind)}
      title={
        report.title.place ? tReports('titleWithPlace', { kind: name, place: report.title.place }) : name
      }
      text={`${tReports('number', { code: report.trackingCode })} · ${seen}`}
      state={status ? <ReportState status={status} /> : undefined}
      href={`/follow/${tokenOf(report)}`}
      compact
    />
  );
}

/** What this phone knows of its reports, with or without a network. */
export function DeviceList() {
  const t = useTranslations('follow.device');
  const { reports, isOffline } = useSentReports();
  if (reports === null) return null;
  const lookup = (
    <ButtonLink block variant="secondary" icon="search" href="/follow" prefetch={false}>
      {t('lookup')}
    </ButtonLink>
  );
  if (reports.length === 0) {
    return (
      <EmptyState title={t('emptyTitle')} action={lookup}>
        <p>{t('empty')}</p>
      </EmptyState>
    );
  }
  return (
    <div className="bw-stack">
      {isOffline ? (
        <Note tone="wait" icon="cloudOff" role="status">
          {t('offline')}
        </Note>
      ) : null}
      <ul className="bw-card bw-follow__list">
        {reports.map((report) => (
          <li key={report.id}>
            <SentRow report={report} />
          </li>
        ))}
      </ul>
      {lookup}
    </div>
  );
}
