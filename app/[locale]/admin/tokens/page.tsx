import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AdminPage } from '@/components/admin/AdminPage';
import { AddToken, TokenList } from '@/components/admin/TokenForms';
import { requireUser } from '@/lib/accounts/session';
import type { Locale } from '@/lib/i18n/routing';
import { listTokens } from '@/lib/tokens/tokens';
import { manage } from '../actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'admin.tokens' });
  return { title: t('title'), robots: { index: false } };
}

/** The keys of programs, such as the office's system. */
export default async function TokensPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('admin', locale, '/admin/tokens');
  const tokens = await listTokens();
  const t = await getTranslations('admin.tokens');
  return (
    <AdminPage user={user} locale={locale} current="tokens" title={t('title')}>
      <p>{t('intro')}</p>
      <TokenList tokens={tokens} manage={manage} />
      <h2>{t('add')}</h2>
      <AddToken manage={manage} />
    </AdminPage>
  );
}
