import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AccountFrame } from '@/components/account/AccountFrame';
import { KeptNote } from '@/components/account/KeptNote';
import { OrganisationForm } from '@/components/organisations/OrganisationForm';
import { ClientMessages } from '@/components/shell/client-messages';
import { Button } from '@/components/ui/Button';
import { Entry, EntryList } from '@/components/ui/Card';
import { requireUser } from '@/lib/accounts/session';
import type { Locale } from '@/lib/i18n/routing';
import { keptFor } from '@/lib/kept-entries/kept-entries';
import { keptSlot } from '@/lib/organisations/kept-slot';
import { organisationsOf } from '@/lib/organisations/load';
import { organise } from './actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'organisations' });
  return { title: t('title'), robots: { index: false } };
}

/** The organisations somebody belongs to, and a new one. */
export default async function OrganisationsPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('account', locale, '/account/organisations');
  const own = await organisationsOf(user.id);
  const kept = await keptFor(keptSlot(''), user.id);
  const t = await getTranslations('organisations');
  return (
    <AccountFrame title={t('title')}>
      <p>{t('intro')}</p>
      {own.length > 0 ? (
        <EntryList label={t('title')}>
          {own.map(({ id, name, role }) => (
            <Entry
              key={id}
              href={`/account/organisations/${id}`}
              icon="users"
              title={name}
              text={t(`roles.${role}`)}
              prefetch={false}
            />
          ))}
        </EntryList>
      ) : null}
      <h2>{t('add')}</h2>
      <ClientMessages locale={locale} namespaces={['organisations', 'ui']}>
        <KeptNote isKept={Boolean(kept?.name)} />
        <OrganisationForm
          organise={organise}
          action="create"
          locale={locale}
          name={{ label: t('name'), hint: t('nameHint'), value: kept?.name }}
        >
          <Button type="submit" icon="plus">
            {t('addSubmit')}
          </Button>
        </OrganisationForm>
      </ClientMessages>
    </AccountFrame>
  );
}
