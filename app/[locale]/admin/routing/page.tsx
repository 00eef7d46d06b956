import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AdminPage } from '@/components/admin/AdminPage';
import { ContactsForm } from '@/components/admin/ContactsForm';
import { RuleForm } from '@/components/admin/RuleForms';
import { RuleList } from '@/components/admin/RuleList';
import { RulePreview } from '@/components/admin/RulePreview';
import { requireUser } from '@/lib/accounts/session';
import type { Locale } from '@/lib/i18n/routing';
import { readRouting } from '@/lib/town/routing';
import { manage } from '../actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'admin.routing' });
  return { title: t('title'), robots: { index: false } };
}

/** Rules and contacts: to whom a report goes. */
export default async function RoutingPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('admin', locale, '/admin/routing');
  const { rules, contacts } = await readRouting();
  const t = await getTranslations('admin.routing');
  return (
    <AdminPage user={user} locale={locale} current="routing" title={t('title')}>
      <p>{t('intro')}</p>
      <RulePreview rules={rules} query={await searchParams} locale={locale} />
      <h2>{t('rules')}</h2>
      <RuleList rules={rules} manage={manage} />
      <h2>{t('newRule')}</h2>
      <p>{t('newRuleText')}</p>
      <RuleForm manage={manage} />
      <h2>{t('contacts')}</h2>
      <p>{t('contactsText')}</p>
      <ContactsForm manage={manage} contacts={contacts} />
    </AdminPage>
  );
}
