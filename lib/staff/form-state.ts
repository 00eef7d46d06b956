import type { ErrorCode } from '../result';

/** Why a form of the inbox was refused, with what was entered; null before the first try. */
export interface FormState {
  readonly code: ErrorCode;
  readonly fields: Readonly<Record<string, string>>;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly entered: Readonly<Record<string, string>>;
}

/** What was entered before a sign-in, as the state of the form it belongs to. */
export const keptState = (entered: Readonly<Record<string, string>>): FormState => ({
  code: 'unauthenticated',
  fields: {},
  detail: { isKept: true },
  entered,
});

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
