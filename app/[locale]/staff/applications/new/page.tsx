import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { EnterForm } from '@/components/applications/EnterForm';
import { ClientMessages } from '@/components/shell/client-messages';
import { StaffPage } from '@/components/staff/StaffPage';
import { requireUser } from '@/lib/accounts/session';
import type { Locale } from '@/lib/i18n/routing';
import { offeredServices } from '@/lib/services/catalogue';
import { enter } from '../actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'applicationDesk' });
  return { title: t('enter'), robots: { index: false } };
}

/** Filling in any service for a person at the counter. */
export default async function EnterPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('staff', locale, '/staff/applications/new');
  const t = await getTranslations('applicationDesk');
  const services = offeredServices()
    .filter(({ page }) => !page)
    .map(({ id, texts }) => ({ id, title: texts[locale].title }));
  return (
    <StaffPage user={user} current="applications">
      <div className="bw-stack sv-page">
        <h1>{t('enter')}</h1>
        <p>{t('enterIntro')}</p>
        <ClientMessages locale={locale} namespaces={['applicationDesk']}>
          <EnterForm enter={enter} locale={locale} services={services} />
        </ClientMessages>
      </div>
    </StaffPage>
  );
}
