import { useLocale, useTranslations } from 'next-intl';
import { Card } from '@/components/ui/Card';
import { Timeline } from '@/components/ui/Steps';
import type { ReportDetails } from '@/lib/reports/details';
import { type Audience, timeline } from '@/lib/reports/timeline';
import { timelineText } from '@/lib/reports/timeline-text';
import { type Body, bodies } from '@/lib/town/bodies';

const bodyName = (key: string): string => (key in bodies ? bodies[key as Body].name : key);

/** What has happened to the report and what comes next, in plain words. */
export function History({ report, audience }: { report: ReportDetails; audience: Audience }) {
  const t = useTranslations('follow');
  const locale = useLocale();
  const words = timelineText({ audience, locale, now: Date.now(), t, body: bodyName });
  return (
    <Card padded aria-labelledby="history">
      <h2 className="bw-hide" id="history">
        {t('page.history')}
      </h2>
      <Timeline items={timeline(report, report.events, words)} />
    </Card>
  );
}
