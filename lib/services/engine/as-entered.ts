import type { EnteredRow, EnteredStep, EnteredValue } from '../entered';
import type { FieldMap } from '../fields';

type Parsed = Readonly<Record<string, unknown>>;

/** Parsed answers as they would be typed again, to be corrected in the same fields. */
export const asEntered = (fields: FieldMap, answers: Parsed): EnteredStep =>
  Object.fromEntries(Object.entries(fields).map(([name]) => [name, typed(answers[name])]));

function typed(value: unknown): EnteredValue {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value))
    return value.every((each) => typeof each === 'object' && each !== null)
      ? value.map((row: Parsed) => rowOf(row))
      : value.map(String);
  return plain(value);
}

const rowOf = (row: Parsed): EnteredRow =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(String) : plain(value),
    ]),
  );

function plain(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(value));
  if (date) return `${date[3]}.${date[2]}.${date[1]}`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
