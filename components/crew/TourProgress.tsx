import { useTranslations } from 'next-intl';
import { cx } from '@/components/ui/cx';
import { Progress } from '@/components/ui/Steps';
import { isToDo, type LocalReport } from '@/lib/crew/local';

/** More parts than this are too narrow to be seen. */
const MAX_PARTS = 24;

/** How much of the tour is done: one part for each stop, or one bar for a long tour. */
export function TourProgress({ reports, current }: { reports: readonly LocalReport[]; current?: string }) {
  const t = useTranslations('crew');
  const done = reports.filter((report) => !isToDo(report)).length;
  const label = t('done', { done, total: reports.length });
  if (reports.length > MAX_PARTS) {
    return (
      <div className="bw-steps">
        <Progress value={done} max={reports.length} label={label} />
      </div>
    );
  }
  return (
    <div className="bw-steps">
      <div className="bw-steps__bar" role="img" aria-label={label}>
        {reports.map((report) => (
          <i
            key={report.id}
            className={cx(!isToDo(report) && 'is-done', report.id === current && 'is-on') || undefined}
          />
        ))}
      </div>
    </div>
  );
}
