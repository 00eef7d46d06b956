'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { Field, TextArea } from '@/components/ui/Field';
import type { FeeAction } from '@/lib/payments/perform';
import { FeeForm } from './FeeForm';

interface Props {
  readonly act: FeeAction;
  readonly feeId: string;
  /** Made by the server with the page: the same form sent twice books once. */
  readonly once: string;
  readonly today: string;
  readonly dueText: string;
  readonly paidText: string;
}

/** Books money that came by another way than the bank's file. */
export function BookForm({ act, feeId, once, today, dueText }: Props) {
  const t = useTranslations('payments.staff.book');
  const labels = { amount: t('amount'), bookedOn: t('on'), note: t('note') };
  return (
    <FeeForm act={act} action="book" hidden={{ feeId, once }} labels={labels}>
      {(error, entered) => (
        <>
          <Field
            id="book-amount"
            name="amount"
            label={labels.amount}
            hint={t('amountHint')}
            inputMode="decimal"
            error={error('amount')}
            defaultValue={entered.amount ?? dueText}
          />
          <Field
            id="book-bookedOn"
            name="bookedOn"
            type="date"
            max={today}
            label={labels.bookedOn}
            error={error('bookedOn')}
            defaultValue={entered.bookedOn ?? today}
          />
          <Field
            id="book-note"
            name="note"
            label={labels.note}
            optional
            error={error('note')}
            defaultValue={entered.note}
          />
          <Button type="submit" variant="secondary">
            {t('submit')}
          </Button>
        </>
      )}
    </FeeForm>
  );
}

/** Takes back what is owed, with the reason. */
export function WaiveForm({ act, feeId }: Pick<Props, 'act' | 'feeId'>) {
  const t = useTranslations('payments.staff.waive');
  return (
    <FeeForm act={act} action="waive" hidden={{ feeId }} labels={{ reason: t('reason') }}>
      {(error, entered) => (
        <>
          <TextArea
            id="waive-reason"
            name="reason"
            rows={3}
            label={t('reason')}
            hint={t('hint')}
            error={error('reason')}
            defaultValue={entered.reason}
          />
          <Button type="submit" variant="secondary">
            {t('submit')}
          </Button>
        </>
      )}
    </FeeForm>
  );
}

/** Notes that money went back. */
export function RefundForm({ act, feeId, once, paidText }: Props) {
  const t = useTranslations('payments.staff.refund');
  const amount = useTranslations('payments.staff.book')('amount');
  const reason = useTranslations('payments.staff.waive')('reason');
  return (
    <FeeForm act={act} action="refund" hidden={{ feeId, once }} labels={{ amount, reason }}>
      {(error, entered) => (
        <>
          <p className="bw-muted">{t('text')}</p>
          <Field
            id="refund-amount"
            name="amount"
            label={amount}
            inputMode="decimal"
            error={error('amount')}
            defaultValue={entered.amount ?? paidText}
          />
          <TextArea
            id="refund-reason"
            name="reason"
            rows={2}
            label={reason}
            error={error('reason')}
            defaultValue={entered.reason}
          />
          <Button type="submit" variant="secondary">
            {t('submit')}
          </Button>
        </>
      )}
    </FeeForm>
  );
}

/** Files a payment that was set aside, or gives it to its fee. */
export function SettleForm({
  act,
  bookingId,
  canAssign,
  reference,
}: {
  act: FeeAction;
  bookingId: string;
  canAssign: boolean;
  reference: string;
}) {
  const t = useTranslations('payments.staff.aside');
  const suffix = `-${bookingId}`;
  return (
    <FeeForm
      act={act}
      action="settle"
      hidden={canAssign ? { bookingId } : { bookingId, reference: '' }}
      labels={{ reference: t('reference') }}
      suffix={suffix}
    >
      {(error, entered) => (
        <>
          {canAssign ? (
            <Field
              id={`settle-reference${suffix}`}
              name="reference"
              label={t('reference')}
              hint={t('hint')}
              error={error('reference')}
              defaultValue={entered.reference ?? reference}
              autoComplete="off"
            />
          ) : null}
          <Button type="submit" variant="secondary">
            {t(canAssign ? 'assign' : 'submit')}
          </Button>
        </>
      )}
    </FeeForm>
  );
}
