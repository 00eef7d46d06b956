'use client';

import './tariff.css';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { Checkbox } from '@/components/ui/Choice';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Field } from '@/components/ui/Field';
import type { AdminState, Manage } from '@/lib/admin/form-state';
import { AdminForm } from '../AdminForm';
import { useProblems } from '../use-problems';
import { ExemptionFields } from './ExemptionFields';
import { RateFields } from './RateFields';
import { UseFields } from './UseFields';
import { ZoneFields } from './ZoneFields';

interface Props {
  readonly manage: Manage;
  readonly id: string;
  readonly updatedAt: number;
  /** The version as the fields of this form. */
  readonly values: Readonly<Record<string, string>>;
  readonly rates: number;
  readonly zones: number;
}

/** What all parts of the form share: what stands in a field, and what is wrong with it. */
export interface Fields {
  readonly value: (name: string) => string;
  readonly error: (name: string) => string | undefined;
}

/** A draft of the tariff. It works without JavaScript: everything is in the fields, new rows come with the answer. */
export function TariffForm({ manage, id, updatedAt, values, rates, zones }: Props) {
  const t = useTranslations('tariff');
  return (
    <AdminForm
      manage={manage}
      action="saveTariff"
      hidden={{ id, updatedAt: String(updatedAt) }}
      className="bw-stack tf-form"
    >
      {(state) => (
        <>
          {/* What was saved is shown as it is stored; button and answer stay, and with them the focus. */}
          <All key={updatedAt} state={state} values={values} rates={rates} zones={zones} />
          <Button type="submit">{t('save')}</Button>
        </>
      )}
    </AdminForm>
  );
}

function All({
  state,
  values,
  rates,
  zones,
}: Pick<Props, 'values' | 'rates' | 'zones'> & { readonly state: AdminState | null }) {
  const t = useTranslations('tariff');
  const isRefused = state !== null && !state.isOk;
  const { error, errors } = useProblems(
    state,
    Object.keys(state?.fields ?? {}).map((name) => [name, nameOf(name, t)] as const),
  );
  // A box that was unticked is not sent: what was sent counts as a whole.
  const value = (name: string): string => (isRefused ? state.entered[name] : values[name]) ?? '';
  const fields = { value, error };
  const line = (name: 'source' | 'legalBasis' | 'seasonFrom' | 'seasonTo') => ({
    id: name,
    label: t(name),
    error: error(name),
    defaultValue: value(name),
    autoComplete: 'off',
  });
  return (
    <>
      <ErrorSummary errors={errors} />
      <Field
        id="validFrom"
        type="date"
        label={t('validFrom')}
        hint={t('validFromHint')}
        error={error('validFrom')}
        defaultValue={value('validFrom')}
      />
      <Field {...line('source')} hint={t('sourceHint')} maxLength={200} />
      <Field {...line('legalBasis')} maxLength={200} />
      <Checkbox
        id="isSample"
        value="yes"
        label={t('isSample')}
        defaultChecked={value('isSample') === 'yes'}
      />
      <RateFields fields={fields} count={rates} />
      <UseFields fields={fields} count={rates} />
      <ZoneFields fields={fields} count={zones} />
      <fieldset className="bw-stack bw-stack--s">
        <legend className="bw-h3">{t('season')}</legend>
        <div className="tf-row">
          <Field {...line('seasonFrom')} hint={t('seasonHint')} />
          <Field {...line('seasonTo')} hint={t('seasonHint')} />
        </div>
      </fieldset>
      <ExemptionFields fields={fields} />
    </>
  );
}

type Words = ReturnType<typeof useTranslations<'tariff'>>;

/** "Satz 3" for "rates.2.rateCents": which row the sentence of the summary is about. */
function nameOf(field: string, t: Words): string {
  const [group, row = ''] = field.split('.');
  if (group === 'rates') return t('rate', { n: Number(row) + 1, label: '' }).replace(/: $/, '');
  if (group === 'zones') return t('zone', { n: Number(row) + 1, name: '' }).replace(/: $/, '');
  if (group === 'exemptions') return t('exemptions');
  const known = ['validFrom', 'source', 'legalBasis', 'seasonFrom', 'seasonTo'] as const;
  const name = known.find((one) => one === field);
  return name ? t(name) : t('title');
}
