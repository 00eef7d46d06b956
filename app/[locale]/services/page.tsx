import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { InPerson } from '@/components/office/InPerson';
import { Catalogue } from '@/components/services/Catalogue';
import { SearchForm } from '@/components/services/SearchForm';
import { ClientMessages } from '@/components/shell/client-messages';
import { NavPage } from '@/components/shell/NavPage';
import { Entry, EntryList } from '@/components/ui/Card';
import { Link, type Locale } from '@/lib/i18n/routing';
import { catalogueRows, otherRows } from '@/lib/services/catalogue';
import { lifeSituations } from '@/lib/services/form-types';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'services' });
  return { title: t('title') };
}

/** What can be done online today, by what people plan and by subject; and always the way in person. */
export default async function ServicesPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('services');
  const words = await getTranslations('applications.catalogue');
  const rows = catalogueRows(locale);
  const [documents, ...others] = otherRows(locale);
  const situations = lifeSituations.filter((name) => rows.some((row) => row.situations.includes(name)));
  return (
    <NavPage current="services" title={t('title')}>
      <div className="bw-stack sv-catalogue">
        <SearchForm locale={locale} />
        <Entry
          className="bw-card sv-first"
          href={documents.href}
          prefetch={false}
          icon={documents.icon}
          title={documents.title}
          text={documents.line}
        />
        {situations.length > 0 ? (
          <nav className="bw-row bw-row--wrap" aria-label={words('situations')}>
            {situations.map((name) => (
              <Link
                key={name}
                className="bw-chip sv-chip"
                href={`/services/search?for=${name}`}
                prefetch={false}
              >
                {words(`situationNames.${name}`)}
              </Link>
            ))}
          </nav>
        ) : null}
        <Catalogue rows={rows} />
        <section className="bw-stack bw-stack--s">
          <h2 className="sv-group-title">{t('online')}</h2>
          <EntryList label={t('online')}>
            <Entry
              href="/services/mine"
              prefetch={false}
              icon="document"
              title={words('mine')}
              text={words('mineText')}
            />
            {others.map(({ href, icon, title, line }) => (
              <Entry key={href} href={href} icon={icon} title={title} text={line} prefetch={false} />
            ))}
          </EntryList>
        </section>
        <ClientMessages locale={locale} namespaces={['services']}>
          <InPerson />
        </ClientMessages>
      </div>
    </NavPage>
  );
}
