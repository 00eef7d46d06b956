import '@/components/follow/follow.css';
import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { DeviceList } from '@/components/follow/DeviceList';
import { ClientMessages } from '@/components/shell/client-messages';
import { NavPage } from '@/components/shell/NavPage';
import type { Locale } from '@/lib/i18n/routing';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'follow.device' });
  return { title: t('title') };
}

/** Reports sent from this phone, with their last known state; opens without a network. */
export default async function DevicePage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('follow.device');
  return (
    <ClientMessages locale={locale} namespaces={['follow', 'reports', 'outbox']}>
      <NavPage current="outbox" title={t('title')}>
        <DeviceList />
      </NavPage>
    </ClientMessages>
  );
}
