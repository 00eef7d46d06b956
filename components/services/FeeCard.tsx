import { useTranslations } from 'next-intl';
import { Note } from '@/components/ui/Note';
import { calculationText, lineLabel } from '@/lib/payments/fee-text';
import type { FeeTrace } from '@/lib/payments/fee-trace';
import { euroText } from '@/lib/payments/money';

interface Props {
  readonly fee: FeeTrace;
  readonly locale: string;
  /** Id of its heading, where a page shows more than one. */
  readonly id?: string;
  /** Not only expected. */
  readonly isCharged?: boolean;
}

/** The fee with the way it was calculated. */
export function FeeCard({ fee, locale, id = 'fee', isCharged = false }: Props) {
  const t = useTranslations('applications.review');
  return (
    <section className="bw-card bw-card__b bw-stack bw-stack--s" aria-labelledby={id}>
      <h2 className="bw-h4" id={id}>
        {t(isCharged ? 'feeCharged' : 'fee', { amount: euroText(fee.totalCents, locale) })}
      </h2>
      {fee.tariff.isSample ? <Note tone="wait">{t('sample')}</Note> : null}
      <p className="bw-small bw-muted">{t('calculation')}</p>
      <dl className="sv-sums">
        {fee.lines.map((line) => (
          <div key={line.label}>
            <dt>
              {lineLabel(line, locale)} <small className="bw-muted">{calculationText(line, locale)}</small>
            </dt>
            <dd>{euroText(line.amountCents, locale)}</dd>
          </div>
        ))}
        <div className="sv-total">
          <dt>{t('total')}</dt>
          <dd>{euroText(fee.totalCents, locale)}</dd>
        </div>
      </dl>
      <p className="bw-small bw-muted">
        {fee.legalBasis}. {t('free')}
      </p>
    </section>
  );
}
