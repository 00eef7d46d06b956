import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AdminPage } from '@/components/admin/AdminPage';
import { Entry, EntryList } from '@/components/ui/Card';
import { requireUser } from '@/lib/accounts/session';
import { type Locale, routing } from '@/lib/i18n/routing';
import { germanOnly, textKeys } from '@/lib/texts/keys';
import { loadText } from '@/lib/texts/load';
import { placeholdersOf } from '@/lib/texts/markdown';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'admin.texts' });
  return { title: t('title'), robots: { index: false } };
}

/** All texts of the town in both languages, with the number of gaps. */
export default async function TextsPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('admin', locale, '/admin/texts');
  const t = await getTranslations('admin.texts');
  const all = routing.locales.flatMap((language) =>
    textKeys
      .filter((key) => language === 'de' || !germanOnly.includes(key))
      .map((key) => ({ key, language })),
  );
  const rows = await Promise.all(
    all.map(async ({ key, language }) => ({
      key,
      language,
      open: placeholdersOf((await loadText(key, language)).body).length,
    })),
  );
  return (
    <AdminPage user={user} locale={locale} current="texts" title={t('title')}>
      <p>{t('intro')}</p>
      {routing.locales.map((language) => (
        <section key={language} className="bw-stack bw-stack--s">
          <h2>{t(language === 'de' ? 'german' : 'english')}</h2>
          <EntryList label={t(language === 'de' ? 'german' : 'english')}>
            {rows
              .filter((row) => row.language === language)
              .map(({ key, open }) => (
                <Entry
                  key={key}
                  href={`/admin/texts/${key}?language=${language}`}
                  icon={open > 0 ? 'clock' : 'check'}
                  title={t(`keys.${key}`)}
                  text={t('open', { count: open })}
                  prefetch={false}
                />
              ))}
          </EntryList>
        </section>
      ))}
    </AdminPage>
  );
}
