import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui/Field';
import { categories } from '@/lib/areas/categories';
import { MOST_RATES, rowsOf } from '@/lib/areas/tariff/form';
import type { Fields } from './TariffForm';

/** Which kind of use is charged by which rate: so that none ever has two. */
export function UseFields({ fields: { value }, count }: { readonly fields: Fields; readonly count: number }) {
  const t = useTranslations('tariff');
  const names = useTranslations('areas.categories');
  return (
    <fieldset className="bw-stack bw-stack--s">
      <legend className="bw-h3">{t('uses')}</legend>
      <p className="bw-small">{t('usesText')}</p>
      <div className="tf-row">
        {categories.map((category) => (
          <Select
            key={category}
            id={`use.${category}`}
            label={names(category)}
            defaultValue={value(`use.${category}`)}
          >
            <option value="">{t('noRate')}</option>
            {rowsOf(count, MOST_RATES).map((index) => (
              <option key={index} value={String(index)}>
                {t('rate', { n: index + 1, label: value(`rates.${index}.label`) || t('newRate') })}
              </option>
            ))}
          </Select>
        ))}
      </div>
    </fieldset>
  );
}
