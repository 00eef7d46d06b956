import { useTranslations } from 'next-intl';
import { ReportState } from '@/components/reports/status';
import { Card } from '@/components/ui/Card';
import { Note } from '@/components/ui/Note';
import { categories } from '@/lib/reports/catalogue';
import { statuses } from '@/lib/reports/status';
import type { Search } from './Outcome';

/** What the last question has found: state and kind, or that it was one too many. */
export function LookupResult({ search }: { search: Search }) {
  const t = useTranslations('follow.lookup');
  const tReports = useTranslations('reports');
  const tErrors = useTranslations('errors');
  if (search.problem === 'tooMany') return <Note tone="wait">{tErrors('tooMany')}</Note>;
  const status = statuses.find((one) => one === search.status);
  const category = categories.find((one) => one === search.category);
  if (!status || !category) return null;
  return (
    <Card padded className="bw-stack bw-stack--s" aria-labelledby="found">
      <h2 id="found">{t('result')}</h2>
      <div>
        <ReportState status={status} />
      </div>
      <p className="bw-strong">{tReports(`kinds.${category}.noun`)}</p>
    </Card>
  );
}
