import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { LegalPage } from '@/components/legal/LegalPage';
import { Prose } from '@/components/texts/Prose';
import type { Locale } from '@/lib/i18n/routing';
import { privacyKeys } from '@/lib/texts/keys';
import { loadText } from '@/lib/texts/load';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

const sections = Object.keys(privacyKeys) as (keyof typeof privacyKeys)[];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'legal' });
  return { title: t('privacy') };
}

/** One notice per function, each under its own anchor: other screens link to the one that concerns them. */
export default async function PrivacyPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('legal');
  const general = await loadText('privacy', locale);
  const notices = await Promise.all(
    sections.map(async (id) => ({ id, text: await loadText(privacyKeys[id], locale) })),
  );
  const updatedAt = Math.max(
    0,
    ...[general, ...notices.map(({ text }) => text)].map((x) => x.updatedAt ?? 0),
  );
  return (
    <LegalPage title={t('privacy')} updatedAt={updatedAt || null}>
      <nav className="bw-row bw-row--wrap" aria-label={t('contents')}>
        {sections.map((id) => (
          <a key={id} className="bw-chip" href={`#${id}`}>
            {t(`sections.${id}`)}
          </a>
        ))}
      </nav>
      <Prose source={general.body} locale={general.locale} />
      {notices.map(({ id, text }) => (
        <section key={id} id={id}>
          <Prose source={text.body} locale={text.locale} />
        </section>
      ))}
    </LegalPage>
  );
}
