import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { State } from '@/components/ui/State';
import { Link } from '@/lib/i18n/routing';
import { euroText } from '@/lib/payments/money';
import type { FeeAction } from '@/lib/payments/perform';
import type { ShownBooking } from '@/lib/payments/queries';
import { SettleForm } from './FeeActions';

/** Payments that wait for a person, each with what the bank said and the way to settle it. */
export function AsideList({ items, act }: { items: readonly ShownBooking[]; act: FeeAction }) {
  const t = useTranslations('payments.staff');
  return (
    <ul className="bw-card" aria-label={t('views.aside')}>
      {items.map((item) => (
        <li key={item.id} className="pa-aside">
          <BookingLine booking={item} />
          {item.feeId ? (
            <Link href={`/staff/payments/${item.feeId}`} prefetch={false}>
              {t('purpose')}
            </Link>
          ) : null}
          <SettleForm
            act={act}
            bookingId={item.id}
            canAssign={item.aside === 'unknown' || item.aside === 'returned'}
            reference=""
          />
        </li>
      ))}
    </ul>
  );
}

/** One movement of money with its text. */
export function BookingLine({ booking }: { booking: ShownBooking }) {
  const t = useTranslations('payments.staff');
  const locale = useLocale();
  const format = useFormatter();
  const { payer, text, note, currency } = booking.details;
  const sign = booking.amountCents < 0 ? '−\u00a0' : '';
  const amount =
    currency && currency !== 'EUR'
      ? `${(Math.abs(booking.amountCents) / 100).toFixed(2)} ${currency}`
      : euroText(Math.abs(booking.amountCents), locale);
  return (
    <div className="bw-stack bw-stack--s">
      <p>
        <b>
          {sign}
          {amount}
        </b>{' '}
        · {t(`kinds.${booking.kind}`)} ·{' '}
        {format.dateTime(Date.parse(`${booking.bookedOn}T12:00:00Z`), { dateStyle: 'medium' })}
        {payer ? ` · ${t('from', { payer })}` : null}
      </p>
      {text || note ? <p className="bw-small bw-muted">{text || note}</p> : null}
      {booking.aside ? (
        <div>
          <State tone={booking.isSettled ? 'quiet' : 'wait'} icon={booking.isSettled ? 'check' : 'warning'}>
            {t(`asides.${booking.aside}`)}
          </State>
        </div>
      ) : null}
    </div>
  );
}
