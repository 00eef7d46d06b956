import type { Asked } from '../desk-types';
import type { Answers } from '../entered';
import type { Field, FieldMap } from '../fields';
import type { FieldText, OptionText } from '../texts';
import type { Service } from '../types';

export type Language = 'de' | 'en';
/** "Firmenname" – "Brandt Bau". `path` leads to the field. */
export interface Line {
  readonly path: string;
  readonly label: string;
  readonly value: string;
  /** Number on the official form. */
  readonly nr?: string;
}
export interface Section {
  readonly step: string;
  readonly title: string;
  readonly lines: readonly Line[];
}

type AnyText = FieldText<Field> | undefined;

/** Answers in words, step by step, in the order of the form; steps without answers are left out. */
export function sectionsOf(service: Service, answers: Answers, language: Language): Section[] {
  return Object.entries(service.steps)
    .map(([step, { fields }]) => {
      const texts = service.texts[language].steps[step];
      const lines = linesOf(fields, texts?.fields ?? {}, answers[step] ?? {}, step, language);
      return { step, title: texts?.title ?? step, lines };
    })
    .filter(({ lines }) => lines.length > 0);
}

/** One answer before and after; null where there was none. */
export interface Change {
  readonly path: string;
  /** "Ihr Betrieb: Postleitzahl". */
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs between two versions of the answers, in words; answers that were taken out or added, too. */
export function changesBetween(
  service: Service,
  before: Answers,
  after: Answers,
  language: Language,
): Change[] {
  const linesIn = (answers: Answers) =>
    new Map(
      sectionsOf(service, answers, language).flatMap(({ title, lines }) =>
        lines.map(({ path, label, value }) => [path, { label: `${title}: ${label}`, value }] as const),
      ),
    );
  const [old, now] = [linesIn(before), linesIn(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => old.get(path)?.value !== now.get(path)?.value)
    .map((path) => ({
      path,
      label: (now.get(path) ?? old.get(path))?.label ?? path,
      before: old.get(path)?.value ?? null,
      after: now.get(path)?.value ?? null,
    }));
}

/** What staff filled in with a transition, in words. */
export const askedLines = (service: Service, transition: string, asked: Asked, language: Language): Line[] =>
  linesOf(
    service.transitions[transition]?.asks ?? {},
    (service.texts[language].transitions[transition]?.fields ?? {}) as Readonly<Record<string, AnyText>>,
    asked,
    transition,
    language,
  );

/** What a transition's message told its person of what staff filled in: "Tag: 03.12.2026". */
export function toldLines(service: Service, transition: string, body: unknown, language: Language): string[] {
  const message = service.texts[language].transitions[transition]?.message?.body ?? '';
  const asked = (body as { readonly asked?: Asked } | null)?.asked ?? {};
  return askedLines(service, transition, asked, language)
    .filter(({ path }) => message.includes(`{${path.split('.').at(-1)}}`))
    .map(({ label, value }) => `${label}: ${value}`);
}

function linesOf(
  fields: FieldMap,
  texts: Readonly<Record<string, AnyText>>,
  values: Readonly<Record<string, unknown>>,
  path: string,
  language: Language,
): Line[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = values[name];
    if (value === undefined) return [];
    const text = texts[name];
    const at = `${path}.${name}`;
    if (field.kind === 'rows' && Array.isArray(value))
      return value.flatMap((row, index) =>
        linesOf(field.fields ?? {}, text?.fields ?? {}, row, `${at}.${index}`, language).map((line) => ({
          ...line,
          label: `${itemTitle(text, index)}: ${line.label}`,
        })),
      );
    const line = {
      path: at,
      label: text?.short ?? text?.label ?? name,
      value: valueText(field, text, value, language),
    };
    return [field.nr ? { ...line, nr: field.nr } : line];
  });
}

/** "Person 2". */
export const itemTitle = (text: AnyText, index: number): string =>
  (text?.item ?? '{n}').replace('{n}', String(index + 1));

export const optionLabel = (option: OptionText | undefined, key: string): string =>
  typeof option === 'string' ? option : (option?.label ?? key);

const yes = { de: 'Ja', en: 'Yes' } as const;
const no = { de: 'Nein', en: 'No' } as const;
const localeOf = { de: 'de-DE', en: 'en-GB' } as const;

function valueText(field: Field, text: AnyText, value: unknown, language: Language): string {
  if (field.shown) return field.shown(value, language);
  const unit = text?.unit ? `\u00a0${text.unit}` : '';
  if (typeof value === 'boolean') return (value ? yes : no)[language];
  if (typeof value === 'number') return value.toLocaleString(localeOf[language]) + unit;
  if (field.kind === 'date') return dateText(String(value), language);
  const one = (key: string): string => {
    if (field.kind === 'country' || field.kind === 'countries') return countryName(key, language);
    return field.options ? optionLabel(text?.options?.[key], key) : key;
  };
  return (Array.isArray(value) ? value.map(String) : [String(value)]).map(one).join(', ') + unit;
}

const countryName = (code: string, language: Language): string =>
  code === 'XX'
    ? { de: 'staatenlos', en: 'stateless' }[language]
    : (new Intl.DisplayNames(localeOf[language], { type: 'region' }).of(code) ?? code);

/** "2026-11-23" → "23.11.2026". */
export const dateText = (date: string, language: Language): string =>
  new Date(`${date}T12:00:00Z`).toLocaleDateString(localeOf[language], {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
