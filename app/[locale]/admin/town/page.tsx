import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AdminPage } from '@/components/admin/AdminPage';
import { TownForm } from '@/components/admin/TownForm';
import { requireUser } from '@/lib/accounts/session';
import type { Locale } from '@/lib/i18n/routing';
import { shownIban } from '@/lib/payments/iban';
import { entered, readTownSettings } from '@/lib/town/settings';
import { spansText, type Weekday, weekdays } from '@/lib/town/week-hours';
import { manage } from '../actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'admin.town' });
  return { title: t('title'), robots: { index: false } };
}

/** The town's address, numbers and hours. */
export default async function TownPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('admin', locale, '/admin/town');
  const { openingHours, officePhone, officeEmail, standbyPhone, payRecipient, payIban, ...office } =
    await readTownSettings();
  const week = weekdays.map((day) => [day, spansText(openingHours?.[day] ?? [])]);
  const t = await getTranslations('admin.town');
  return (
    <AdminPage user={user} locale={locale} current="town" title={t('title')}>
      <p>{t('intro')}</p>
      <TownForm
        manage={manage}
        values={{
          ...office,
          officePhone: entered(officePhone) ?? '',
          officeEmail: entered(officeEmail) ?? '',
          standbyPhone: entered(standbyPhone) ?? '',
          payRecipient: entered(payRecipient) ?? '',
          payIban: shownIban(entered(payIban) ?? ''),
          ...(Object.fromEntries(week) as Record<Weekday, string>),
        }}
      />
    </AdminPage>
  );
}
