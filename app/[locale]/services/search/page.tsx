import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Catalogue } from '@/components/services/Catalogue';
import { oneOfSearch, type Search } from '@/components/services/form-page';
import { SearchForm } from '@/components/services/SearchForm';
import { NavPage } from '@/components/shell/NavPage';
import { Entry, EntryList } from '@/components/ui/Card';
import { Link, type Locale } from '@/lib/i18n/routing';
import { catalogueRows, otherRows, searchRows } from '@/lib/services/catalogue';
import { lifeSituations } from '@/lib/services/form-types';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<Search>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'applications.catalogue' });
  return { title: t('search'), robots: { index: false } };
}

/** The services that fit words, or a life situation. */
export default async function SearchPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const search = await searchParams;
  const t = await getTranslations('applications.catalogue');
  const services = await getTranslations('services');
  const query = oneOfSearch(search, 'q').slice(0, 80);
  const situation = lifeSituations.find((name) => name === search.for);
  const all = catalogueRows(locale);
  const rows = situation ? all.filter((row) => row.situations.includes(situation)) : searchRows(all, query);
  // Not for an empty search, which lists the services.
  const others = situation || !query.trim() ? [] : searchRows(otherRows(locale), query);
  const count = rows.length + others.length;
  return (
    <NavPage current="services" title={situation ? t(`situationNames.${situation}`) : services('title')}>
      <div className="bw-stack sv-catalogue">
        <SearchForm locale={locale} value={query} />
        <p role="status" className="bw-muted">
          {count > 0 ? t('found', { count }) : t('none')}
        </p>
        {others.length > 0 ? (
          <EntryList label={t('search')}>
            {others.map(({ href, icon, title, line }) => (
              <Entry key={href} href={href} icon={icon} title={title} text={line} prefetch={false} />
            ))}
          </EntryList>
        ) : null}
        <Catalogue rows={rows} />
        <p>
          <Link href="/services" prefetch={false}>
            {services('title')}
          </Link>
        </p>
      </div>
    </NavPage>
  );
}
