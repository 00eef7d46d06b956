import { useTranslations } from 'next-intl';
import { ReportState } from '@/components/reports/status';
import { State } from '@/components/ui/State';
import type { Status } from '@/lib/reports/status';

/** As everywhere, but a crew also sees whether somebody has taken the report. */
export function CrewStatus({ status }: { status: Status }) {
  const t = useTranslations('crew');
  if (status !== 'accepted') return <ReportState status={status} />;
  return (
    <State tone="info" icon="check">
      {t('accepted')}
    </State>
  );
}
