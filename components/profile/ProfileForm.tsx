'use client';

import { useTranslations } from 'next-intl';
import { type ComponentProps, useActionState } from 'react';
import { Button } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Field, Select } from '@/components/ui/Field';
import { FormOutcome } from '@/components/ui/FormOutcome';
import type { profile as words } from '@/lib/i18n/de/profile';
import { type ProfileField, profileGroups } from '@/lib/profile/fields';
import type { SaveProfile } from '@/lib/profile/form-state';

type Problem = keyof typeof words.problems;

/** What browsers call the field, so that they fill it (WCAG 1.3.5). */
const autoComplete: Record<ProfileField, ComponentProps<'input'>['autoComplete']> = {
  firstName: 'given-name',
  lastName: 'family-name',
  birthName: 'off',
  birthDate: 'bday',
  birthPlace: 'off',
  nationality: 'country',
  street: 'address-line1',
  houseNumber: 'off',
  postcode: 'postal-code',
  city: 'address-level2',
  phone: 'tel',
  company: 'organization',
};

interface Props {
  readonly save: SaveProfile;
  readonly locale: string;
  readonly values: Readonly<Record<ProfileField, string>>;
  /** What each field is for, in words. */
  readonly uses: Readonly<Record<ProfileField, string>>;
  readonly countries: readonly { readonly code: string; readonly name: string }[];
}

/** "1985-03-31" as people write it. */
const written = (field: ProfileField, value: string): string =>
  field === 'birthDate' ? value.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1') : value;

/** The profile; every field says what it is for, and none is needed. */
export function ProfileForm({ save, locale, values, uses, countries }: Props) {
  const [state, submit] = useActionState(save, null);
  const t = useTranslations('profile');
  const problem = (field: ProfileField) => {
    const code = state?.fields[field];
    return code ? t(`problems.${code as Problem}`) : undefined;
  };
  const errors = profileGroups.flatMap(({ fields }) =>
    fields.flatMap((id) => {
      const text = problem(id);
      return text ? [{ id, text: `${t(`fields.${id}`)}: ${text}` }] : [];
    }),
  );
  const line = (id: ProfileField) => ({
    id,
    label: t(`fields.${id}`),
    hint: t('usedBy', { uses: uses[id] }),
    error: problem(id),
    defaultValue: written(id, state?.entered[id] ?? values[id]),
    optional: true,
  });
  return (
    <form className="bw-stack" action={submit} noValidate>
      <input type="hidden" name="locale" value={locale} />
      <ErrorSummary errors={errors} />
      {state?.isOk ? (
        <FormOutcome tone="ok" of={state}>
          {t('saved')}
        </FormOutcome>
      ) : null}
      {profileGroups.map(({ name, fields }) => (
        <fieldset key={name} className="bw-stack">
          <legend className="bw-legend bw-h4 bw-strong">{t(`groups.${name}`)}</legend>
          {fields.map((id) =>
            id === 'nationality' ? (
              <Select key={id} {...line(id)} autoComplete={autoComplete[id]}>
                <option value="">{t('notSaid')}</option>
                {countries.map(({ code, name: country }) => (
                  <option key={code} value={code}>
                    {country}
                  </option>
                ))}
              </Select>
            ) : (
              <Field
                key={id}
                {...line(id)}
                autoComplete={autoComplete[id]}
                type={id === 'phone' ? 'tel' : 'text'}
                inputMode={id === 'postcode' ? 'numeric' : undefined}
                placeholder={id === 'birthDate' ? t('dateForm') : undefined}
              />
            ),
          )}
        </fieldset>
      ))}
      <Button type="submit" block>
        {t('save')}
      </Button>
    </form>
  );
}
