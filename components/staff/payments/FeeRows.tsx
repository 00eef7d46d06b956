import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { FeeStateMark } from '@/components/payments/FeeStateMark';
import { Unbroken } from '@/components/ui/Unbroken';
import { Link } from '@/lib/i18n/routing';
import type { Fee } from '@/lib/payments/book';
import { euroText } from '@/lib/payments/money';
import { shownReference } from '@/lib/payments/reference';
import { dueCents } from '@/lib/payments/state';

/** Fees as rows: what for, how much, until when, where it stands. No names: those are on the fee itself. */
export function FeeRows({ fees, today }: { fees: readonly Fee[]; today: string }) {
  const t = useTranslations('payments.staff');
  const locale = useLocale();
  const format = useFormatter();
  const day = (date: string) => format.dateTime(Date.parse(`${date}T12:00:00Z`), { dateStyle: 'medium' });
  return (
    <ul className="bw-card mb-rows" aria-label={t('title')}>
      {fees.map((fee) => (
        <li key={fee.id}>
          <Link className="mb-row" href={`/staff/payments/${fee.id}`} prefetch={false}>
            <span className="mb-row__t">
              <b>
                <Unbroken text={fee.purpose} />
              </b>
              <span>
                {euroText(fee.amountCents, locale)} ·{' '}
                <span className="bw-num">{shownReference(fee.reference)}</span>
                {dueCents(fee) > 0
                  ? ` · ${t(fee.dueOn < today ? 'overdue' : 'dueOn', { date: day(fee.dueOn) })}`
                  : null}
              </span>
            </span>
            <span className="mb-row__e">
              <FeeStateMark state={fee.state} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
