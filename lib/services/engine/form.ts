import type { EnteredRow, EnteredStep, EnteredValue } from '../entered';
import type { Field, FieldMap } from '../fields';

/** Longest text that is kept of one field; what is longer is cut, and its schema says so. */
const MOST_TEXT = 20_000;
const MOST_ROWS = 50;

/**
 * What a posted form says about some fields. Inputs are named "field", in repeated groups "field.0.column". Of
 * other names nothing is taken, so that nobody can plant answers.
 */
export function enteredFrom(fields: FieldMap, form: FormData): EnteredStep {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, valueFrom(field, form, name)]),
  );
}

function valueFrom(field: Field, form: FormData, name: string): EnteredValue {
  if (field.kind === 'rows') return rowsFrom(field.fields ?? {}, form, name);
  return plainFrom(field, form, name);
}

function plainFrom({ kind }: Field, form: FormData, name: string): string | readonly string[] {
  const texts = form
    .getAll(name)
    .filter((value): value is string => typeof value === 'string')
    .map((value) => value.slice(0, MOST_TEXT));
  if (kind === 'choices' || kind === 'countries') return [...new Set(texts.filter((text) => text !== ''))];
  return texts.at(-1) ?? '';
}

function rowsFrom(columns: FieldMap, form: FormData, name: string): EnteredRow[] {
  const rows: EnteredRow[] = [];
  for (let index = 0; index < MOST_ROWS; index++) {
    const row = Object.fromEntries(
      Object.entries(columns).map(([column, field]) => [
        column,
        plainFrom(field, form, `${name}.${index}.${column}`),
      ]),
    );
    const isNamed = Object.keys(columns).some((column) => form.has(`${name}.${index}.${column}`));
    if (!isNamed && index > 0) break;
    if (Object.values(row).some((value) => value.length > 0)) rows.push(row);
  }
  return rows;
}
