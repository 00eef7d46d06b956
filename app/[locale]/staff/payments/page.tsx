import '@/components/payments/payments.css';
import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ClientMessages } from '@/components/shell/client-messages';
import { AsideList } from '@/components/staff/payments/AsideList';
import { FeeRows } from '@/components/staff/payments/FeeRows';
import { StatementForm } from '@/components/staff/payments/StatementForm';
import { StaffPage } from '@/components/staff/StaffPage';
import { type Actor, actorOf } from '@/lib/accounts/actor';
import { requireUser } from '@/lib/accounts/session';
import { civilDate } from '@/lib/clock';
import { Link, type Locale } from '@/lib/i18n/routing';
import { type FeeView, feeViews, listAside, listFees } from '@/lib/payments/queries';
import { act } from './actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<Partial<Record<'view' | 'problem' | 'booked' | 'aside' | 'known', string>>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'payments.staff' });
  return { title: t('title'), robots: { index: false } };
}

/** The fees of somebody's departments, and the bank's file. */
export default async function StaffPaymentsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('staff', locale, '/staff/payments');
  const { view: asked, ...outcome } = await searchParams;
  const view = feeViews.find((name) => name === asked) ?? 'open';
  const t = await getTranslations('payments.staff');
  return (
    <StaffPage user={user} current="payments">
      <ClientMessages locale={locale} namespaces={['payments']}>
        <div className="bw-stack">
          <h1>{t('title')}</h1>
          <div className="pa-cols">
            <div className="bw-stack">
              <nav className="bw-row bw-row--wrap" aria-label={t('viewsLabel')}>
                {feeViews.map((name) => (
                  <Link
                    key={name}
                    className="mb-view"
                    href={`/staff/payments?view=${name}`}
                    prefetch={false}
                    aria-current={name === view ? 'page' : undefined}
                  >
                    {t(`views.${name}`)}
                  </Link>
                ))}
              </nav>
              <Rows actor={actorOf(user)} view={view} />
            </div>
            <StatementForm locale={locale} outcome={outcome} />
          </div>
        </div>
      </ClientMessages>
    </StaffPage>
  );
}

async function Rows({ actor, view }: { actor: Actor; view: FeeView }) {
  const t = await getTranslations('payments.staff');
  if (view === 'aside') {
    const items = await listAside(actor);
    return items.length === 0 ? <p>{t('empty')}</p> : <AsideList items={items} act={act} />;
  }
  const fees = await listFees(actor, view);
  return fees.length === 0 ? <p>{t('empty')}</p> : <FeeRows fees={fees} today={civilDate(Date.now())} />;
}
