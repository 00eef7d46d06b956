import { useTranslations } from 'next-intl';
import { HazardState, kindIcon, ReportState } from '@/components/reports/status';
import { ReportRow } from '@/components/ui/ReportRow';
import { ageText } from '@/lib/map/age';
import type { ListedReport } from '@/lib/map/list';
import { isOpen } from '@/lib/reports/status';

/** One public report in a list: photo, what, where and since when, state. */
export function PublicRow({
  report,
  now,
  isCurrent,
}: {
  report: ListedReport;
  now: number;
  isCurrent?: boolean;
}) {
  const t = useTranslations('map');
  const kinds = useTranslations('reports.kinds');
  const age = ageText(t, report.at, now);
  return (
    <ReportRow
      compact
      stateFirst={false}
      isCurrent={isCurrent}
      href={`/report/${report.id}`}
      photo={report.photo ? `/api/photos/${report.photo}?size=thumb` : null}
      color={report.color}
      icon={kindIcon(report.kind)}
      title={kinds(`${report.kind}.noun`)}
      text={report.place ? t('placeAndAge', { place: report.place, age }) : age}
      state={
        <span className="bw-row bw-row--wrap">
          {report.danger && isOpen(report.status) ? <HazardState /> : null}
          <ReportState status={report.status} />
        </span>
      }
    />
  );
}
