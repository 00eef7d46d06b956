import { z } from 'zod';
import { civilDate } from '../clock';
import { nationalityCodes, placeCodes } from '../profile/countries';
import type { ProfileField } from '../profile/fields';
import { houseNumber, phone as phoneText, postcode as postcodeText, properName } from '../profile/schema';
import type { Condition } from './conditions';

/** What the engine can show by itself. Other kinds are "custom:<key>" with a component in `field-kinds.tsx`. */
export const fieldKinds = [
  'text',
  'longText',
  'email',
  'phone',
  'postcode',
  'integer',
  'decimal',
  'date',
  'time',
  'yesNo',
  'confirm',
  'choice',
  'select',
  'choices',
  'country',
  'countries',
  'rows',
] as const;
export type FieldKind = (typeof fieldKinds)[number] | `custom:${string}`;

/**
 * One question. `Value` is what the answer is after parsing, `Option` the closed list it is chosen from (never
 * when there is none). What people enter is text, a list of texts, or rows of these; nothing entered is ''.
 */
export interface Field<Value = unknown, Option extends string = string> {
  readonly kind: FieldKind;
  /** What was entered → the value. Messages are codes of `texts.problems` or the dictionary's `applications.problems`. */
  readonly schema: z.ZodType<Value>;
  /** May stay empty; shown as "freiwillig". */
  readonly isOptional: boolean;
  readonly when?: Condition;
  /** Filled from this field of the person's profile. */
  readonly profile?: ProfileField;
  readonly options?: readonly Option[];
  /** Number on the official form, for staff and projections ("15"). */
  readonly nr?: string;
  /** The browser's own help (`autocomplete`), "street-address". */
  readonly autoComplete?: string;
  /** Of a repeated group. */
  readonly fields?: FieldMap;
  readonly least?: number;
  readonly most?: number;
  /** Characters, for the width of the box. */
  readonly width?: number;
  /** What a component of its own needs to know; plain data, it goes to the browser. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The value in words, where it is neither text nor number: an area in square metres. */
  readonly shown?: (value: unknown, language: 'de' | 'en') => string;
}

/** Fields by id, in the order in which they are asked. Ids are letters and digits. */
export type FieldMap = Readonly<Record<string, Field>>;

/** What every field may say about itself. */
export interface FieldRule {
  readonly isOptional?: boolean;
  readonly when?: Condition;
  readonly profile?: ProfileField;
  readonly nr?: string;
  readonly autoComplete?: string;
  readonly width?: number;
}

const build = <Value, Option extends string = never>(
  kind: FieldKind,
  schema: z.ZodType<Value>,
  rule: FieldRule & Partial<Field<Value, Option>>,
): Field<Value, Option> => ({ isOptional: false, ...rule, kind, schema });

const oneLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'tooLong')
    .regex(/^[^\p{Cc}]*$/u, 'characters');

/** One line of text, at most `max` characters (200). */
export const text = (rule: FieldRule & { max?: number; schema?: z.ZodType<string> } = {}) =>
  build('text', rule.schema ?? oneLine(rule.max ?? 200), without(rule, 'max', 'schema'));

/** Several lines, at most `max` characters (2,000). */
export const longText = (rule: FieldRule & { max?: number; schema?: z.ZodType<string> } = {}) =>
  build(
    'longText',
    rule.schema ??
      z
        .string()
        .transform((typed) => typed.replaceAll('\r\n', '\n').trim())
        .pipe(z.string().max(rule.max ?? 2000, 'tooLong')),
    without(rule, 'max', 'schema'),
  );

/** Name of a person or place, no digits. */
export const name = (rule: FieldRule = {}) => build('text', properName, rule);

/** House number, "12a". */
export const houseNo = (rule: FieldRule = {}) => build('text', houseNumber, { width: 6, ...rule });

export const postcode = (rule: FieldRule = {}) =>
  build('postcode', postcodeText, { width: 5, autoComplete: 'postal-code', ...rule });

export const email = (rule: FieldRule = {}) =>
  build('email', z.string().trim().max(200, 'tooLong').pipe(z.email('email')), {
    autoComplete: 'email',
    ...rule,
  });

export const phone = (rule: FieldRule = {}) => build('phone', phoneText, { autoComplete: 'tel', ...rule });

/** A whole number ≥ `min` (0), at most `max` (1,000,000). */
export const integer = (rule: FieldRule & { min?: number; max?: number } = {}) =>
  build(
    'integer',
    z
      .string()
      .trim()
      .regex(/^\d{1,9}$/, 'integer')
      .transform(Number)
      .pipe(
        z
          .number()
          .min(rule.min ?? 0, 'tooSmall')
          .max(rule.max ?? 1_000_000, 'tooLarge'),
      ),
    { width: 8, ...without(rule, 'min', 'max') },
  );

/** "2,5" → 2.5; at most three digits after the comma. */
export const decimal = (rule: FieldRule & { min?: number; max?: number } = {}) =>
  build(
    'decimal',
    z
      .string()
      .trim()
      .regex(/^\d{1,7}([.,]\d{1,3})?$/, 'decimal')
      .transform((typed) => Number(typed.replace(',', '.')))
      .pipe(
        z
          .number()
          .min(rule.min ?? 0, 'tooSmall')
          .max(rule.max ?? 1_000_000, 'tooLarge'),
      ),
    { width: 8, ...without(rule, 'min', 'max') },
  );

const day = z
  .string()
  .trim()
  .transform((typed) => {
    const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(typed);
    const [, d = '', m = '', y = ''] = german ?? [];
    return german ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : typed;
  })
  .refine((date) => isWritten(date), 'date')
  .refine((date) => !isWritten(date) || date >= '1900', 'dateLongAgo')
  .refine((date) => !isWritten(date) || isDay(date), 'dateUnknown');

const isWritten = (date: string): boolean => /^(1\d|20|21)\d{2}-\d{2}-\d{2}$/.test(date);

/** Whether the calendar has such a day. */
function isDay(date: string): boolean {
  const instant = new Date(`${date}T12:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
}

/** A civil date "2026-11-23", typed so or "23.11.2026". `past`: today or earlier; `future`: today or later. */
export const date = (rule: FieldRule & { range?: 'past' | 'future' } = {}) =>
  build(
    'date',
    day
      .refine((value) => rule.range !== 'past' || value <= civilDate(Date.now()), 'dateFuture')
      .refine((value) => rule.range !== 'future' || value >= civilDate(Date.now()), 'datePast'),
    { width: 12, ...without(rule, 'range') },
  );

/** Time of day "08:30". */
export const time = (rule: FieldRule = {}) =>
  build(
    'time',
    z
      .string()
      .trim()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time'),
    { width: 7, ...rule },
  );

/** Yes or no; true or false. Entered as "yes", "no". */
export const yesNo = (rule: FieldRule = {}) =>
  build(
    'yesNo',
    z.enum(['yes', 'no'], 'choose').transform((value) => value === 'yes'),
    rule,
  );

/** A statement that has to be ticked ("Die Angaben sind richtig"). Entered as "yes". */
export const confirm = (rule: FieldRule = {}) =>
  build(
    'confirm',
    z.literal('yes', 'confirm').transform(() => true as const),
    rule,
  );

type Chosen<Option extends string> = FieldRule & { readonly options: readonly Option[] };
const optionOf = <const Option extends string>(options: readonly Option[]) =>
  z.string().refine((value): value is Option => (options as readonly string[]).includes(value), 'choose');

/** One of a few, all seen. */
export const choice = <const Option extends string>(rule: Chosen<Option>): Field<Option, Option> =>
  build('choice', optionOf(rule.options), rule);

/** One of many, from a list that opens. */
export const select = <const Option extends string>(rule: Chosen<Option>): Field<Option, Option> =>
  build('select', optionOf(rule.options), rule);

/** Any number of a few. */
export const choices = <const Option extends string>(
  rule: Chosen<Option>,
): Field<readonly Option[], Option> => build('choices', z.array(optionOf(rule.options)), rule);

const oneOf = (codes: readonly string[]) => z.string().refine((code) => codes.includes(code), 'choose');

/** Where somebody lives or was born, by ISO 3166-1 alpha-2: "DE". */
export const country = (rule: FieldRule = {}) => build('country', oneOf(placeCodes), rule);

/** Nationalities, at most five; XX is stateless. */
export const countries = (rule: FieldRule = {}): Field<readonly string[], never> =>
  build('countries', z.array(oneOf(nationalityCodes)).max(5, 'tooManyRows'), rule);

/** What the answers of some fields are; a field that was not asked or left empty is undefined. */
export type AnswersOfFields<Fields extends FieldMap> = {
  readonly [F in keyof Fields]?: ValueOf<Fields[F]>;
};
export type ValueOf<F> = F extends { readonly schema: z.ZodType<infer Value> } ? Value : never;

/** A repeated group: several partners, each with the same fields. */
export interface RowsField<Fields extends FieldMap> extends Field<readonly AnswersOfFields<Fields>[], never> {
  readonly fields: Fields;
}

/** A repeated group with `least` (1) to `most` (20) rows. Fields in it name their neighbours ".field". */
export const rows = <const Fields extends FieldMap>(
  rule: FieldRule & { readonly fields: Fields; readonly least?: number; readonly most?: number },
): RowsField<Fields> => ({
  isOptional: false,
  least: 1,
  most: 20,
  ...rule,
  kind: 'rows',
  // Rows are parsed field by field by the engine, which alone knows their conditions.
  schema: z.custom<readonly AnswersOfFields<Fields>[]>(Array.isArray, 'required'),
});

/**
 * A kind that nobody has yet, such as an area on the map: its component is registered in
 * `components/services/field-kinds.tsx` and carries its value as text in an ordinary input, so that it works
 * without JavaScript too.
 */
export const custom = <Value, const Option extends string = never>(
  key: string,
  schema: z.ZodType<Value>,
  rule: FieldRule & Pick<Field<Value, Option>, 'settings' | 'shown' | 'options'> = {},
): Field<Value, Option> => build<Value, Option>(`custom:${key}`, schema, rule);

function without<T extends object, K extends keyof T>(from: T, ...keys: readonly K[]): Omit<T, K> {
  const copy = { ...from };
  for (const key of keys) delete copy[key];
  return copy;
}
