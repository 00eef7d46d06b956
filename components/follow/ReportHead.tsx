import { useLocale, useTranslations } from 'next-intl';
import { HazardState, ReportState } from '@/components/reports/status';
import { type ReportDetails, statusSince } from '@/lib/reports/details';
import { isOpen } from '@/lib/reports/status';
import { whenText } from '@/lib/reports/when';

/** "Heute" stands within a sentence here. */
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** State and since when, then what and where. */
export function ReportHead({ report }: { report: ReportDetails }) {
  const t = useTranslations('follow');
  const locale = useLocale();
  const when = whenText((key, values) => t(`when.${key}`, values), locale, statusSince(report), Date.now());
  return (
    <div>
      <div className="bw-row bw-row--wrap bw-follow__state">
        <ReportState status={report.status} />
        {report.hazard && isOpen(report.status) ? <HazardState /> : null}
        <span className="bw-small bw-muted">{t('page.since', { when: lowerFirst(when) })}</span>
      </div>
      <h1>
        <ReportTitle report={report} />
      </h1>
    </div>
  );
}

/** "Schlagloch, Steinstraße 18" */
export function ReportTitle({ report }: { report: Pick<ReportDetails, 'category' | 'place'> }) {
  const t = useTranslations('reports');
  const kind = t(`kinds.${report.category}.noun`);
  return report.place ? t('titleWithPlace', { kind, place: report.place }) : kind;
}
