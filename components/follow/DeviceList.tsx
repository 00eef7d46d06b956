'use client';

import { useLocale, useTranslations } from 'next-intl';
import { kindIcon, ReportState } from '@/components/reports/status';
import { ButtonLink } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Note } from '@/components/ui/Note';
import { ReportRow } from '@/components/ui/ReportRow';
import { usePreview } from '@/components/ui/use-preview';
import { tokenOf } from '@/lib/outbox/receipts';
import type { SentReport } from '@/lib/outbox/types';
import { type Category, categories } from '@/lib/reports/catalogue';
import { statuses } from '@/lib/reports/status';
import { whenText } from '@/lib/reports/when';
import { useSentReports } from './use-sent-reports';

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

/**
 * The secret of the follow-up page this screen stands in for while the town cannot be reached; null at its own address.
 */
function tokenOfAddress(): string | null {
  const [, token] = /^(?:\/en)?\/follow\/([^/]+)\/?$/.exec(location.pathname) ?? [];
  return token && token !== 'device' ? token : null;
}

function SentRows({ reports }: { reports: readonly SentReport[] }) {
  return (
    <ul className="bw-card bw-follow__list">
      {reports.map((report) => (
        <li key={report.id}>
          <SentRow report={report} />
        </li>
      ))}
    </ul>
  );
}

/** Instead of a page that somebody else's link leads to: it lies with the town, and the town cannot be reached. */
function Elsewhere({ reports }: { reports: readonly SentReport[] }) {
  const t = useTranslations('follow.device');
  return (
    <>
      <Note tone="wait" icon="cloudOff" role="status">
        {t('elsewhere')}
      </Note>
      {reports.length > 0 ? (
        <>
          <h2>{t('sentHere')}</h2>
          <SentRows reports={reports} />
        </>
      ) : null}
    </>
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
  const asked = tokenOfAddress();
  if (asked && !reports.some((report) => tokenOf(report) === asked)) {
    return (
      <div className="bw-stack">
        <Elsewhere reports={reports} />
        {lookup}
      </div>
    );
  }
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
      <SentRows reports={reports} />
      {lookup}
    </div>
  );
}
