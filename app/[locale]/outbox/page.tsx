import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { OutboxScreen } from '@/components/outbox/OutboxScreen';
import { ClientMessages } from '@/components/shell/client-messages';
import { NavPage } from '@/components/shell/NavPage';
import { IconLink } from '@/components/ui/IconButton';
import { Note } from '@/components/ui/Note';
import type { Locale } from '@/lib/i18n/routing';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'outbox' });
  return { title: t('title') };
}

/** "Meine Meldungen": a static shell; what it shows lies on the phone. */
export default async function OutboxPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('outbox');
  return (
    <NavPage
      current="outbox"
      title={t('title')}
      actions={<IconLink href="#storage" icon="info" label={t('storage.title')} />}
    >
      <noscript>
        <Note tone="wait">{t('noScript')}</Note>
      </noscript>
      <ClientMessages locale={locale} namespaces={['outbox', 'reports', 'common', 'ui']}>
        <OutboxScreen />
      </ClientMessages>
    </NavPage>
  );
}
