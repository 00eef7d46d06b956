import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AccountFrame } from '@/components/account/AccountFrame';
import { ActingFor } from '@/components/account/ActingFor';
import { Recovered } from '@/components/account/Recovered';
import { SignOutForm } from '@/components/account/SignOutForm';
import { ClientMessages } from '@/components/shell/client-messages';
import { Entry, EntryList } from '@/components/ui/Card';
import { mayEnter } from '@/lib/accounts/policy';
import { requireUser } from '@/lib/accounts/session';
import type { Locale } from '@/lib/i18n/routing';
import { actFor } from './actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'account' });
  return { title: t('title'), robots: { index: false } };
}

export default async function AccountPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('account', locale, '/account');
  const t = await getTranslations('account');
  const notices = await getTranslations('notices');
  const security = await getTranslations('security');
  return (
    <AccountFrame title={t('title')}>
      <p>
        {t('signedInAs', { name: user.name || user.login })}, {t(`roles.${user.role}`)}
      </p>
      <Recovered userId={user.id} />
      <ActingFor user={user} actFor={actFor} />
      <EntryList label={t('yours')}>
        <Entry href="/account/profile" icon="account" title={t('toProfile')} text={t('toProfileText')} />
        <Entry
          href="/account/organisations"
          icon="users"
          title={t('toOrganisations')}
          text={t('toOrganisationsText')}
        />
        <Entry href="/account/reports" icon="camera" title={t('toReports')} text={t('toReportsText')} />
        <Entry href="/account/fees" icon="document" title={t('toFees')} text={t('toFeesText')} />
        <Entry
          href="/account/representatives"
          icon="users"
          title={t('toRepresentatives')}
          text={t('toRepresentativesText')}
        />
        <Entry
          href="/account/notifications"
          icon="bell"
          title={notices('title')}
          text={notices('toNotices')}
        />
        <Entry href="/account/security" icon="lock" title={security('title')} />
        <Entry href="/account/data" icon="download" title={t('toData')} text={t('toDataText')} />
      </EntryList>
      {user.role === 'citizen' ? null : (
        <EntryList label={t('areas')}>
          {mayEnter(user.role, 'staff') ? (
            <Entry href="/staff" icon="list" title={t('toStaff')} text={t('toStaffText')} />
          ) : null}
          <Entry href="/crew" icon="wrench" title={t('toCrew')} text={t('toCrewText')} />
          {mayEnter(user.role, 'admin') ? (
            <Entry href="/admin" icon="users" title={t('toAdmin')} text={t('toAdminText')} />
          ) : null}
        </EntryList>
      )}
      <ClientMessages locale={locale} namespaces={['account']}>
        <SignOutForm userId={user.id} locale={locale} />
        <SignOutForm userId={user.id} locale={locale} everywhere />
      </ClientMessages>
    </AccountFrame>
  );
}
