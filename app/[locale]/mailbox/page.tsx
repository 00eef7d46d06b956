import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { DecisionsWaiting } from '@/components/decisions/DecisionsWaiting';
import { OutcomeNote } from '@/components/mailbox/OutcomeNote';
import { RememberMailbox } from '@/components/mailbox/RememberMailbox';
import { SignedOut } from '@/components/mailbox/SignedOut';
import { ThreadRow } from '@/components/mailbox/ThreadRow';
import { outcomeOf } from '@/components/mailbox/words';
import { NavPage } from '@/components/shell/NavPage';
import { Button, ButtonLink } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Field } from '@/components/ui/Field';
import { Icon } from '@/components/ui/Icon';
import { IconLink } from '@/components/ui/IconButton';
import { Strip } from '@/components/ui/Note';
import { mayEnter } from '@/lib/accounts/policy';
import { currentUser } from '@/lib/accounts/session';
import { getPathname, type Locale } from '@/lib/i18n/routing';
import { readBox } from '@/lib/mailbox/box';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'mailbox' });
  return { title: t('title'), robots: { index: false } };
}

/** The threads of somebody's boxes; for others what the mailbox is. */
export default async function MailboxPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await currentUser();
  if (!user) return <SignedOut />;
  const query = await searchParams;
  const isArchived = query.view === 'archive';
  const text = typeof query.q === 'string' ? query.q.trim().slice(0, 100) : '';
  const items = await readBox(user.id, { isArchived, text });
  const t = await getTranslations('mailbox');
  const isPlain = !text && !isArchived;
  const isSearch = text !== '' || query.view === 'search';
  const write = (
    <ButtonLink href="/mailbox/new" prefetch={false} icon="pencil" block>
      {t('new')}
    </ButtonLink>
  );
  return (
    <NavPage
      current="mailbox"
      title={isArchived ? t('archiveTitle') : t('title')}
      actions={<Actions />}
      dock={write}
    >
      <div className="bw-stack bw-measure">
        <p className="mb-private">
          <Icon name="lock" size="s" /> {t('private')}
        </p>
        <RememberMailbox />
        {mayEnter(user.role, 'staff') ? (
          <Strip tone="info" icon="building" href="/staff/mailbox">
            {t('toDesk')}
          </Strip>
        ) : null}
        <DecisionsWaiting userId={user.id} />
        <OutcomeNote {...(await outcomeOf(query))} />
        {isSearch ? <Search locale={locale} text={text} /> : null}
        {items.length > 0 ? (
          <ul className="bw-card mb-rows" aria-label={t('list')}>
            {items.map((item) => (
              <ThreadRow key={item.id} item={item} />
            ))}
          </ul>
        ) : isPlain ? (
          <EmptyState title={t('empty')}>
            <p>{t('emptyText')}</p>
          </EmptyState>
        ) : (
          <p>{t('nothingFound')}</p>
        )}
        <ButtonLink href={isPlain ? '/mailbox?view=archive' : '/mailbox'} prefetch={false} variant="tertiary">
          {t(isPlain ? 'toArchive' : 'toInbox')}
        </ButtonLink>
      </div>
    </NavPage>
  );
}

async function Actions() {
  const t = await getTranslations('mailbox');
  const common = await getTranslations('common');
  return (
    <>
      <IconLink href="/mailbox?view=search" prefetch={false} icon="search" label={t('searchOpen')} />
      <IconLink
        className="bw-only-phone"
        href="/account"
        prefetch={false}
        icon="account"
        label={common('account')}
      />
    </>
  );
}

async function Search({ locale, text }: { locale: Locale; text: string }) {
  const t = await getTranslations('mailbox');
  return (
    <form className="mb-search" method="get" action={getPathname({ href: '/mailbox', locale })}>
      <Field id="q" type="search" label={t('search')} defaultValue={text} maxLength={100} />
      <Button type="submit" variant="secondary" icon="search">
        {t('searchButton')}
      </Button>
    </form>
  );
}
