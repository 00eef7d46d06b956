import { getFormatter, getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/Button';
import type { LogFilter, LogRow } from '@/lib/audit/query';
import { wordKey } from '@/lib/audit/words';
import { log } from '@/lib/i18n/de/log';
import { logQuery } from './LogFilters';

type Translator = Awaited<ReturnType<typeof getTranslations<'log'>>>;
type FieldName = keyof typeof log.fields;

/** The values of an entry with their names in words; a name without words stays a code. */
function details(data: LogRow['data'], words: Translator): string {
  const shown = (value: string | number | boolean) =>
    typeof value === 'boolean' ? words(value ? 'yes' : 'no') : String(value);
  return Object.entries(data)
    .map(([name, value]) =>
      words('value', {
        name: name in log.fields ? words(`fields.${name as FieldName}`) : name,
        value: shown(value),
      }),
    )
    .join(', ');
}

/** The rows of the log, newest first. */
export async function LogTable({ rows }: { rows: readonly LogRow[] }) {
  const t = await getTranslations('departments.log');
  const words = await getTranslations('log');
  const format = await getFormatter();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reached by keyboard
    <section className="ad-scroll" tabIndex={0} aria-label={t('title')}>
      <table className="d-table">
        <thead>
          <tr>
            {(['number', 'at', 'by', 'what', 'object', 'details'] as const).map((name) => (
              <th key={name} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.seq}>
              <td>{row.seq}</td>
              <td>{format.dateTime(row.at, { dateStyle: 'short', timeStyle: 'medium' })}</td>
              <td>{row.actorName ?? row.actorId ?? t(`kinds.${row.actorKind as 'system'}`)}</td>
              <td>{words(wordKey(row.event))}</td>
              <td>
                <code>{row.objectId}</code>
              </td>
              <td>{row.isErased ? t('erased') : details(row.data, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Newer and older pages. */
export async function LogPages({ filter, pages }: { filter: LogFilter; pages: number }) {
  const t = await getTranslations('departments.log');
  const { page } = filter;
  if (pages < 2) return null;
  return (
    <nav className="bw-row bw-row--wrap" aria-label={t('page', { page, pages })}>
      {page > 1 ? (
        <ButtonLink href={`/admin/log${logQuery(filter, page - 1)}`} variant="secondary" prefetch={false}>
          {t('newer')}
        </ButtonLink>
      ) : null}
      <span>{t('page', { page, pages })}</span>
      {page < pages ? (
        <ButtonLink href={`/admin/log${logQuery(filter, page + 1)}`} variant="secondary" prefetch={false}>
          {t('older')}
        </ButtonLink>
      ) : null}
    </nav>
  );
}
