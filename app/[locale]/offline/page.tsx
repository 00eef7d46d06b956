import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { KeptFormNote } from '@/components/outbox/KeptFormNote';
import { ReloadButton } from '@/components/outbox/ReloadButton';
import { Entry, EntryList } from '@/components/ui/Card';
import { EmptyState } from '@/components/ui/EmptyState';
import type { Locale } from '@/lib/i18n/routing';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'outbox.offline' });
  return { title: t('title'), robots: { index: false } };
}

/** Stands in for a server page that cannot be reached; the worker shows it at that page's own address. */
export default async function OfflinePage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('outbox.offline');
  return (
    <main id="main" className="bw-main bw-stack">
      <h1>{t('title')}</h1>
      <KeptFormNote text={t('formKept')} />
      <EmptyState title={t('text')} action={<ReloadButton label={t('retry')} />} />
      <h2>{t('stillWorks')}</h2>
      <EntryList label={t('stillWorks')}>
        <Entry href="/report" icon="camera" title={t('report')} text={t('reportText')} prefetch={false} />
        <Entry href="/outbox" icon="send" title={t('outbox')} text={t('outboxText')} prefetch={false} />
        <Entry href="/map" icon="map" title={t('map')} text={t('mapText')} prefetch={false} />
      </EntryList>
    </main>
  );
}
