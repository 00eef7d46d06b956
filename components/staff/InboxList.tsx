import { getFormatter, getTranslations } from 'next-intl/server';
import { HazardState, kindIcon, ReportState } from '@/components/reports/status';
import { ButtonLink } from '@/components/ui/Button';
import { Icon, type IconName } from '@/components/ui/Icon';
import { ReportRow } from '@/components/ui/ReportRow';
import { ScrollRow } from '@/components/ui/ScrollRow';
import { Link } from '@/lib/i18n/routing';
import { isOverdue } from '@/lib/reports/deadlines';
import { isOpen } from '@/lib/reports/status';
import { type InboxView, inboxHref } from '@/lib/staff/address';
import { type InboxFilter, inboxFilters, inboxSorts, maySort } from '@/lib/staff/filter-names';
import type { InboxItem } from '@/lib/staff/inbox';
import { DueState } from './DueState';
import { reportTitle } from './title';

const icons: Partial<Record<InboxFilter, IconName>> = {
  hazard: 'warning',
  due: 'calendar',
  today: 'clock',
  work: 'wrench',
  complaints: 'flag',
};

interface Props {
  readonly view: InboxView;
  readonly counts: Record<InboxFilter, number>;
  readonly inbox: { readonly items: readonly InboxItem[]; readonly total: number; readonly pages: number };
  readonly selectedId: string | null;
}

/** Views, and the numbered reports of the chosen one. */
export async function InboxList({ view, counts, inbox, selectedId }: Props) {
  const t = await getTranslations('staff');
  // Beside an open report the page is about that report.
  const Heading = selectedId ? 'h2' : 'h1';
  return (
    <section className={`d-list${selectedId ? ' st-aside' : ''}`}>
      <div className="d-pane bw-stack bw-stack--s">
        <Heading className="bw-h4">
          {view.text
            ? t('found', { count: inbox.total, text: view.text })
            : t('heading', { view: t(`views.${view.filter}`), count: inbox.total })}
        </Heading>
        {view.text ? <Link href={inboxHref({ ...view, text: '', page: 1 })}>{t('clearSearch')}</Link> : null}
        <ScrollRow className="st-views" aria-label={t('views.label')}>
          {inboxFilters.map((filter) => (
            <FilterChip key={filter} filter={filter} view={view} count={counts[filter]} />
          ))}
        </ScrollRow>
        <SortLinks view={view} />
      </div>
      {inbox.items.length === 0 ? (
        <p className="d-pane bw-muted">{view.text ? t('noneFound') : t('empty')}</p>
      ) : (
        <Rows items={inbox.items} view={view} selectedId={selectedId} />
      )}
      <Pages view={view} pages={inbox.pages} />
    </section>
  );
}

async function FilterChip({ filter, view, count }: { filter: InboxFilter; view: InboxView; count: number }) {
  const t = await getTranslations('staff.views');
  const isOn = filter === view.filter;
  const icon = icons[filter];
  return (
    <Link
      className={`bw-chip st-chip${isOn ? ' is-on' : ''}`}
      href={inboxHref({ ...view, filter, page: 1 })}
      prefetch={false}
      aria-current={isOn ? 'true' : undefined}
    >
      {icon ? <Icon name={icon} size="s" /> : null}
      <span>
        {t(filter)} {filter === 'all' ? null : count}
      </span>
    </Link>
  );
}

/** By age or by deadline, where a list is short enough to be sorted. */
async function SortLinks({ view }: { view: InboxView }) {
  const t = await getTranslations('staff.sort');
  if (!maySort(view.filter) || view.filter === 'due') return null;
  return (
    <nav className="st-sort" aria-label={t('label')}>
      {inboxSorts.map((sort) => (
        <Link
          key={sort}
          href={inboxHref({ ...view, sort, page: 1 })}
          prefetch={false}
          aria-current={sort === view.sort ? 'true' : undefined}
        >
          {t(sort)}
        </Link>
      ))}
    </nav>
  );
}

async function Rows({
  items,
  view,
  selectedId,
}: Pick<Props, 'view' | 'selectedId'> & { items: readonly InboxItem[] }) {
  const t = await getTranslations('staff');
  const title = await reportTitle();
  const format = await getFormatter();
  const now = new Date();
  return (
    <ol className="st-rows" start={items[0]?.number}>
      {items.map((item) => (
        <li key={item.id} className="st-row">
          <span className="st-number" aria-hidden="true">
            {item.number}
          </span>
          <ReportRow
            href={inboxHref(view, item.id)}
            isCurrent={item.id === selectedId}
            photo={item.photo ? `/api/photos/${item.photo.id}?size=thumb` : null}
            icon={kindIcon(item.category)}
            color={item.photo?.color}
            title={title(item)}
            text={[
              format.relativeTime(item.receivedAt, now),
              ...(item.affectedCount > 1 ? [t('affected', { count: item.affectedCount })] : []),
            ].join(', ')}
            state={<RowState item={item} view={view} now={now.getTime()} />}
            stateFirst={false}
          />
        </li>
      ))}
    </ol>
  );
}

/** Danger before the deadline before the state; in the view of new reports "Neu" says nothing. */
async function RowState({ item, view, now }: { item: InboxItem; view: InboxView; now: number }) {
  const isByDue = view.sort === 'due' || (view.filter === 'new' && !view.text);
  if (item.hazard && isOpen(item.status)) {
    return (
      <span className="st-states">
        <HazardState />
        <DueState dueAt={item.dueAt} now={now} />
      </span>
    );
  }
  if (isByDue || isOverdue(item, now)) return <DueState dueAt={item.dueAt} now={now} />;
  return <ReportState status={item.status} />;
}

async function Pages({ view, pages }: { view: InboxView; pages: number }) {
  const t = await getTranslations('staff');
  if (pages === 1) return null;
  return (
    <div className="d-pane bw-stack bw-stack--s">
      <p className="bw-small">{t('pageOf', { page: view.page, pages })}</p>
      {view.page > 1 ? (
        <ButtonLink variant="secondary" fit href={inboxHref({ ...view, page: view.page - 1 })}>
          {t('newer')}
        </ButtonLink>
      ) : null}
      {view.page < pages ? (
        <ButtonLink variant="secondary" fit href={inboxHref({ ...view, page: view.page + 1 })}>
          {t('older')}
        </ButtonLink>
      ) : null}
    </div>
  );
}
