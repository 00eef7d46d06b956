import { getFormatter, getTranslations } from 'next-intl/server';
import { Icon } from '@/components/ui/Icon';
import { civilDate } from '@/lib/clock';
import { Link } from '@/lib/i18n/routing';
import type { BoxItem } from '@/lib/mailbox/box';

/** One conversation in the list: who, about what, the last words, what is attached. */
export async function ThreadRow({ item }: { item: BoxItem }) {
  const t = await getTranslations('mailbox');
  const format = await getFormatter();
  const isToday = civilDate(item.lastAt) === civilDate(Date.now());
  const when = isToday ? t('today') : format.dateTime(item.lastAt, { day: 'numeric', month: 'short' });
  const [file] = item.files;
  return (
    <li>
      <Link className="mb-row" href={`/mailbox/${item.id}`} prefetch={false}>
        <span className={item.isUnread ? 'mb-icon mb-icon--new' : 'mb-icon'}>
          <Icon name={item.decision ? 'document' : item.caseKind === 'report' ? 'road' : 'mail'} />
        </span>
        <span className="mb-row__t">
          <span className="mb-row__h">
            <span>{item.box ?? item.department}</span>
            <span className="bw-small bw-muted">{when}</span>
            {item.isUnread ? (
              <span className="mb-dot">
                <span className="bw-hide">{t('unread')}</span>
              </span>
            ) : null}
          </span>
          <b>{item.subject}</b>
          <span className="mb-row__p">{item.preview}</span>
          {file ? (
            <span className="bw-small bw-muted mb-row__f">
              <Icon name="clip" size="s" />
              {item.files.length === 1 ? file.name : t('files', { count: item.files.length })}
            </span>
          ) : null}
        </span>
      </Link>
    </li>
  );
}
