import type { Language } from './engine/show';
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
