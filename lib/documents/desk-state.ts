import type { ErrorCode } from '../result';

/** What a form of the documents' desk shows after it was sent; null before. */
export interface DeskState {
  readonly isOk: boolean;
  readonly code: ErrorCode | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly entered: Readonly<Record<string, string>>;
}

/** A server action of the desk. */
export type DeskAction = (state: DeskState | null, form: FormData) => Promise<DeskState | null>;
