import { useTranslations } from 'next-intl';
import { Field, Select } from '@/components/ui/Field';
import { MOST_RATES, rowsOf } from '@/lib/areas/tariff/form';
import { periodUnits, quantityUnits } from '@/lib/areas/tariff/types';
import type { Fields } from './TariffForm';

const money = [
  { part: 'minimumCents', label: 'minimum' },
  { part: 'capCents', label: 'cap' },
  { part: 'administrationCents', label: 'administration' },
] as const;

/** The rates, each a row that reads like its sentence: name, euros, for each, and how often. */
export function RateFields({ fields, count }: { readonly fields: Fields; readonly count: number }) {
  const t = useTranslations('tariff');
  return (
    <fieldset className="bw-stack bw-stack--s">
      <legend className="bw-h3">{t('rates')}</legend>
      <p className="bw-small">{t('ratesText')}</p>
      {rowsOf(count, MOST_RATES).map((index) => (
        <Rate key={index} fields={fields} index={index} />
      ))}
    </fieldset>
  );
}

function Rate({ fields: { value, error }, index }: { readonly fields: Fields; readonly index: number }) {
  const t = useTranslations('tariff');
  const at = (part: string) => `rates.${index}.${part}`;
  const label = value(at('label'));
  const field = (part: string) => ({
    id: at(part),
    error: error(at(part)),
    defaultValue: value(at(part)),
    autoComplete: 'off',
  });
  return (
    <fieldset className="bw-card bw-card__b tf-row">
      <legend className="bw-hide">{label ? t('rate', { n: index + 1, label }) : t('newRate')}</legend>
      <div className="tf-wide">
        <Field
          {...field('label')}
          label={label ? t('label') : t('newRate')}
          maxLength={80}
          optional={!label}
        />
      </div>
      <Field {...field('rateCents')} label={t('rateCents')} inputMode="decimal" />
      <Select {...field('unit')} label={t('unit')}>
        {quantityUnits.map((unit) => (
          <option key={unit} value={unit}>
            {t(`units.${unit}`)}
          </option>
        ))}
      </Select>
      <Select {...field('per')} label={t('per')}>
        {periodUnits.map((unit) => (
          <option key={unit} value={unit}>
            {t(`periods.${unit}`)}
          </option>
        ))}
      </Select>
      {money.map(({ part, label: name }) => (
        <Field key={part} {...field(part)} label={t(name)} inputMode="decimal" optional />
      ))}
    </fieldset>
  );
}
