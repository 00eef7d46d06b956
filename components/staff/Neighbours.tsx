import { getTranslations } from 'next-intl/server';
import { Link } from '@/lib/i18n/routing';
import { type InboxView, inboxHref } from '@/lib/staff/address';
import type { InboxItem } from '@/lib/staff/inbox';

interface Props {
  readonly items: readonly InboxItem[];
  readonly selectedId: string | null;
  readonly view: InboxView;
}

/** Links to the next and previous report, pressed by J and K. From a report that has left the list: the first. */
export async function Neighbours({ items, selectedId, view }: Props) {
  const t = await getTranslations('staff.keys');
  const at = items.findIndex(({ id }) => id === selectedId);
  const next = at === -1 ? items[0] : items[at + 1];
  const previous = at > 0 ? items[at - 1] : undefined;
  return (
    <nav className="bw-hide" aria-label={t('label')}>
      {next ? (
        <Link href={inboxHref(view, next.id)} data-key="j" prefetch={false} tabIndex={-1}>
          {t('next')}
        </Link>
      ) : null}
      {previous ? (
        <Link href={inboxHref(view, previous.id)} data-key="k" prefetch={false} tabIndex={-1}>
          {t('previous')}
        </Link>
      ) : null}
    </nav>
  );
}
