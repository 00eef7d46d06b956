import type { Metadata } from 'next';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { AdminPage } from '@/components/admin/AdminPage';
import { ImportForm } from '@/components/admin/areas/ImportForm';
import { ClientMessages } from '@/components/shell/client-messages';
import { db } from '@/db/client';
import { requireUser } from '@/lib/accounts/session';
import { staticAreas } from '@/lib/areas/import-preview';
import { Link, type Locale } from '@/lib/i18n/routing';
import { importAreas } from './actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'staticAreas' });
  return { title: t('title'), robots: { index: false } };
}

/** Markets, fairs and road works: what is there, and a file that takes its place. */
export default async function StaticAreasPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('admin', locale, '/admin/areas');
  const t = await getTranslations('staticAreas');
  const kinds = await getTranslations('areas.categories');
  const format = await getFormatter();
  const day = (at: number) => format.dateTime(at, { dateStyle: 'medium' });
  const areas = await staticAreas(await db());
  return (
    <AdminPage user={user} locale={locale} current="areas" title={t('title')}>
      <ClientMessages locale={locale} namespaces={['areas', 'staticAreas', 'ui']}>
        <p>{t('intro')}</p>
        <ImportForm action={importAreas} />
      </ClientMessages>
      <h2>{t('present')}</h2>
      {areas.length === 0 ? <p className="bw-muted">{t('none')}</p> : null}
      <ul className="bw-stack bw-stack--s st-plain">
        {areas.map(({ id, label, category, startsAt, endsAt }) => (
          <li key={id}>
            <Link href={`/staff/areas?use=${id}`} prefetch={false}>
              {label}
            </Link>
            <br />
            <span className="bw-small bw-muted">
              {kinds(category)}, {t('days', { from: day(startsAt), to: day(endsAt - 1) })}
            </span>
          </li>
        ))}
      </ul>
    </AdminPage>
  );
}
