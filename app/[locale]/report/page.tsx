import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Capture } from '@/components/report/Capture';
import { ClientMessages } from '@/components/shell/client-messages';
import { SiteHeader } from '@/components/shell/SiteHeader';
import { ButtonLink } from '@/components/ui/Button';
import { Note } from '@/components/ui/Note';
import type { Locale } from '@/lib/i18n/routing';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'capture' });
  return { title: t('title'), description: t('description') };
}

/** Static: opens without a network. What is entered lies on the phone. */
export default async function ReportPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('capture');
  return (
    <>
      <header>
        <SiteHeader />
      </header>
      <noscript>
        <Note tone="info">
          <p>{t('noScript')}</p>
          <ButtonLink block href="/report/plain">
            {t('plainForm')}
          </ButtonLink>
        </Note>
      </noscript>
      <ClientMessages
        locale={locale}
        namespaces={['capture', 'common', 'map', 'outbox', 'reports', 'town', 'ui']}
      >
        <Capture />
      </ClientMessages>
    </>
  );
}
