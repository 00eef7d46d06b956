import { useTranslations } from 'next-intl';
import type { IconName } from '@/components/ui/Icon';
import { State, type StateTone } from '@/components/ui/State';
import { type Category, catalogue } from '@/lib/reports/catalogue';
import type { Status } from '@/lib/reports/status';

const looks = {
  new: { tone: 'quiet', icon: 'clock' },
  checked: { tone: 'info', icon: 'eye' },
  accepted: { tone: 'info', icon: 'eye' },
  inWork: { tone: 'wait', icon: 'wrench' },
  done: { tone: 'ok', icon: 'checkCircle' },
  notFound: { tone: 'quiet', icon: 'search' },
  forwarded: { tone: 'quiet', icon: 'forward' },
  withdrawn: { tone: 'quiet', icon: 'undo' },
  merged: { tone: 'quiet', icon: 'merge' },
  rejected: { tone: 'quiet', icon: 'close' },
} as const satisfies Record<Status, { tone: StateTone; icon: IconName }>;

/** The state of a report as icon and word. Needs the messages `reports`. */
export function ReportState({ status }: { status: Status }) {
  const t = useTranslations('reports.status');
  const { tone, icon } = looks[status];
  return (
    <State tone={tone} icon={icon}>
      {t(status)}
    </State>
  );
}

/** "Gefahr", in red. */
export function HazardState() {
  const t = useTranslations('reports');
  return (
    <State tone="bad" icon="warning">
      {t('hazard')}
    </State>
  );
}

/** Icon of a kind of damage. */
export const kindIcon = (category: Category): IconName => catalogue[category].icon;
