import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/Field';
import { MOST_ZONES, rowsOf } from '@/lib/areas/tariff/form';
import type { Fields } from './TariffForm';

/** Zones of the town: a name, a factor, the districts. */
export function ZoneFields({ fields, count }: { readonly fields: Fields; readonly count: number }) {
  const t = useTranslations('tariff');
  return (
    <fieldset className="bw-stack bw-stack--s">
      <legend className="bw-h3">{t('zones')}</legend>
      <p className="bw-small">{t('zonesText')}</p>
      {rowsOf(count, MOST_ZONES).map((index) => (
        <Zone key={index} fields={fields} index={index} />
      ))}
    </fieldset>
  );
}

function Zone({ fields: { value, error }, index }: { readonly fields: Fields; readonly index: number }) {
  const t = useTranslations('tariff');
  const at = (part: string) => `zones.${index}.${part}`;
  const name = value(at('name'));
  const field = (part: string) => ({
    id: at(part),
    error: error(at(part)),
    defaultValue: value(at(part)),
    autoComplete: 'off',
  });
  return (
    <fieldset className="bw-card bw-card__b tf-row">
      <legend className="bw-hide">{name ? t('zone', { n: index + 1, name }) : t('newZone')}</legend>
      <Field {...field('name')} label={name ? t('label') : t('newZone')} maxLength={80} optional={!name} />
      <Field {...field('permille')} label={t('factor')} inputMode="decimal" optional={!name} />
      <div className="tf-wide">
        <Field {...field('districts')} label={t('districts')} maxLength={2000} optional />
      </div>
    </fieldset>
  );
}
