import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ClientMessages } from '@/components/shell/client-messages';
import { StaffPage } from '@/components/staff/StaffPage';
import { ScrollRow } from '@/components/ui/ScrollRow';
import type { SignedInUser } from '@/lib/accounts/sessions';
import { ADMIN_SLOT } from '@/lib/admin/kept-slot';
import { Link, type Locale } from '@/lib/i18n/routing';
import { keptFor } from '@/lib/kept-entries/kept-entries';
import { KeptForm } from './KeptForm';

const places = {
  users: '/admin',
  departments: '/admin/departments',
  texts: '/admin/texts',
  duty: '/admin/duty',
  town: '/admin/town',
  routing: '/admin/routing',
  tariff: '/admin/tariff',
  areas: '/admin/areas',
  log: '/admin/log',
  tokens: '/admin/tokens',
} as const;

interface Props {
  readonly user: SignedInUser;
  readonly locale: Locale;
  readonly current: keyof typeof places;
  readonly title: string;
  /** Tables need the whole width. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** The desk of the administrators with its places. */
export async function AdminPage({ user, locale, current, title, isWide, children }: Props) {
  const t = await getTranslations('admin');
  return (
    <StaffPage user={user} current="admin">
      <div className={isWide ? 'bw-stack' : 'bw-stack bw-measure'}>
        <ScrollRow className="st-views" aria-label={t('title')}>
          {(Object.keys(places) as (keyof typeof places)[]).map((place) => (
            <Link
              key={place}
              href={places[place]}
              className={`bw-chip st-chip${place === current ? ' is-on' : ''}`}
              aria-current={place === current ? 'page' : undefined}
              prefetch={false}
            >
              {t(`tabs.${place}`)}
            </Link>
          ))}
        </ScrollRow>
        <h1>{title}</h1>
        <ClientMessages locale={locale} namespaces={['admin', 'account', 'departments', 'reports', 'ui']}>
          <KeptForm entered={await keptFor(ADMIN_SLOT, user.id)}>{children}</KeptForm>
        </ClientMessages>
      </div>
    </StaffPage>
  );
}
