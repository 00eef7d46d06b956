import '@/components/public-map/public-map.css';
import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ListFilters } from '@/components/public-map/ListFilters';
import { PlainWorks } from '@/components/public-map/PlainWorks';
import { PublicRow } from '@/components/public-map/PublicRow';
import { NavPage } from '@/components/shell/NavPage';
import { ButtonLink } from '@/components/ui/Button';
import { Link, type Locale } from '@/lib/i18n/routing';
import { listReports, parseCursor } from '@/lib/map/list';
import { readMapQuery } from '@/lib/map/query';
import { mapHref } from '@/lib/map/view';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: (await getTranslations({ locale, namespace: 'map' }))('listTitle') };
}

/** Only single values of the filters; anything else in the address is left out. */
function paramsOf(search: Record<string, string | string[] | undefined>): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of ['kind', 'state', 'since', 'works', 'bbox', 'zoom', 'cursor']) {
    const value = search[name];
    if (typeof value === 'string' && value !== '') params.set(name, value);
  }
  return params;
}

/** The public reports as a plain list: works without JavaScript and without a map. */
export default async function MapListPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('map');
  const search = paramsOf(await searchParams);
  const read = readMapQuery(search);
  const fallback = readMapQuery(new URLSearchParams());
  const query = read.ok ? read : fallback;
  if (!query.ok) throw new Error('the default query must be readable');
  const page = await listReports(query.value, { after: parseCursor(search.get('cursor') ?? '') });
  const more = new URLSearchParams(search);
  if (page.next) more.set('cursor', page.next);
  const now = Date.now();
  const filters = read.ok ? search : new URLSearchParams();
  const withoutBox = new URLSearchParams(filters);
  for (const name of ['bbox', 'zoom', 'cursor']) withoutBox.delete(name);
  return (
    <NavPage current="map" title={t('listTitle')}>
      <div className="bw-stack">
        <ListFilters search={filters} now={now} />
        {filters.has('bbox') ? (
          <p>
            {t('part')}{' '}
            <Link href={`/map/list?${withoutBox}`} prefetch={false}>
              {t('wholeTown')}
            </Link>
          </p>
        ) : null}
        {filters.get('works') === '1' ? <PlainWorks box={query.value.box} now={now} /> : null}
        <h2>{t('count', { count: page.total })}</h2>
        {page.total === 0 ? <p>{t('nothingHere')}</p> : null}
        <ul className="bw-card bw-pubmap__rows">
          {page.items.map((report) => (
            <li key={report.id}>
              <PublicRow report={report} now={now} />
            </li>
          ))}
        </ul>
        {page.next ? (
          <ButtonLink variant="secondary" href={`/map/list?${more}`} prefetch={false}>
            {t('more')}
          </ButtonLink>
        ) : null}
        <p>
          <Link href={mapHref(filters, now)} prefetch={false}>
            {t('toMap')}
          </Link>
        </p>
      </div>
    </NavPage>
  );
}
