import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { CrewApp } from '@/components/crew/CrewApp';
import { ClientMessages } from '@/components/shell/client-messages';
import { Note } from '@/components/ui/Note';
import type { Locale } from '@/lib/i18n/routing';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'crew' });
  return { title: t('title'), robots: { index: false } };
}

/** Static shell: whose tour it is and what lies in it is known to the phone alone. */
export default async function CrewScreen({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('crew');
  return (
    <ClientMessages
      locale={locale}
      namespaces={['common', 'ui', 'crew', 'areas', 'reports', 'map', 'errors']}
    >
      <noscript>
        <Note tone="wait">{t('noScript')}</Note>
      </noscript>
      <CrewApp />
    </ClientMessages>
  );
}
