import { getFormatter, getTranslations } from 'next-intl/server';
import { State } from '@/components/ui/State';
import { type InboxFilter, type InboxItem, inboxFilters } from '@/lib/applications/lists';
import { Link, type Locale } from '@/lib/i18n/routing';

interface Props {
  readonly items: readonly InboxItem[];
  readonly filter: InboxFilter;
  readonly selectedId: string | null;
  readonly locale: Locale;
}

const hrefOf = (filter: InboxFilter, id = ''): string =>
  `/staff/applications${id ? `/${id}` : ''}${filter === 'open' ? '' : `?filter=${filter}`}`;

/** The cases of somebody's departments, by deadline; J and K go through them. */
export async function InboxRows({ items, filter, selectedId, locale }: Props) {
  const t = await getTranslations('applicationDesk');
  const Heading = selectedId ? 'h2' : 'h1';
  const index = items.findIndex(({ id }) => id === selectedId);
  const next = items[index + 1];
  const previous = index > 0 ? items[index - 1] : undefined;
  return (
    <section className={`d-list${selectedId ? ' st-aside' : ''}`}>
      <div className="d-pane bw-stack bw-stack--s">
        <Heading className="bw-h4">
          {t('heading', { view: t(`filters.${filter}`), count: items.length })}
        </Heading>
        <nav className="bw-row bw-row--wrap" aria-label={t('filtersLabel')}>
          {inboxFilters.map((name) => (
            <Link
              key={name}
              className={`bw-chip st-chip${name === filter ? ' is-on' : ''}`}
              href={hrefOf(name)}
              prefetch={false}
              aria-current={name === filter ? 'true' : undefined}
            >
              <span>{t(`filters.${name}`)}</span>
            </Link>
          ))}
        </nav>
      </div>
      <p className="d-pane ap-tools">
        <Link href="/staff/applications/new" prefetch={false}>
          {t('enter')}
        </Link>
        <Link href="/staff/applications/statistics" prefetch={false}>
          {t('statistics')}
        </Link>
      </p>
      {items.length === 0 ? <p className="d-pane bw-muted">{t('empty')}</p> : null}
      <ul className="ap-rows">
        {items.map((item) => (
          <li key={item.id}>
            <Link
              className="ap-row"
              href={hrefOf(filter, item.id)}
              prefetch={false}
              aria-current={item.id === selectedId ? 'true' : undefined}
            >
              <b>{item.subject || item.service.texts[locale].title}</b>
              <span className="bw-small bw-muted">
                {item.subject ? `${item.service.texts[locale].title}, ` : ''}
                {item.number}, {item.service.texts[locale].states[item.state]?.label}
              </span>
              {item.service.states[item.state]?.isDecided ? null : <Due item={item} />}
            </Link>
          </li>
        ))}
      </ul>
      <p className="bw-hide">
        {next ? (
          <Link href={hrefOf(filter, next.id)} prefetch={false} data-key="j" tabIndex={-1}>
            {next.number}
          </Link>
        ) : null}
        {previous ? (
          <Link href={hrefOf(filter, previous.id)} prefetch={false} data-key="k" tabIndex={-1}>
            {previous.number}
          </Link>
        ) : null}
      </p>
    </section>
  );
}

const DAY_MS = 86_400_000;

/** The deadline, or why it does not run. */
export async function Due({
  item,
}: {
  item: Pick<InboxItem, 'dueAt' | 'waitsSince'> & { closedAt?: number | null };
}) {
  const t = await getTranslations('applicationDesk');
  const format = await getFormatter();
  if (item.closedAt) return null;
  if (item.waitsSince)
    return (
      <State tone="quiet" icon="clock">
        {t('waitsFor')}
      </State>
    );
  if (!item.dueAt) return <State icon="calendar">{t('noDue')}</State>;
  const date = format.dateTime(item.dueAt, { day: 'numeric', month: 'long' });
  const left = item.dueAt - Date.now();
  if (left < 0)
    return (
      <State tone="bad" icon="warning">
        {t('overdue', { date })}
      </State>
    );
  return (
    <State tone={left < DAY_MS ? 'wait' : 'quiet'} icon="calendar">
      {t('due', { date })}
    </State>
  );
}
