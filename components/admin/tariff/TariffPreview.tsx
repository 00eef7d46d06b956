import { useFormatter, useTranslations } from 'next-intl';
import { Note } from '@/components/ui/Note';
import { euroText } from '@/lib/payments/money';
import type { ComparedCase } from '@/lib/services/sondernutzung/tariff-preview';

interface Props {
  readonly cases: readonly ComparedCase[];
  readonly locale: string;
}

const sum = (cases: readonly ComparedCase[], key: 'before' | 'after'): number =>
  cases.reduce((total, one) => total + (one[key] ?? 0), 0);

/** "+12,00 Euro". */
const signed = (cents: number, locale: string): string =>
  `${cents > 0 ? '+' : cents < 0 ? '−' : '±'}${euroText(Math.abs(cents), locale)}`;

/** What past applications cost, and would have cost by a version. */
export function TariffPreview({ cases, locale }: Props) {
  const t = useTranslations('tariff');
  const names = useTranslations('areas.categories');
  const format = useFormatter();
  const day = (date: string) => format.dateTime(new Date(`${date}T12:00Z`), { dateStyle: 'short' });
  const amount = (cents: number | null) => (cents === null ? t('missing') : euroText(cents, locale));
  const unruled = cases.filter(({ after }) => after === null).length;
  const both = cases.filter(({ before, after }) => before !== null && after !== null);
  return (
    <section className="bw-stack bw-stack--s" aria-labelledby="preview">
      <h2 className="bw-h3" id="preview">
        {t('preview')}
      </h2>
      {cases.length === 0 ? <p>{t('previewNone')}</p> : <p>{t('previewText', { count: cases.length })}</p>}
      {unruled > 0 ? <Note tone="wait">{t('missingNote', { count: unruled })}</Note> : null}
      {cases.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
        <section className="tf-scroll" tabIndex={0} aria-label={t('total')}>
          <table className="d-table tf-compared">
            <thead>
              <tr>
                {[t('number'), t('use'), t('before'), t('after'), t('difference')].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {cases.map(({ id, number, category, m2, from, to, before, after }) => (
                <tr key={id}>
                  <th scope="row">{number}</th>
                  <td>
                    {names(category)}, {m2.toLocaleString(locale, { maximumFractionDigits: 1 })} m²,{' '}
                    {t('days', { from: day(from), to: day(to) })}
                  </td>
                  <td>{amount(before)}</td>
                  <td>{amount(after)}</td>
                  <td>{before === null || after === null ? '–' : signed(after - before, locale)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('total')}</th>
                <td />
                <td>{euroText(sum(both, 'before'), locale)}</td>
                <td>{euroText(sum(both, 'after'), locale)}</td>
                <td>{signed(sum(both, 'after') - sum(both, 'before'), locale)}</td>
              </tr>
            </tfoot>
          </table>
        </section>
      ) : null}
    </section>
  );
}
