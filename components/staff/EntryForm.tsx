'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useId, useState } from 'react';
import { usePlaceSearch } from '@/components/map/use-place-search';
import { Button } from '@/components/ui/Button';
import { Checkbox, ChoiceChips } from '@/components/ui/Choice';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Field, Select, TextArea } from '@/components/ui/Field';
import { categories } from '@/lib/reports/catalogue';
import { keptState, type Perform } from '@/lib/staff/form-state';
import { Problem, useFieldError } from './Problem';

interface Props {
  readonly enter: Perform;
  /** Id of the report to be, so that a second click does not make a second one. */
  readonly id: string;
  readonly locale: string;
  readonly back: string;
  /** What was entered before a sign-in. */
  readonly kept: Readonly<Record<string, string>> | null;
  /** What happens to a danger that is reported now. */
  readonly calling: 'now' | 'later' | 'nobody';
}

/** Address first, then what it is: made for one hand on the telephone and the other on the keyboard. */
export function EntryForm({ enter, id, locale, back, kept, calling }: Props) {
  const [state, submit] = useActionState(enter, kept && keptState(kept));
  const t = useTranslations('staff.entry');
  const error = useFieldError(state);
  const errors = (['place', 'category', 'description', 'contact'] as const).flatMap((field) => {
    const text = error(field);
    return text ? [{ id: field, text }] : [];
  });
  return (
    <form className="bw-stack bw-measure" action={submit} noValidate>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="locale" value={locale} />
      <ErrorSummary errors={errors} />
      {state ? <Problem state={state} back={back} /> : null}
      <PlaceField error={error('place')} entered={state?.entered.place} />
      <KindField error={error('category')} entered={state?.entered.category} />
      <TextArea
        id="description"
        label={t('text')}
        error={error('description')}
        defaultValue={state?.entered.description}
        maxLength={1000}
        rows={3}
        optional
      />
      <Checkbox id="hazard" label={t(`hazard.${calling}`)} defaultChecked={state?.entered.hazard === 'on'} />
      <Field
        id="contact"
        label={t('contact')}
        hint={t('contactHint')}
        error={error('contact')}
        defaultValue={state?.entered.contact}
        autoComplete="off"
        optional
      />
      <ChoiceChips
        name="source"
        legend={t('source')}
        options={[
          { value: 'phone', label: t('phone'), icon: 'phone' },
          { value: 'counter', label: t('counter'), icon: 'users' },
        ]}
        value={state?.entered.source === 'counter' ? 'counter' : 'phone'}
      />
      <Button type="submit" icon="check">
        {t('submit')}
      </Button>
    </form>
  );
}

/** The browser's own suggestions: arrow keys and Enter, and without JavaScript a plain field. */
function PlaceField({ error, entered }: { error?: string; entered?: string }) {
  const t = useTranslations('staff.entry');
  const listId = useId();
  const [text, setText] = useState(entered ?? '');
  const found = usePlaceSearch(text);
  return (
    <>
      <Field
        id="place"
        label={t('place')}
        hint={t('placeHint')}
        error={error}
        // Not controlled: what is typed while the page is still loading stays.
        defaultValue={entered}
        onChange={(event) => setText(event.target.value)}
        list={listId}
        autoComplete="off"
        autoFocus
      />
      <datalist id={listId}>
        {found.map(({ label, district, lat }) => (
          <option key={`${label}${district}${lat}`} value={district ? `${label}, ${district}` : label} />
        ))}
      </datalist>
    </>
  );
}

function KindField({ error, entered }: { error?: string; entered?: string }) {
  const t = useTranslations('staff');
  const kinds = useTranslations('reports.kinds');
  return (
    <Select id="category" label={t('entry.category')} error={error} defaultValue={entered}>
      <option value="">{t('forward.choose')}</option>
      {categories.map((kind) => (
        <option key={kind} value={kind}>
          {kinds(`${kind}.name`)}
        </option>
      ))}
    </Select>
  );
}
