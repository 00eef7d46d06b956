import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { StaffPage } from '@/components/staff/StaffPage';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { actorOf } from '@/lib/accounts/actor';
import { requireUser } from '@/lib/accounts/session';
import type { Locale } from '@/lib/i18n/routing';
import { searchCodes } from '@/lib/services/gewerbe/office/codes';
import { mayRunTradeOffice } from '@/lib/services/gewerbe/office/policy';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<{ q?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'trade.panel' });
  return { title: t('codes'), robots: { index: false } };
}

/** Looks a Wirtschaftszweig up by words or by the beginning of its code. A plain form: works without JavaScript. */
export default async function CodesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('staff', locale, '/staff/trade/codes');
  if (!mayRunTradeOffice(actorOf(user))) notFound();
  const { q = '' } = await searchParams;
  const found = await searchCodes(q);
  const t = await getTranslations('trade.panel');
  return (
    <StaffPage user={user} current="trade">
      <div className="bw-stack bw-measure">
        <h1>{t('codes')}</h1>
        <search>
          <form method="get" className="bw-stack">
            <Field id="q" type="search" label={t('codes')} hint={t('codesHint')} defaultValue={q} />
            <div>
              <Button type="submit" icon="search">
                {t('search')}
              </Button>
            </div>
          </form>
        </search>
        {q && found.length === 0 ? <p role="status">{t('nothing')}</p> : null}
        {found.length > 0 ? (
          <table className="d-table">
            <thead>
              <tr>
                <th scope="col">{t('edition')}</th>
                <th scope="col">{t('code')}</th>
                <th scope="col">{t('codeTitle')}</th>
              </tr>
            </thead>
            <tbody>
              {found.map(({ edition, code, title }) => (
                <tr key={`${edition} ${code}`}>
                  <td>{edition}</td>
                  <th scope="row">{code}</th>
                  <td>{title}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
      </div>
    </StaffPage>
  );
}
