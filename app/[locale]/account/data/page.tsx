import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AccountFrame } from '@/components/account/AccountFrame';
import { ButtonLink } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { requireUser } from '@/lib/accounts/session';
import type { Locale } from '@/lib/i18n/routing';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'data' });
  return { title: t('title'), robots: { index: false } };
}

/** "Meine Daten": take everything along, or end the account. */
export default async function DataPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('account', locale, '/account/data');
  const t = await getTranslations('data');
  return (
    <AccountFrame title={t('title')}>
      <Card padded>
        <div className="bw-stack">
          <h2>{t('export.title')}</h2>
          <p>{t('export.text')}</p>
          <a className="kern-btn kern-btn--primary" href={`/api/account/data?locale=${locale}`} download>
            <span className="kern-label">{t('export.submit')}</span>
          </a>
        </div>
      </Card>
      <Card padded>
        <div className="bw-stack">
          <h2>{t('erase.title')}</h2>
          {user.role === 'citizen' ? (
            <>
              <p>{t('erase.text')}</p>
              <ButtonLink href="/account/data/erase" variant="secondary" prefetch={false}>
                {t('erase.start')}
              </ButtonLink>
            </>
          ) : (
            <p>{t('erase.office')}</p>
          )}
        </div>
      </Card>
    </AccountFrame>
  );
}
