import { useTranslations } from 'next-intl';
import type { Tariff, TariffRate } from '@/lib/areas/tariff/types';
import { euroText } from '@/lib/payments/money';

/** A version in words, as it would be published: rates with their uses, zones, exemptions. */
export function TariffTable({ tariff, locale }: { readonly tariff: Tariff; readonly locale: string }) {
  const t = useTranslations('tariff');
  const names = useTranslations('areas.categories');
  const euro = (cents: number | null) => (cents === null ? '–' : euroText(cents, locale));
  const sentence = ({ rateCents, unit, per }: TariffRate) =>
    t(per === 'once' ? 'sentenceOnce' : 'sentence', {
      amount: euroText(rateCents, locale),
      unit: t(`units.${unit}`),
      period: t(`periods.${per}`),
    });
  return (
    <>
      <p className="bw-small">
        {tariff.source}. {tariff.legalBasis}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <section className="tf-scroll" tabIndex={0} aria-label={t('rates')}>
        <table className="d-table">
          <thead>
            <tr>
              {[t('label'), t('rates'), t('minimum'), t('cap'), t('administration'), t('usedFor')].map(
                (name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {tariff.rates.map((rate) => (
              <tr key={rate.label}>
                <th scope="row">{rate.label}</th>
                <td>{sentence(rate)}</td>
                <td>{euro(rate.minimumCents)}</td>
                <td>{euro(rate.capCents)}</td>
                <td>{euro(rate.administrationCents)}</td>
                <td>{rate.categories.map((category) => names(category)).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <ul className="bw-small bw-stack bw-stack--s st-plain">
        {tariff.zones.map(({ id, name, permille, districts }) => (
          <li key={id}>
            {name}: × {(permille / 1000).toLocaleString(locale)} (
            {districts.join(', ') || t('otherDistricts')})
          </li>
        ))}
        {tariff.exemptions.map(({ id, label, categories, coversAdministration }) => (
          <li key={id}>
            {label}: {t('exemptFor')} {categories.map((category) => names(category)).join(', ')}
            {coversAdministration ? `. ${t('exemptAll')}` : ''}
          </li>
        ))}
      </ul>
    </>
  );
}
