import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { DeskPage, type DeskTab } from '@/components/shell/DeskPage';
import { Icon } from '@/components/ui/Icon';
import { actorOf } from '@/lib/accounts/actor';
import type { SignedInUser } from '@/lib/accounts/sessions';
import { countOpen } from '@/lib/applications/lists';
import { countToPost } from '@/lib/decisions/queries';
import { readStaleness } from '@/lib/documents/import/queries';
import { mayRunTradeOffice } from '@/lib/services/gewerbe/office/policy';

interface Props {
  readonly user: SignedInUser;
  readonly current:
    | 'inbox'
    | 'enter'
    | 'applications'
    | 'mailbox'
    | 'decisions'
    | 'documents'
    | 'areas'
    | 'accounts'
    | 'payments'
    | 'trade'
    | 'admin';
  readonly newCount?: number;
  readonly tools?: ReactNode;
  readonly keys?: ReactNode;
  readonly columns?: boolean;
  readonly children: ReactNode;
}

const rare = (tabs: readonly DeskTab[]): DeskTab[] => tabs.map((tab) => ({ ...tab, isRare: true }));

/** The desk of staff and administrators, with their places. */
export async function StaffPage({ user, current, newCount, children, ...page }: Props) {
  const t = await getTranslations('staff');
  const applications = await getTranslations('applicationDesk');
  const { isStale } = await readStaleness();
  const documents: DeskTab = {
    href: '/staff/documents',
    label: isStale ? <DocumentsStale /> : t('documents'),
    isCurrent: current === 'documents',
  };
  const tabs: DeskTab[] = [
    { href: '/staff', label: t('inbox'), count: newCount, isCurrent: current === 'inbox' },
    {
      href: '/staff/applications',
      label: applications('tab'),
      count: await countOpen(actorOf(user)),
      isCurrent: current === 'applications',
    },
    { href: '/staff/mailbox', label: t('mailbox'), isCurrent: current === 'mailbox' },
    {
      href: '/staff/decisions',
      label: t('decisions'),
      count: (await countToPost(actorOf(user))) || undefined,
      isCurrent: current === 'decisions',
    },
    { href: '/staff/areas', label: t('areas'), isCurrent: current === 'areas' },
    // Old data must be seen wherever staff are.
    ...(isStale ? [documents] : []),
    ...rare([
      { href: '/staff/new', label: t('enter'), isCurrent: current === 'enter' },
      ...(isStale ? [] : [documents]),
      { href: '/staff/accounts', label: t('accounts'), isCurrent: current === 'accounts' },
      { href: '/staff/payments', label: t('payments'), isCurrent: current === 'payments' },
      ...(mayRunTradeOffice(actorOf(user))
        ? [{ href: '/staff/trade', label: t('trade'), isCurrent: current === 'trade' }]
        : []),
      { href: '/crew', label: t('crew') },
      ...(user.role === 'admin'
        ? [{ href: '/admin', label: t('admin'), isCurrent: current === 'admin' }]
        : []),
    ]),
  ];
  const common = await getTranslations('common');
  return (
    <DeskPage
      area={t('area')}
      tabs={tabs}
      accountLabel={`${common('account')}: ${user.name || user.login}`}
      {...page}
    >
      {children}
    </DeskPage>
  );
}

/** The place of ordered documents; says so wherever staff are when the office's data are old. */
async function DocumentsStale() {
  const t = await getTranslations('staff');
  return (
    <>
      {t('documents')}
      <span className="bw-state bw-state--wait">
        <Icon name="clock" />
        {t('documentsStale')}
      </span>
    </>
  );
}
