'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { LanguageLink } from '@/components/shell/LanguageLink';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { Link } from '@/lib/i18n/routing';
import type { ListedReport, ListOrder } from '@/lib/map/list';
import { PublicRow } from './PublicRow';
import type { ViewData } from './use-view-data';

interface Props {
  readonly data: ViewData;
  readonly order: ListOrder;
  readonly onOrder: (order: ListOrder) => void;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onMore: () => void;
  /** The list alone, with the same filters and view. */
  readonly listPath: string;
  /** What stands above the reports. */
  readonly children?: ReactNode;
}

/** The reports of the map's view in words; the same ones, and more, page by page. */
export function MapList(props: Props) {
  const { data, order, onOrder, selected, onSelect, onMore, listPath } = props;
  const t = useTranslations('map');
  const [now] = useState(() => Date.now());
  const { list, state } = data;
  return (
    <>
      <div className="bw-row bw-row--wrap bw-pubmap__head">
        <h2 className="bw-grow" aria-live="polite">
          {list ? t('count', { count: list.total }) : t(state === 'failed' ? 'failed' : 'waiting')}
        </h2>
        {list && list.total > 1 ? <OrderChoice order={order} onOrder={onOrder} /> : null}
      </div>
      <KeptNote keptSince={data.keptSince} />
      <div className="bw-pubmap__body">
        {props.children}
        {list?.total === 0 ? <p className="bw-pubmap__none">{t('nothingHere')}</p> : null}
        <ul className="bw-pubmap__rows">
          {list?.items.map((report) => (
            <Row
              key={report.id}
              report={report}
              now={now}
              isCurrent={report.id === selected}
              onSelect={onSelect}
            />
          ))}
        </ul>
        {/* Below rows that have not come yet it would jump. */}
        <div className="bw-pubmap__more" hidden={!list && state !== 'failed'}>
          {list?.next ? (
            <Button variant="secondary" block onClick={onMore}>
              {t('more')}
            </Button>
          ) : null}
          <Link href={listPath} prefetch={false}>
            {t('listOnly')}
          </Link>
          {/* The phone's map has no bar for it. */}
          <span className="bw-only-phone">
            <LanguageLink />
          </span>
        </div>
      </div>
    </>
  );
}

function Row({
  report,
  now,
  isCurrent,
  onSelect,
}: {
  report: ListedReport;
  now: number;
  isCurrent: boolean;
  onSelect: (id: string) => void;
}) {
  const select = () => onSelect(report.id);
  return (
    <li data-report={report.id} onFocus={select} onMouseEnter={select}>
      <PublicRow report={report} now={now} isCurrent={isCurrent} />
    </li>
  );
}

function OrderChoice({ order, onOrder }: { order: ListOrder; onOrder: (order: ListOrder) => void }) {
  const t = useTranslations('map');
  return (
    <label className="bw-pubmap__order">
      <span className="bw-hide">{t('order')}</span>
      <select value={order} onChange={(event) => onOrder(event.target.value as ListOrder)}>
        <option value="newest">{t('newest')}</option>
        <option value="oldest">{t('oldest')}</option>
      </select>
      <Icon name="down" size="s" />
    </label>
  );
}

/** Says honestly how old the data are when they come from the phone. */
function KeptNote({ keptSince }: { keptSince: number | null }) {
  const t = useTranslations('map');
  const format = useFormatter();
  if (keptSince === null) return null;
  const time = format.dateTime(keptSince, {
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  });
  return (
    <p className="bw-strip" role="status">
      <Icon name="cloudOff" />
      <span>{t('kept', { time })}</span>
    </p>
  );
}
