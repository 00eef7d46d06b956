import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ClientMessages } from '@/components/shell/client-messages';
import { Keys } from '@/components/staff/Keys';
import { StaffPage } from '@/components/staff/StaffPage';
import { actorOf } from '@/lib/accounts/actor';
import type { SignedInUser } from '@/lib/accounts/sessions';
import { inboxFilters, readInbox } from '@/lib/applications/lists';
import type { Locale } from '@/lib/i18n/routing';
import { InboxRows } from './InboxRows';

interface Props {
  readonly user: SignedInUser;
  readonly locale: Locale;
  readonly filter: string;
  readonly selectedId: string | null;
  readonly children?: ReactNode;
}

/** The list beside the open case; on a phone one after the other. */
export async function Desk({ user, locale, filter, selectedId, children }: Props) {
  const t = await getTranslations('applicationDesk');
  const keys = [
    ['J, K', t('keyNext')],
    ['U', t('take')],
    ['N', t('ask')],
    ['R', t('message')],
    ['E', t('agree')],
  ] as const;
  const chosen = inboxFilters.find((name) => name === filter) ?? 'open';
  const items = await readInbox(actorOf(user), chosen);
  return (
    <ClientMessages locale={locale} namespaces={['staff', 'ui']}>
      <StaffPage user={user} current="applications" keys={<Keys keys={keys} />} columns>
        <div className="d-cols ap-cols">
          <InboxRows items={items} filter={chosen} selectedId={selectedId} locale={locale} />
          {children ?? (
            <p className="d-pane bw-muted bw-only-wide">{t(items.length > 0 ? 'choose' : 'empty')}</p>
          )}
        </div>
      </StaffPage>
    </ClientMessages>
  );
}
