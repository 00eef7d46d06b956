import { itemTitle, type Language } from './engine/show';
import type { Field } from './fields';
import type { FieldText } from './texts';
import type { Service } from './types';

/** A field by the path of a problem: "step.field" or "step.rows.0.column". */
export function fieldAt(service: Service, path: string) {
  const [step = '', name = '', , column] = path.split('.');
  const field = service.steps[step]?.fields[name];
  return column ? field?.fields?.[column] : field;
}

/** The texts of that field. */
export function fieldTextAt(
  service: Service,
  language: Language,
  path: string,
): FieldText<Field> | undefined {
  const [step = '', name = '', , column] = path.split('.');
  const text = service.texts[language].steps[step]?.fields[name];
  return column ? text?.fields?.[column] : text;
}

/** What a field is called where it does not stand beside its label: "Weitere Person 2, Geburtsdatum". */
export function fieldNameAt(service: Service, language: Language, path: string): string {
  const [step = '', name = '', row, column] = path.split('.');
  const text = fieldTextAt(service, language, path);
  const label = text?.short ?? text?.label ?? name;
  const group = service.texts[language].steps[step]?.fields[name];
  return column && group ? `${itemTitle(group as never, Number(row))}, ${label}` : label;
}

/** Paths of problems in the order in which their fields stand on the page. */
export function inPageOrder(service: Service, paths: readonly string[]): string[] {
  const place = (path: string): number[] => {
    const [step = '', name = '', row = '0', column = ''] = path.split('.');
    const field = service.steps[step]?.fields[name];
    return [
      Object.keys(service.steps).indexOf(step),
      Object.keys(service.steps[step]?.fields ?? {}).indexOf(name),
      Number(row),
      Object.keys(field?.fields ?? {}).indexOf(column),
    ];
  };
  const places = new Map(paths.map((path) => [path, place(path)]));
  return [...paths].sort((a, b) => {
    const [left = [], right = []] = [places.get(a), places.get(b)];
    const at = left.findIndex((value, index) => value !== right[index]);
    return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
  });
}

/** What the dictionary says about a code; null for codes it does not know. */
export type CommonWords = (code: string) => string | null;

/** The sentence beside a field: the service's own words, then the common ones. */
export function problemText(
  service: Service,
  language: Language,
  path: string,
  code: string,
  common: CommonWords,
): string {
  const text = fieldTextAt(service, language, path);
  if (code === 'required' && text?.missing) return text.missing;
  const own = service.texts[language].problems?.[code];
  if (own) return own;
  const kind = fieldAt(service, path)?.kind ?? '';
  const isChoice = ['choice', 'choices', 'select', 'yesNo', 'country', 'countries'].includes(kind);
  if (code === 'required' && path.startsWith('file:')) return common('requiredFile') ?? code;
  if (code === 'required' && isChoice) return common('requiredChoice') ?? code;
  return common(code) ?? common('invalid') ?? code;
}
