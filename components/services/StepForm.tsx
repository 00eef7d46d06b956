'use client';

import { useTranslations } from 'next-intl';
import { type RefObject, useActionState, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Note } from '@/components/ui/Note';
import { Dock } from '@/components/ui/Sheet';
import { usePutBack } from '@/components/ui/use-put-back';
import type { SaveAction, SaveState } from '@/lib/applications/form-state';
import type { FeeTrace } from '@/lib/payments/fee-trace';
import { everyField, rowTitle, shownFields } from '@/lib/services/engine/live';
import type { FieldView, StepView } from '@/lib/services/engine/view';
import type { EnteredStep } from '@/lib/services/entered';
import { AnyField } from './AnyField';
import { LiveFee } from './LiveFee';
import { useOfflineStep } from './use-offline-step';

interface Props {
  readonly save: SaveAction;
  readonly step: StepView;
  /** What tells the server where this belongs: service, step, case, locale, seen. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly errors: readonly { readonly id: string; readonly text: string }[];
  readonly heading: string;
  readonly intro?: string;
  /** Name under which entries wait on this phone. */
  readonly slot: string;
  /** On steps that show it: the fee of what is known; null while nobody can tell. */
  readonly fee?: FeeTrace | null;
}

/** One short page of questions. Works without JavaScript; with it conditions follow while somebody types. */
export function StepForm({ save, step, hidden, errors, heading, intro, slot, fee }: Props) {
  const [state, submit] = useActionState(save, null);
  const form = useRef<HTMLFormElement>(null);
  const [shown, setShown] = useState(
    () => new Set(everyField(step.fields).flatMap(({ name, isShown }) => (isShown ? [name] : []))),
  );
  const follow = () => {
    if (form.current) setShown(shownFields(step, new FormData(form.current)));
  };
  const waiting = useOfflineStep(form, slot, hidden.seen ?? '', follow);
  const remember = usePutBack(form, state);
  const t = useTranslations('applications.form');
  const trouble = useRef<HTMLDivElement>(null);
  const offline = useRef<HTMLDivElement>(null);
  // Said above the questions, while the button that was pressed may be screens below.
  useEffect(() => {
    if (state) trouble.current?.scrollIntoView({ block: 'center' });
  }, [state]);
  useEffect(() => {
    if (waiting.state === 'offline') offline.current?.scrollIntoView({ block: 'center' });
  }, [waiting.state]);
  return (
    <form
      ref={form}
      className="bw-stack sv-form"
      action={submit}
      noValidate
      onChange={() => {
        follow();
        waiting.keep();
      }}
      onSubmit={(event) => {
        remember();
        waiting.onSubmit(event);
      }}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input
          key={name}
          type="hidden"
          name={name}
          // Whoever has seen the other device's entries may overwrite them.
          value={name === 'seen' && state?.problem === 'conflict' ? '' : value}
          readOnly
        />
      ))}
      <ErrorSummary errors={errors} />
      <Trouble place={trouble} state={state} fields={step.fields} />
      <div role="status" ref={offline}>
        {waiting.state === 'offline' ? (
          <Note tone="wait" icon="cloudOff">
            {t('offline')}
          </Note>
        ) : null}
        {waiting.state === 'restored' ? <Note tone="info">{t('restored')}</Note> : null}
      </div>
      <h1 className="sv-question">{heading}</h1>
      {intro ? <p>{intro}</p> : null}
      {step.fields.map((field) => (
        <Shown key={field.name} field={field} shown={shown} />
      ))}
      {fee === undefined ? null : <LiveFee form={form} known={fee} locale={hidden.locale ?? 'de'} />}
      <Dock>
        <Button type="submit" name="go" value="next" block>
          {t('next')}
        </Button>
      </Dock>
    </form>
  );
}

/** Hidden fields stay out of the page's reach, but keep what was typed in case they come back. */
function Shown({ field, shown }: { field: FieldView; shown: ReadonlySet<string> }) {
  if (field.rows) return <Rows field={field} shown={shown} />;
  return (
    <div hidden={!shown.has(field.name)}>
      <AnyField field={field} />
    </div>
  );
}

function Rows({ field, shown }: { field: FieldView; shown: ReadonlySet<string> }) {
  const t = useTranslations('applications.form');
  const rows = field.rows ?? [];
  const title = (index: number) => rowTitle(field, index);
  const last = `${field.name}.${rows.length - 1}`;
  useEffect(() => {
    // The row that was just asked for: its address names it.
    if (location.hash === `#${last}`)
      document.getElementById(last)?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [last]);
  return (
    <div hidden={!shown.has(field.name)} className="bw-stack" id={field.name}>
      {field.error ? <p className="bw-err">{field.error}</p> : null}
      {rows.map((columns, index) => (
        <fieldset
          key={columns[0]?.name ?? index}
          id={`${field.name}.${index}`}
          className="bw-card bw-card__b bw-stack"
        >
          <legend className="bw-strong sv-row-title">{title(index)}</legend>
          {columns.map((column) => (
            <Shown key={column.name} field={column} shown={shown} />
          ))}
          {rows.length > 1 ? (
            <Button
              type="submit"
              variant="tertiary"
              icon="trash"
              name="go"
              value={`remove:${field.name}.${index}`}
            >
              {t('remove', { item: title(index) })}
            </Button>
          ) : null}
        </fieldset>
      ))}
      {rows.length < (field.most ?? 20) ? (
        <Button type="submit" variant="secondary" icon="plus" name="go" value={`add:${field.name}`}>
          {field.add}
        </Button>
      ) : null}
    </div>
  );
}

/** Why it was not saved; what was typed stands in the fields. */
function Trouble({
  place,
  state,
  fields,
}: {
  place: RefObject<HTMLDivElement | null>;
  state: SaveState | null;
  fields: readonly FieldView[];
}) {
  const t = useTranslations('applications.form');
  if (!state) return null;
  return (
    <div role="alert" ref={place}>
      <Note tone={state.problem === 'conflict' ? 'wait' : 'bad'}>
        <p>{t(state.problem)}</p>
        {state.other ? (
          <p>
            {t('conflictOther')} {inWords(state.other, fields, { yes: t('yes'), no: t('no') })}
          </p>
        ) : null}
      </Note>
    </div>
  );
}

/** What the other device has saved, choices by their labels. */
function inWords(
  entered: EnteredStep,
  fields: readonly FieldView[],
  yesNo: Readonly<Record<string, string>>,
): string {
  return fields
    .flatMap(({ name, kind, options }) =>
      [entered[name] ?? []]
        .flat()
        .filter((value): value is string => typeof value === 'string' && value !== '')
        .map(
          (value) =>
            options?.find((option) => option.value === value)?.label ??
            (kind === 'yesNo' ? yesNo[value] : undefined) ??
            value,
        ),
    )
    .join(', ');
}
