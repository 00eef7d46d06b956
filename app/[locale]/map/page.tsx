import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { PublicMap } from '@/components/public-map/PublicMap';
import { ClientMessages } from '@/components/shell/client-messages';
import { NavPage } from '@/components/shell/NavPage';
import { getPathname, type Locale } from '@/lib/i18n/routing';

interface Props {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: (await getTranslations({ locale, namespace: 'map' }))('title') };
}

/** The public map: a static shell that also opens without a network. */
export default async function MapPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('map');
  return (
    <NavPage current="map" map>
      <h1 className="bw-hide">{t('title')}</h1>
      <noscript>
        <p className="bw-pubmap-plain">
          {t('needsScript')} <a href={getPathname({ locale, href: '/map/list' })}>{t('toList')}</a>
        </p>
      </noscript>
      <ClientMessages locale={locale} namespaces={['map', 'reports', 'ui']}>
        <PublicMap />
      </ClientMessages>
    </NavPage>
  );
}
