import type { ErrorCode } from '../result';

/** Why a form of the inbox was refused, with what was entered; null before the first try. */
export interface FormState {
  readonly code: ErrorCode;
  readonly fields: Readonly<Record<string, string>>;
  readonly detail: Readonly<Record<string, unknown>>;
  /** Several values of one name stand with spaces between them. */
  readonly entered: Readonly<Record<string, string>>;
}

/** What was entered before a sign-in, as the state of the form it belongs to. */
export const keptState = (entered: Readonly<Record<string, string>>): FormState => ({
  code: 'unauthenticated',
  fields: {},
  detail: { isKept: true },
  entered,
});

/** Whether a box among several of one name is ticked. @param before what is ticked as long as nothing was sent */
export const isChosen = (state: FormState | null, name: string, value: string, before: boolean): boolean =>
  state ? (state.entered[name]?.split(' ') ?? []).includes(value) : before;

/** The server action behind all forms of the inbox. */
export type Perform = (state: FormState | null, form: FormData) => Promise<FormState | null>;

/** What the forms can ask for: the field `action`. */
export const formActions = [
  'check',
  'publish',
  'hide',
  'withhold',
  'correct',
  'forward',
  'note',
  'close',
  'reopen',
  'merge',
  'decide',
  'acknowledge',
] as const;
export type FormAction = (typeof formActions)[number];
