import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { InPerson } from '@/components/office/InPerson';
import { ClientMessages } from '@/components/shell/client-messages';
import { NavPage } from '@/components/shell/NavPage';
import { Entry, EntryList, Fact } from '@/components/ui/Card';
import type { Locale } from '@/lib/i18n/routing';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'services' });
  return { title: t('title') };
}

/** What can be done online today, and what still needs a visit: nothing that only pretends to work. */
export default async function ServicesPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('services');
  return (
    <NavPage current="services" title={t('title')}>
      <div className="bw-stack bw-two">
        <section className="bw-stack bw-stack--s">
          <h2 className="bw-h3">{t('online')}</h2>
          <EntryList label={t('online')}>
            <Entry href="/report" icon="camera" title={t('report')} text={t('reportText')} />
            <Entry
              href="/documents"
              prefetch={false}
              icon="idCard"
              title={t('documents')}
              text={t('documentsText')}
            />
            <Entry href="/map" prefetch={false} icon="map" title={t('map')} text={t('mapText')} />
            <Entry href="/follow" prefetch={false} icon="search" title={t('follow')} text={t('followText')} />
          </EntryList>
        </section>
        <section className="bw-stack bw-stack--s">
          <h2 className="bw-h3">{t('inPerson')}</h2>
          <p className="bw-small bw-muted">{t('inPersonText')}</p>
          <div className="bw-card">
            <Fact icon="idCard" title={t('idCard')} text={t('idCardText')} />
            <Fact icon="shop" title={t('trade')} text={t('tradeText')} />
            <Fact icon="scaffold" title={t('specialUse')} text={t('specialUseText')} />
          </div>
          <ClientMessages locale={locale} namespaces={['services']}>
            <InPerson />
          </ClientMessages>
        </section>
      </div>
    </NavPage>
  );
}
