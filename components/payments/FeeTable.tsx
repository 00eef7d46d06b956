import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { Note } from '@/components/ui/Note';
import { calculationText, lineLabel } from '@/lib/payments/fee-text';
import type { FeeTrace } from '@/lib/payments/fee-trace';
import { euroText } from '@/lib/payments/money';

/** How a fee was computed; before submission and on its page the same. */
export function FeeTable({ trace }: { trace: FeeTrace }) {
  const t = useTranslations('payments');
  const locale = useLocale();
  const format = useFormatter();
  const { tariff } = trace;
  const from = format.dateTime(Date.parse(`${tariff.validFrom}T12:00:00Z`), { dateStyle: 'long' });
  return (
    <div className="bw-stack bw-stack--s">
      <div className="bw-card">
        <table className="pa-table">
          <thead>
            <tr>
              <th scope="col">{t('what')}</th>
              <th scope="col">{t('amount')}</th>
            </tr>
          </thead>
          <tbody>
            {trace.lines.map((line) => (
              <tr key={line.label}>
                <th scope="row" lang={locale === 'en' && line.labelEn ? undefined : 'de'}>
                  {lineLabel(line, locale)}
                  <small>{[calculationText(line, locale), line.note].filter(Boolean).join(' · ')}</small>
                </th>
                <td>{euroText(line.amountCents, locale)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('sum')}</th>
              <td>{euroText(trace.totalCents, locale)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      {tariff.isSample ? <Note tone="wait">{t('sample')}</Note> : null}
      <p className="bw-small bw-muted">
        {t('tariff', { source: tariff.source, from })}{' '}
        {trace.legalBasis ? t('basis', { basis: trace.legalBasis }) : null}
      </p>
    </div>
  );
}
