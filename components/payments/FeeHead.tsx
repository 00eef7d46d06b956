import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { Card } from '@/components/ui/Card';
import { Unbroken } from '@/components/ui/Unbroken';
import type { Fee } from '@/lib/payments/book';
import { euroText } from '@/lib/payments/money';
import { dueCents, surplusCents } from '@/lib/payments/state';
import { FeeStateMark } from './FeeStateMark';

/** What is to pay, by when; or that nothing is. */
export function FeeHead({ fee }: { fee: Fee }) {
  const t = useTranslations('payments');
  const locale = useLocale();
  const format = useFormatter();
  const due = dueCents(fee);
  const surplus = surplusCents(fee);
  const euros = (cents: number) => euroText(cents, locale);
  const day = format.dateTime(Date.parse(`${fee.dueOn}T12:00:00Z`), { dateStyle: 'long' });
  return (
    <Card padded className="bw-stack bw-stack--s" aria-labelledby="fee">
      <div>
        <FeeStateMark state={fee.state} />
      </div>
      <h1 id="fee" className="pa-amount">
        {euros(due > 0 ? due : fee.amountCents)}
      </h1>
      <p lang="de" className="bw-strong">
        <Unbroken text={fee.purpose} />
      </p>
      {due > 0 ? <p>{t('due', { date: day })}</p> : null}
      {fee.state === 'partly' ? (
        <p>{t('rest', { total: euros(fee.amountCents), paid: euros(fee.paidCents) })}</p>
      ) : null}
      {fee.state === 'paid' ? <p>{t('paidText')}</p> : null}
      {fee.state === 'waived' ? <p>{t('waivedText')}</p> : null}
      {fee.state === 'refunded' ? <p>{t('refundedText')}</p> : null}
      {surplus > 0 ? <p>{t('surplus', { amount: euros(surplus) })}</p> : null}
    </Card>
  );
}
