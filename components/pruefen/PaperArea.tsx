import '@/components/areas/areas.css';
import { getTranslations } from 'next-intl/server';
import { SpaceMap } from '@/components/areas/SpaceMap';
import { ClientMessages } from '@/components/shell/client-messages';
import { polygonsOf } from '@/lib/areas/metric';
import type { Outline } from '@/lib/areas/types';
import type { Locale } from '@/lib/i18n/routing';

/** The ground a permit is about, for whoever stands beside it. Nothing where the paper is about none. */
export async function PaperArea({ area, locale }: { area: Outline | undefined; locale: Locale }) {
  if (!area) return null;
  const t = await getTranslations('pruefen');
  return (
    <section className="bw-stack bw-stack--s bw-no-print" aria-labelledby="area">
      <h2 id="area">{t('area')}</h2>
      <ClientMessages locale={locale} namespaces={['map']}>
        <SpaceMap
          label={t('areaMap')}
          shapes={[{ id: 'own', polygons: polygonsOf(area), tone: 'own', label: t('area') }]}
          pins={[]}
          hrefs={{}}
          focus={['own']}
        />
      </ClientMessages>
    </section>
  );
}
