import { nationalities, places } from '../../profile/countries';
import { atomsOf, type Condition, holds } from '../conditions';
import type { Answers, Entered, EnteredRow, EnteredStep, EnteredValue } from '../entered';
import type { Field, FieldKind, FieldMap } from '../fields';
import type { FieldText } from '../texts';
import type { Service } from '../types';
import { rowsOf } from './evaluate';
import { type Language, optionLabel } from './show';
import { holdsFor, valuesOf } from './values';

/** A field as the browser needs it: plain data with all its words. */
export interface FieldView {
  /** Where the same question stands more than once on a page; else the name is the id. */
  readonly id?: string;
  /** Name of the input, "field" or "rows.0.column"; also its id. */
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly hint?: string;
  readonly unit?: string;
  readonly isOptional: boolean;
  readonly options?: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
  readonly value: string | readonly string[];
  readonly error?: string;
  readonly when?: Condition;
  readonly isShown: boolean;
  readonly autoComplete?: string;
  readonly width?: number;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly rows?: readonly (readonly FieldView[])[];
  readonly item?: string;
  readonly add?: string;
  readonly most?: number;
}

export interface StepView {
  readonly id: string;
  readonly fields: readonly FieldView[];
  /** Values of other steps and facts that conditions of this one ask for, by path and "fact <name>". */
  readonly known: Readonly<Record<string, unknown>>;
}

interface ViewOptions {
  readonly language: Language;
  /** Field path → sentence. */
  readonly errors?: Readonly<Record<string, string>>;
  /** A repeated group that shows one more empty row. */
  readonly more?: string;
  /** Every repeated group shows one: where there is no button for more. */
  readonly hasEmptyRow?: boolean;
  /** Name of "stateless" in this language. */
  readonly stateless: string;
}

type Texts = Readonly<Record<string, FieldText<Field>>>;

/** One step with its values, for the page and for following its conditions in the browser. */
export function stepView(
  service: Service,
  id: string,
  entered: Entered,
  answers: Answers,
  options: ViewOptions,
): StepView {
  const step = service.steps[id];
  const texts = (service.texts[options.language].steps[id]?.fields ?? {}) as Texts;
  const fields = step?.fields ?? {};
  const shown = (field: Field) => holdsFor(service, answers, field.when);
  return {
    id,
    fields: viewsOf(fields, texts, entered[id] ?? {}, id, '', shown, options),
    known: knownFor(service, id, fields, answers),
  };
}

/** Fields that belong to no step: what a transition asks staff. */
export const askedView = (
  fields: FieldMap,
  texts: Texts,
  entered: EnteredStep,
  options: ViewOptions,
): FieldView[] => viewsOf(fields, texts, entered, 'asked', '', () => true, { ...options, hasEmptyRow: true });

function viewsOf(
  fields: FieldMap,
  texts: Texts,
  entered: Readonly<Record<string, EnteredValue>>,
  path: string,
  prefix: string,
  shown: (field: Field) => boolean,
  options: ViewOptions,
): FieldView[] {
  return Object.entries(fields).map(([key, field]) => {
    const text = texts[key];
    const view = {
      name: prefix + key,
      kind: field.kind,
      label: text?.label ?? key,
      hint: text?.hint,
      unit: text?.unit,
      isOptional: field.isOptional,
      options: optionsOf(field, text, options),
      value: plainValue(field, entered[key]),
      error: options.errors?.[`${path}.${key}`],
      when: field.when,
      isShown: shown(field),
      autoComplete: field.autoComplete,
      width: field.width,
      settings: field.settings,
    };
    if (field.kind !== 'rows') return view;
    return {
      ...view,
      value: '',
      ...rowsView(field, text, entered[key], `${path}.${key}`, view.name, options),
    };
  });
}

function rowsView(
  field: Field,
  text: FieldText<Field> | undefined,
  entered: EnteredValue | undefined,
  path: string,
  name: string,
  options: ViewOptions,
): Pick<FieldView, 'rows' | 'item' | 'add' | 'most'> {
  const filled: EnteredRow[] = [...rowsOf(entered)];
  while (filled.length < (field.least ?? 1)) filled.push({});
  const isMore = options.more === name || options.hasEmptyRow;
  if (isMore && filled.length < (field.most ?? 20)) filled.push({});
  const rows = filled.map((row, index) => {
    const shown = (column: Field) => holds(column.when, enteredValues(field, row));
    return viewsOf(
      field.fields ?? {},
      (text?.fields ?? {}) as Texts,
      row,
      `${path}.${index}`,
      `${name}.${index}.`,
      shown,
      options,
    );
  });
  return { rows, item: text?.item ?? '{n}', add: text?.add ?? '+', most: field.most ?? 20 };
}

/** A row as it was entered, for its own conditions; what else they name counts as true on the page. */
const enteredValues = (field: Field, row: EnteredRow) => ({
  field: (path: string) => {
    const key = path.replace(/^\./, '');
    const parsed = field.fields?.[key]?.schema.safeParse(row[key]);
    return parsed?.success && row[key] !== '' ? parsed.data : undefined;
  },
  fact: () => undefined,
});

function optionsOf(field: Field, text: FieldText<Field> | undefined, { language, stateless }: ViewOptions) {
  if (field.kind === 'country' || field.kind === 'countries') {
    const list = field.kind === 'country' ? places(language) : nationalities(language, stateless);
    return list.map(({ code, name }) => ({ value: code, label: name }));
  }
  return field.options?.map((value) => {
    const option = text?.options?.[value];
    const hint = typeof option === 'object' ? option.hint : undefined;
    return { value, label: optionLabel(option, value), hint };
  });
}

/** "2026-11-23" as people write it. */
function plainValue({ kind }: Field, entered: EnteredValue | undefined): string | readonly string[] {
  if (entered === undefined) return kind === 'choices' || kind === 'countries' ? [] : '';
  if (kind === 'date' || kind === 'text')
    return String(entered).replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1');
  return typeof entered === 'string' ? entered : entered.filter((value) => typeof value === 'string');
}

function knownFor(service: Service, step: string, fields: FieldMap, answers: Answers) {
  const values = valuesOf(service, answers);
  const conditions = Object.values(fields).flatMap((field) => [
    field.when,
    ...Object.values(field.fields ?? {}).map((column) => column.when),
  ]);
  return Object.fromEntries(
    conditions.flatMap(atomsOf).flatMap((atom): [string, unknown][] => {
      if ('fact' in atom) return [[`fact ${atom.fact}`, values.fact(atom.fact)]];
      const isOwn = atom.field.startsWith('.') || atom.field.startsWith(`${step}.`);
      return isOwn ? [] : [[atom.field, values.field(atom.field)]];
    }),
  );
}
