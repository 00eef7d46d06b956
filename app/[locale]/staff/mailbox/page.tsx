import type { Metadata } from 'next';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { OutcomeNote } from '@/components/mailbox/OutcomeNote';
import { outcomeOf } from '@/components/mailbox/words';
import { StaffPage } from '@/components/staff/StaffPage';
import { ButtonLink } from '@/components/ui/Button';
import { State } from '@/components/ui/State';
import { actorOf } from '@/lib/accounts/actor';
import { requireUser } from '@/lib/accounts/session';
import { Link, type Locale } from '@/lib/i18n/routing';
import { type DeskItem, deskViews, readDesk } from '@/lib/mailbox/desk';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'mailbox.staff' });
  return { title: t('title'), robots: { index: false } };
}

/** The shared inbox of somebody's departments. */
export default async function StaffMailboxPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('staff', locale, '/staff/mailbox');
  const query = await searchParams;
  const view = deskViews.find((name) => name === query.view) ?? 'open';
  const items = await readDesk(actorOf(user), view);
  const t = await getTranslations('mailbox.staff');
  return (
    <StaffPage user={user} current="mailbox">
      <div className="bw-stack">
        <div className="mb-desk-head">
          <h1>{t('title')}</h1>
          <div className="bw-row bw-row--wrap">
            <ButtonLink href="/staff/mailbox/templates" prefetch={false} variant="tertiary" icon="list">
              {t('templates')}
            </ButtonLink>
            <ButtonLink href="/staff/mailbox/new" prefetch={false} variant="secondary" icon="pencil">
              {t('new')}
            </ButtonLink>
          </div>
        </div>
        <OutcomeNote {...(await outcomeOf(query))} />
        <nav className="bw-row bw-row--wrap" aria-label={t('viewsLabel')}>
          {deskViews.map((name) => (
            <Link
              key={name}
              className="mb-view"
              href={`/staff/mailbox?view=${name}`}
              prefetch={false}
              aria-current={name === view ? 'page' : undefined}
            >
              {t(`views.${name}`)}
            </Link>
          ))}
        </nav>
        {items.length === 0 ? <p>{t('empty')}</p> : <Rows items={items} label={t('title')} />}
      </div>
    </StaffPage>
  );
}

async function Rows({ items, label }: { items: readonly DeskItem[]; label: string }) {
  const t = await getTranslations('mailbox.staff');
  const format = await getFormatter();
  return (
    <ul className="bw-card mb-rows" aria-label={label}>
      {items.map((item) => (
        <li key={item.id}>
          <Link className="mb-row" href={`/staff/mailbox/${item.id}`} prefetch={false}>
            <span className="mb-row__t">
              <b>{item.subject}</b>
              <span>
                {item.owner} · {item.department} ·{' '}
                {item.assignee ? t('with', { name: item.assignee }) : t('nobody')}
              </span>
            </span>
            <span className="mb-row__e">
              <span className="bw-small bw-muted">
                {format.dateTime(item.lastAt, { dateStyle: 'medium', timeStyle: 'short' })}
              </span>
              <State tone={item.isWaiting ? 'wait' : 'quiet'} icon={item.isWaiting ? 'clock' : 'check'}>
                {t(item.isWaiting ? 'waiting' : 'answered')}
              </State>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
