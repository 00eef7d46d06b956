import { holds } from '../conditions';
import type { FieldKind } from '../fields';
import type { FieldView, StepView } from './view';

/** All fields of a form with those of its repeated groups. */
export const everyField = (fields: readonly FieldView[]): FieldView[] =>
  fields.flatMap((field) => [field, ...everyField((field.rows ?? []).flat())]);

/** "Person 2". */
export const rowTitle = ({ item = '{n}' }: FieldView, index: number): string =>
  item.replace('{n}', String(index + 1));

/** What an input's text means to a condition; the server parses again. */
function meaningOf(kind: FieldKind | undefined, texts: readonly string[]): unknown {
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 0) return undefined;
  if (kind === 'choices' || kind === 'countries') return filled;
  const text = filled[0] ?? '';
  if (kind === 'yesNo' || kind === 'confirm') return text === 'yes';
  if (kind === 'integer' || kind === 'decimal') return Number(text.replace(',', '.'));
  return text;
}

/**
 * Names of the fields that are shown while somebody types, by the conditions of the step. What is hidden has no
 * value, so what depends on it is hidden too.
 */
export function shownFields(step: StepView, form: FormData): Set<string> {
  const shown = new Set<string>();
  const values: Record<string, unknown> = {};
  const textsOf = (name: string): string[] =>
    form.getAll(name).filter((value): value is string => typeof value === 'string');
  const look = (field: FieldView, siblings: (path: string) => unknown) => {
    const isShown = holds(field.when, {
      field: siblings,
      fact: (name) => step.known[`fact ${name}`],
    });
    if (isShown) shown.add(field.name);
    return isShown;
  };
  for (const field of step.fields) {
    const inStep = (path: string) =>
      path.startsWith(`${step.id}.`) ? values[path.slice(step.id.length + 1)] : step.known[path];
    if (!look(field, inStep)) continue;
    values[field.name] = meaningOf(field.kind, textsOf(field.name));
    for (const row of field.rows ?? []) {
      const own: Record<string, unknown> = {};
      for (const column of row) {
        const key = column.name.split('.').at(-1) ?? '';
        if (look(column, (path) => (path.startsWith('.') ? own[path.slice(1)] : inStep(path))))
          own[key] = meaningOf(column.kind, textsOf(column.name));
      }
    }
  }
  return shown;
}
