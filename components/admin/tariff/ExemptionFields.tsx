import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/Choice';
import { Field } from '@/components/ui/Field';
import { categories } from '@/lib/areas/categories';
import { exemptionIds } from '@/lib/areas/tariff/form';
import type { Fields } from './TariffForm';

/** Who pays nothing, and for which uses. */
export function ExemptionFields({ fields: { value, error } }: { readonly fields: Fields }) {
  const t = useTranslations('tariff');
  const names = useTranslations('areas.categories');
  return (
    <fieldset className="bw-stack bw-stack--s">
      <legend className="bw-h3">{t('exemptions')}</legend>
      {exemptionIds.map((id) => (
        <details
          key={id}
          className="bw-card bw-card__b tf-exempt"
          open={Boolean(error(`exemptions.${id}.label`))}
        >
          <summary>{t(`exempt.${id}`)}</summary>
          <div className="bw-stack bw-stack--s">
            <Field
              id={`exemptions.${id}.label`}
              label={t('label')}
              error={error(`exemptions.${id}.label`)}
              defaultValue={value(`exemptions.${id}.label`)}
              maxLength={80}
              autoComplete="off"
            />
            <fieldset>
              <legend className="kern-label">{t('exemptFor')}</legend>
              <div className="tf-row">
                {categories.map((category) => (
                  <Checkbox
                    key={category}
                    id={`exemptions.${id}.${category}`}
                    value="yes"
                    label={names(category)}
                    defaultChecked={value(`exemptions.${id}.${category}`) === 'yes'}
                  />
                ))}
              </div>
            </fieldset>
            <Checkbox
              id={`exemptions.${id}.all`}
              value="yes"
              label={t('exemptAll')}
              defaultChecked={value(`exemptions.${id}.all`) === 'yes'}
            />
          </div>
        </details>
      ))}
    </fieldset>
  );
}
