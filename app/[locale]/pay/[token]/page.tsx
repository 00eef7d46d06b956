import '@/components/payments/payments.css';
import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { MissingPage } from '@/components/errors/MissingPage';
import { InPerson } from '@/components/office/InPerson';
import { FeeHead } from '@/components/payments/FeeHead';
import { FeeTable } from '@/components/payments/FeeTable';
import { Transfer } from '@/components/payments/Transfer';
import { Waiting } from '@/components/payments/Waiting';
import { ClientMessages } from '@/components/shell/client-messages';
import { TaskPage } from '@/components/shell/TaskPage';
import { Button } from '@/components/ui/Button';
import { Note } from '@/components/ui/Note';
import type { Locale } from '@/lib/i18n/routing';
import { townAccount } from '@/lib/payments/account';
import { feeTraceSchema } from '@/lib/payments/fee-trace';
import { feeByToken, latestOnline } from '@/lib/payments/online';
import { paymentProvider } from '@/lib/payments/providers';
import { dueCents } from '@/lib/payments/state';
import { payPath } from '@/lib/payments/token';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; token: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'payments' });
  return { title: t('title'), robots: { index: false, follow: false } };
}

/** A fee and how to pay it, for whoever has the link; it names nobody. */
export default async function PayPage({ params, searchParams }: Props) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  const fee = await feeByToken(token);
  if (!fee) return <MissingPage />;
  const { back, problem } = await searchParams;
  const [t, account, online] = await Promise.all([
    getTranslations('payments'),
    townAccount(),
    latestOnline(fee.id),
  ]);
  const due = dueCents(fee);
  const isWaiting = due > 0 && back !== undefined && online?.state === 'started';
  const hasFailed =
    due > 0 && back !== undefined && (online?.state === 'failed' || online?.state === 'expired');
  const canPayOnline = due > 0 && paymentProvider() !== null && !isWaiting;
  return (
    <ClientMessages locale={locale} namespaces={['payments']}>
      <TaskPage
        title={t('title')}
        backHref="/"
        dock={canPayOnline ? <PayOnline token={token} locale={locale} /> : null}
      >
        <div className="bw-stack bw-measure">
          {/* Who comes back from the provider is told when the money is there. */}
          <div className="bw-stack" aria-live={back === undefined ? undefined : 'polite'}>
            {isWaiting ? <Waiting href={`${payPath(fee.id, locale)}?back=1`} /> : null}
            {hasFailed ? <Note tone="wait">{t('failed')}</Note> : null}
            {problem === 'unavailable' ? <Note tone="wait">{t('unavailable')}</Note> : null}
            <FeeHead fee={fee} />
          </div>
          {canPayOnline ? <p className="bw-muted">{t('onlineText')}</p> : null}
          {due > 0 && account ? (
            <Transfer
              account={account}
              amountCents={due}
              reference={fee.reference}
              pictureHref={`/api/payments/giro-code/${token}`}
            />
          ) : null}
          {due > 0 && !account ? <Note tone="wait">{t('noAccount')}</Note> : null}
          <section className="bw-stack bw-stack--s" aria-labelledby="calculation">
            <h2 id="calculation">{t('calculation')}</h2>
            <FeeTable trace={feeTraceSchema.parse(fee.trace)} />
          </section>
          <InPerson />
        </div>
      </TaskPage>
    </ClientMessages>
  );
}

async function PayOnline({ token, locale }: { token: string; locale: Locale }) {
  const t = await getTranslations('payments');
  return (
    <form method="post" action="/api/payments/start">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="locale" value={locale} />
      <Button type="submit" block icon="next">
        {t('online')}
      </Button>
    </form>
  );
}
