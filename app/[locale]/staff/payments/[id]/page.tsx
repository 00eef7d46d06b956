import '@/components/payments/payments.css';
import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { MissingPage } from '@/components/errors/MissingPage';
import { FeeStateMark } from '@/components/payments/FeeStateMark';
import { FeeTable } from '@/components/payments/FeeTable';
import { ClientMessages } from '@/components/shell/client-messages';
import { BookingLine } from '@/components/staff/payments/AsideList';
import { BookForm, RefundForm, WaiveForm } from '@/components/staff/payments/FeeActions';
import { StaffPage } from '@/components/staff/StaffPage';
import { Card } from '@/components/ui/Card';
import { Unbroken } from '@/components/ui/Unbroken';
import { actorOf } from '@/lib/accounts/actor';
import { requireUser } from '@/lib/accounts/session';
import { civilDate } from '@/lib/clock';
import { Link, type Locale } from '@/lib/i18n/routing';
import { feeTraceSchema } from '@/lib/payments/fee-trace';
import { amountText, euroText } from '@/lib/payments/money';
import { type FeeDetail, readFee } from '@/lib/payments/queries';
import { shownReference } from '@/lib/payments/reference';
import { dueCents } from '@/lib/payments/state';
import { payPath } from '@/lib/payments/token';
import { act } from '../actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'payments.staff' });
  return { title: t('title'), robots: { index: false } };
}

/** One fee: who pays, what came, and what can be done. */
export default async function StaffFeePage({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const user = await requireUser('staff', locale, `/staff/payments/${id}`);
  const detail = await readFee(actorOf(user), id);
  if (!detail) return <MissingPage />;
  const t = await getTranslations('payments.staff');
  return (
    <StaffPage user={user} current="payments">
      <ClientMessages locale={locale} namespaces={['payments']}>
        <div className="bw-stack">
          <p>
            <Link href="/staff/payments" prefetch={false}>
              {t('back')}
            </Link>
          </p>
          <h1>
            <Unbroken text={detail.fee.purpose} />
          </h1>
          <div className="pa-cols">
            <div className="bw-stack">
              <Facts detail={detail} locale={locale} />
              <FeeTable trace={feeTraceSchema.parse(detail.fee.trace)} />
              <Bookings detail={detail} />
            </div>
            <Actions detail={detail} />
          </div>
        </div>
      </ClientMessages>
    </StaffPage>
  );
}

async function Facts({
  detail: { fee, payerName, waiverReason },
  locale,
}: {
  detail: FeeDetail;
  locale: Locale;
}) {
  const t = await getTranslations('payments.staff');
  const common = await getTranslations('payments');
  const link = payPath(fee.id, locale);
  const facts = [
    [t('payer'), payerName],
    [t('total'), euroText(fee.amountCents, locale)],
    [t('paid'), euroText(Math.max(0, fee.paidCents), locale)],
    [common('reference'), shownReference(fee.reference)],
    [t('waiver'), waiverReason],
  ].filter(([, value]) => value);
  return (
    <Card>
      <div className="bw-card__b">
        <FeeStateMark state={fee.state} />
      </div>
      <dl className="pa-fields">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('link')}</dt>
          <dd>
            <a href={link}>{common('title')}</a>
          </dd>
        </div>
      </dl>
    </Card>
  );
}

async function Bookings({ detail: { bookings } }: { detail: FeeDetail }) {
  const t = await getTranslations('payments.staff');
  return (
    <section className="bw-stack bw-stack--s" aria-labelledby="bookings">
      <h2 id="bookings">{t('bookings')}</h2>
      {bookings.length === 0 ? <p className="bw-muted">{t('noBookings')}</p> : null}
      {bookings.length > 0 ? (
        <ul className="bw-card">
          {bookings.map((booking) => (
            <li key={booking.id} className="pa-aside">
              <BookingLine booking={booking} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

async function Actions({ detail: { fee } }: { detail: FeeDetail }) {
  const t = await getTranslations('payments.staff');
  const due = dueCents(fee);
  const forms = {
    act,
    feeId: fee.id,
    once: randomUUID(),
    today: civilDate(Date.now()),
    dueText: due > 0 ? amountText(due) : '',
    paidText: amountText(Math.max(0, fee.paidCents)),
  };
  return (
    <div className="bw-stack">
      {due > 0 ? (
        <Card padded aria-labelledby="book">
          <h2 id="book">{t('book.title')}</h2>
          <BookForm {...forms} />
        </Card>
      ) : null}
      {due > 0 ? (
        <Card padded aria-labelledby="waive">
          <h2 id="waive">{t('waive.title')}</h2>
          <WaiveForm act={act} feeId={fee.id} />
        </Card>
      ) : null}
      {fee.paidCents > 0 ? (
        <Card padded aria-labelledby="refund">
          <h2 id="refund">{t('refund.title')}</h2>
          <RefundForm {...forms} />
        </Card>
      ) : null}
    </div>
  );
}
