import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { QrCode } from '@/components/follow/QrCode';
import { ClientMessages } from '@/components/shell/client-messages';
import { RecoveryDesk } from '@/components/staff/accounts/RecoveryDesk';
import { StaffPage } from '@/components/staff/StaffPage';
import { Entry, EntryList } from '@/components/ui/Card';
import { requireUser } from '@/lib/accounts/session';
import { publicUrl } from '@/lib/env';
import type { Locale } from '@/lib/i18n/routing';
import { readTownSettings } from '@/lib/town/settings';
import { recoverAccess } from './actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'staffAccounts' });
  return { title: t('title'), robots: { index: false } };
}

/** What the town hall does for the accounts of citizens: the way back in, and who may act for whom. */
export default async function StaffAccountsPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('staff', locale, '/staff/accounts');
  const t = await getTranslations('staffAccounts');
  const { officeName, officeStreet, officeCity } = await readTownSettings();
  const sender = [officeName, officeStreet, officeCity];
  const link = `${publicUrl()}/account/recover`;
  return (
    <StaffPage user={user} current="accounts">
      <div className="bw-stack bw-measure">
        <div className="bw-stack bw-no-print">
          <h1>{t('title')}</h1>
          <EntryList label={t('more')}>
            <Entry
              href="/staff/accounts/representatives"
              icon="users"
              title={t('proofs.title')}
              text={t('proofs.entry')}
              prefetch={false}
            />
          </EntryList>
          <h2>{t('recovery.title')}</h2>
          <p>{t('recovery.intro')}</p>
        </div>
        <ClientMessages locale={locale} namespaces={['staffAccounts', 'ui']}>
          <RecoveryDesk recover={recoverAccess} link={link.replace(/^https?:\/\//, '')} sender={sender}>
            <QrCode text={link} label={t('sheet.qr')} />
          </RecoveryDesk>
        </ClientMessages>
      </div>
    </StaffPage>
  );
}
