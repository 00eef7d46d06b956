import type { Metadata } from 'next';
import { hasLocale } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { KeptNote } from '@/components/account/KeptNote';
import { AdminPage } from '@/components/admin/AdminPage';
import { TextForm } from '@/components/admin/TextForm';
import { MissingPage } from '@/components/errors/MissingPage';
import { Prose } from '@/components/texts/Prose';
import { ButtonLink } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { requireUser } from '@/lib/accounts/session';
import { type Locale, routing } from '@/lib/i18n/routing';
import { keptFor } from '@/lib/kept-entries/kept-entries';
import { keptText } from '@/lib/texts/kept-slot';
import { textKeys } from '@/lib/texts/keys';
import { loadText } from '@/lib/texts/load';
import { manage } from '../../actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; key: string }>;
  readonly searchParams: Promise<{ language?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'admin.texts' });
  return { title: t('title'), robots: { index: false } };
}

/** One text: edit, and what people see. */
export default async function TextPage({ params, searchParams }: Props) {
  const { locale, key: raw } = await params;
  setRequestLocale(locale);
  const { language } = await searchParams;
  const query = hasLocale(routing.locales, language) ? `?language=${language}` : '';
  const user = await requireUser('admin', locale, `/admin/texts/${raw}${query}`);
  const key = textKeys.find((known) => known === raw);
  if (!key) return <MissingPage />;
  const text = await loadText(key, hasLocale(routing.locales, language) ? language : 'de');
  const slot = keptText(key, text.locale)?.slot;
  const kept = slot ? await keptFor(slot, user.id) : null;
  const t = await getTranslations('admin.texts');
  return (
    <AdminPage user={user} locale={locale} current="texts" title={t(`keys.${key}`)}>
      <KeptNote isKept={kept !== null} />
      <TextForm manage={manage} textKey={key} locale={text.locale} body={kept?.body ?? text.body} />
      <h2>{t('preview')}</h2>
      <Card padded>
        <Prose source={text.body} locale={text.locale} />
      </Card>
      <ButtonLink href="/admin/texts" variant="tertiary" icon="back">
        {t('back')}
      </ButtonLink>
    </AdminPage>
  );
}
