import { useLocale, useTranslations } from 'next-intl';
import { Card } from '@/components/ui/Card';
import { Timeline } from '@/components/ui/Steps';
import type { ReportDetails } from '@/lib/reports/details';
import { type Audience, timeline } from '@/lib/reports/timeline';
import { timelineText } from '@/lib/reports/timeline-text';
import { bodyAsGoal } from '@/lib/town/bodies';

/** What has happened to the report and what comes next, in plain words. */
export function History({ report, audience }: { report: ReportDetails; audience: Audience }) {
  const t = useTranslations('follow');
  const locale = useLocale();
  const body = (key: string) => bodyAsGoal(key, locale);
  const words = timelineText({ audience, locale, now: Date.now(), t, body });
  return (
    <Card padded aria-labelledby="history">
      <h2 className="bw-hide" id="history">
        {t('page.history')}
      </h2>
      <Timeline items={timeline(report, report.events, words)} />
    </Card>
  );
}
