import type { TownAccount } from '../payments/account';
import { giroCode } from '../payments/giro-code';
import { shownIban } from '../payments/iban';
import { type Cents, euroText } from '../payments/money';
import { shownReference } from '../payments/reference';
import type { Block } from './types';
import type { PaperWords } from './words';

export interface PaymentDue {
  readonly account: TownAccount;
  readonly amountCents: Cents;
  readonly reference: string;
  /** Civil date. */
  readonly dueOn: string;
  /** Page on which it can be paid online, see `payUrl`. */
  readonly payUrl: string;
}

/** How to pay: the transfer in words, and the GiroCode for the banking app. */
export function paymentBlocks({ account, ...due }: PaymentDue, { t, day, locale }: PaperWords): Block[] {
  const amount = euroText(due.amountCents, locale);
  return [
    { kind: 'heading', level: 2, text: t('pay.title') },
    { kind: 'paragraph', text: t('pay.text', { amount, date: day(due.dueOn) }) },
    {
      kind: 'keyValue',
      pairs: [
        { label: t('pay.recipient'), value: account.recipient },
        { label: t('pay.iban'), value: shownIban(account.iban) },
        ...(account.bic ? [{ label: t('pay.bic'), value: account.bic }] : []),
        { label: t('fee.amount'), value: amount },
        { label: t('pay.reference'), value: shownReference(due.reference) },
      ],
    },
    {
      kind: 'qr',
      content: giroCode({ ...account, amountCents: due.amountCents, text: due.reference }),
      alt: t('pay.alt', { amount, recipient: account.recipient, reference: due.reference }),
      title: t('pay.giro'),
      lines: [t('pay.giroText'), t('pay.online', { address: due.payUrl })],
    },
  ];
}
