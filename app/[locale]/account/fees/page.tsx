import type { Metadata } from 'next';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { AccountFrame } from '@/components/account/AccountFrame';
import { FeeStateMark } from '@/components/payments/FeeStateMark';
import { ReportRow } from '@/components/ui/ReportRow';
import { requireUser } from '@/lib/accounts/session';
import type { Locale } from '@/lib/i18n/routing';
import { organisationsOf } from '@/lib/organisations/load';
import { euroText } from '@/lib/payments/money';
import { feesOfPayers } from '@/lib/payments/queries';
import { dueCents } from '@/lib/payments/state';
import { payPath } from '@/lib/payments/token';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'account.fees' });
  return { title: t('title'), robots: { index: false } };
}

/** What somebody and their organisations owe the town, and have paid. */
export default async function FeesPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('account', locale, '/account/fees');
  const t = await getTranslations('account.fees');
  const format = await getFormatter();
  const organisations = await organisationsOf(user.id);
  const fees = await feesOfPayers([user.id, ...organisations.map(({ id }) => id)]);
  const day = (date: string) =>
    format.dateTime(new Date(`${date}T12:00:00Z`), { day: '2-digit', month: '2-digit', year: 'numeric' });
  return (
    <AccountFrame title={t('title')}>
      {fees.length === 0 ? <p>{t('none')}</p> : null}
      {fees.length > 0 ? (
        <ul className="bw-card">
          {fees.map((fee) => {
            const due = dueCents(fee);
            const total = euroText(fee.amountCents, locale);
            return (
              <li key={fee.id}>
                <ReportRow
                  compact
                  photo={null}
                  icon="document"
                  title={fee.purpose}
                  text={
                    due > 0
                      ? t('open', { amount: euroText(due, locale), date: day(fee.dueOn) })
                      : t('total', { amount: total })
                  }
                  state={<FeeStateMark state={fee.state} />}
                  href={payPath(fee.id)}
                />
              </li>
            );
          })}
        </ul>
      ) : null}
    </AccountFrame>
  );
}
