import { useLocale, useTranslations } from 'next-intl';
import { QrCode } from '@/components/follow/QrCode';
import { Card } from '@/components/ui/Card';
import type { TownAccount } from '@/lib/payments/account';
import { giroCode } from '@/lib/payments/giro-code';
import { shownIban } from '@/lib/payments/iban';
import { amountText, euroText } from '@/lib/payments/money';
import { shownReference } from '@/lib/payments/reference';
import { CopyButton } from './CopyButton';

interface Props {
  readonly account: TownAccount;
  readonly amountCents: number;
  readonly reference: string;
  /** Where the code lies as a picture. */
  readonly pictureHref: string;
}

/** Everything a transfer needs: GiroCode, and the same to copy or to type. */
export function Transfer({ account, amountCents, reference, pictureHref }: Props) {
  const t = useTranslations('payments');
  const locale = useLocale();
  const amount = euroText(amountCents, locale);
  const code = giroCode({ ...account, amountCents, text: reference });
  const fields = [
    { label: t('recipient'), value: account.recipient, copied: account.recipient },
    { label: t('iban'), value: shownIban(account.iban), copied: account.iban },
    ...(account.bic ? [{ label: t('bic'), value: account.bic, copied: account.bic }] : []),
    { label: t('amount'), value: amount, copied: amountText(amountCents) },
    { label: t('reference'), value: shownReference(reference), copied: reference },
  ];
  return (
    <section className="bw-stack bw-stack--s" aria-labelledby="transfer">
      <h2 id="transfer">{t('transfer')}</h2>
      <Card padded>
        <div className="pa-giro">
          <QrCode text={code} label={t('giroAlt', { amount, recipient: account.recipient, reference })} />
          <div>
            <h3>{t('giroTitle')}</h3>
            <p>{t('giroText')}</p>
            <a className="bw-no-print" href={pictureHref} download="girocode.png">
              {t('giroSave')}
            </a>
          </div>
        </div>
      </Card>
      <Card>
        <dl className="pa-fields">
          {fields.map(({ label, value, copied }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <span>{value}</span>
                <CopyButton value={copied} what={label} />
              </dd>
            </div>
          ))}
        </dl>
      </Card>
      <p className="bw-small bw-muted">{t('referenceText')}</p>
    </section>
  );
}
