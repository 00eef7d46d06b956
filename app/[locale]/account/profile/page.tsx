import type { Metadata } from 'next';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { AccountFrame } from '@/components/account/AccountFrame';
import { KeptNote } from '@/components/account/KeptNote';
import { ProfileForm } from '@/components/profile/ProfileForm';
import { ClientMessages } from '@/components/shell/client-messages';
import { requireUser } from '@/lib/accounts/session';
import type { Locale } from '@/lib/i18n/routing';
import { keptFor } from '@/lib/kept-entries/kept-entries';
import { nationalities } from '@/lib/profile/countries';
import { profileFields } from '@/lib/profile/fields';
import { readProfile } from '@/lib/profile/profile';
import { profileUses } from '@/lib/profile/uses';
import { save } from './actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'profile' });
  return { title: t('title'), robots: { index: false } };
}

/** What fills forms: name, address, birth, nationality, company. */
export default async function ProfilePage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('account', locale, '/account/profile');
  const kept = await keptFor('profile', user.id);
  const values = { ...(await readProfile(user.id)), ...kept };
  const t = await getTranslations('profile');
  return (
    <AccountFrame title={t('title')}>
      <p>{t('intro')}</p>
      <ClientMessages locale={locale} namespaces={['profile', 'ui']}>
        <KeptNote isKept={kept !== null} />
        <ProfileForm
          save={save}
          values={values}
          uses={await usesInWords(locale)}
          locale={locale}
          countries={nationalities(locale, t('stateless'))}
        />
      </ClientMessages>
    </AccountFrame>
  );
}

/** "Gewerbe anmelden, Gewerbe ummelden und neuer Zugang". */
async function usesInWords(locale: Locale) {
  const t = await getTranslations('profile.others');
  const format = await getFormatter();
  const found = profileUses();
  const words = profileFields.map((field) => {
    const { services, others } = found[field];
    const titles = services.map(({ texts }) => texts[locale].title.replaceAll('\u00ad', ''));
    return [field, format.list([...titles, ...others.map((use) => t(use))])] as const;
  });
  return Object.fromEntries(words) as Record<(typeof profileFields)[number], string>;
}
