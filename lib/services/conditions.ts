/** What answers can be compared with. */
export type Plain = string | number | boolean;

/**
 * When a step, a field, an attachment or a recipient belongs to a case. Plain data, so that the browser can
 * follow it while somebody types, and so that the build can prove that it names what exists.
 *
 * Paths are "step.field"; inside a repeated group ".field" is the neighbour in the same row. A condition may only
 * name what is asked before. A field that is not shown has no value: it is neither filled nor equal to anything.
 */
export type Condition =
  | { readonly field: string; readonly is: readonly Plain[] }
  | { readonly field: string; readonly isFilled: true }
  /** Some value of it is none of these: "a nationality outside the EU". */
  | { readonly field: string; readonly hasOther: readonly Plain[] }
  | { readonly field: string; readonly over: number }
  /** Something the service works out of the answers (`facts`). */
  | { readonly fact: string; readonly is: readonly Plain[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** The field has one of these values; of several chosen ones, one of them. */
export const is = (field: string, ...values: readonly Plain[]): Condition => ({ field, is: values });
/** Something was entered. */
export const isFilled = (field: string): Condition => ({ field, isFilled: true });
/** Something was entered that is none of these. */
export const hasOther = (field: string, ...values: readonly Plain[]): Condition => ({
  field,
  hasOther: values,
});
/** A number above this. */
export const isOver = (field: string, over: number): Condition => ({ field, over });
/** A fact of the service is one of these values; without values: is true. */
export const fact = (name: string, ...values: readonly Plain[]): Condition => ({
  fact: name,
  is: values.length > 0 ? values : [true],
});
export const all = (...conditions: readonly Condition[]): Condition => ({ all: conditions });
export const any = (...conditions: readonly Condition[]): Condition => ({ any: conditions });
export const not = (condition: Condition): Condition => ({ not: condition });

/** Where a condition finds values: by path, and by the name of a fact. */
export interface Values {
  readonly field: (path: string) => unknown;
  readonly fact: (name: string) => unknown;
}

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null || value === '' ? [] : Array.isArray(value) ? value : [value];

/** Whether a condition holds; without one it always does. */
export function holds(condition: Condition | undefined, values: Values): boolean {
  if (!condition) return true;
  if ('all' in condition) return condition.all.every((part) => holds(part, values));
  if ('any' in condition) return condition.any.some((part) => holds(part, values));
  if ('not' in condition) return !holds(condition.not, values);
  if ('fact' in condition) return includes(condition.is, values.fact(condition.fact));
  const found = listOf(values.field(condition.field));
  if ('is' in condition) return found.some((value) => includes(condition.is, value));
  if ('isFilled' in condition) return found.length > 0;
  if ('hasOther' in condition) return found.some((value) => !includes(condition.hasOther, value));
  return found.some((value) => typeof value === 'number' && value > condition.over);
}

const includes = (list: readonly Plain[], value: unknown): boolean => list.some((one) => one === value);

/** A condition about one field or fact. */
export type Atom = Extract<Condition, { field: string } | { fact: string }>;

/** All single comparisons in a condition. */
export function atomsOf(condition: Condition | undefined): readonly Atom[] {
  if (!condition) return [];
  if ('all' in condition) return condition.all.flatMap(atomsOf);
  if ('any' in condition) return condition.any.flatMap(atomsOf);
  if ('not' in condition) return atomsOf(condition.not);
  return [condition];
}
