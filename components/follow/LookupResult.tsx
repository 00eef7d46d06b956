import { useTranslations } from 'next-intl';
import { ReportState } from '@/components/reports/status';
import { Card } from '@/components/ui/Card';
import { Note } from '@/components/ui/Note';
import type { Category } from '@/lib/reports/catalogue';
import type { Status } from '@/lib/reports/status';

interface Props {
  /** The number, as it is written on paper. */
  readonly code: string;
  readonly status: Status;
  readonly category: Category;
}

/** What the last question has found: state and kind, as they are now. */
export function LookupResult({ code, status, category }: Props) {
  const t = useTranslations('follow');
  const tReports = useTranslations('reports');
  return (
    <Card padded className="bw-stack bw-stack--s" aria-labelledby="found">
      <h2 id="found">{t('page.bar', { code })}</h2>
      <div>
        <ReportState status={status} />
      </div>
      <p className="bw-strong">{tReports(`kinds.${category}.noun`)}</p>
    </Card>
  );
}

/** Why there was no answer, where it is not the number. */
export function LookupRefusal({ problem }: { problem: unknown }) {
  const t = useTranslations('errors');
  if (problem !== 'tooMany' && problem !== 'storageFull') return null;
  return <Note tone="wait">{t(problem)}</Note>;
}
