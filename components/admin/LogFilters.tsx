import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/Button';
import { Field, Select } from '@/components/ui/Field';
import { auditEvents } from '@/lib/audit/events';
import type { LogFilter } from '@/lib/audit/query';
import { wordKey } from '@/lib/audit/words';
import { localPath } from '@/lib/fields';

/** The filters as they stand in an address. */
export function logQuery(filter: LogFilter, page?: number): string {
  const { page: _, ...chosen } = filter;
  const query = new URLSearchParams(
    Object.entries(chosen).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  if (page !== undefined && page > 1) query.set('page', String(page));
  return query.size > 0 ? `?${query}` : '';
}

/** Who, what, on which object, when; a plain form, so that an address holds the view. */
export async function LogFilters({ filter, locale }: { filter: LogFilter; locale: string }) {
  const t = await getTranslations('departments.log');
  const words = await getTranslations('log');
  return (
    <form className="bw-stack" method="get" action={localPath(locale, '/admin/log')}>
      <div className="ad-filters">
        <Field id="who" label={t('who')} hint={t('whoHint')} defaultValue={filter.who} />
        <Select id="what" label={t('what')} defaultValue={filter.what ?? ''}>
          <option value="">{t('all')}</option>
          {auditEvents
            .map((event) => ({ event, text: words(wordKey(event)) }))
            .sort((a, b) => a.text.localeCompare(b.text, locale))
            .map(({ event, text }) => (
              <option key={event} value={event}>
                {text}
              </option>
            ))}
        </Select>
        <Field id="object" label={t('object')} defaultValue={filter.object} />
        <Field id="from" type="date" label={t('from')} defaultValue={filter.from} />
        <Field id="to" type="date" label={t('to')} defaultValue={filter.to} />
      </div>
      <div className="bw-row bw-row--wrap">
        <Button type="submit">{t('filter')}</Button>
        <a className="kern-btn kern-btn--secondary" href={`/api/admin/log${logQuery(filter)}`} download>
          <span className="kern-label">{t('export')}</span>
        </a>
      </div>
    </form>
  );
}
