import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ClientMessages } from '@/components/shell/client-messages';
import { NavPage } from '@/components/shell/NavPage';
import { Start } from '@/components/start/Start';
import type { Locale } from '@/lib/i18n/routing';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale });
  // The layout's template reaches the pages below it, not the one beside it.
  return { title: { absolute: `${t('start.title')} – ${t('common.appName')}` } };
}

export default async function StartPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  return (
    <NavPage current="start" bare>
      <ClientMessages locale={locale} namespaces={['start', 'services', 'map', 'reports']}>
        <div className="bw-start">
          <Start />
        </div>
      </ClientMessages>
    </NavPage>
  );
}
