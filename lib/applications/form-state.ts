import type { EnteredStep } from '../services/entered';

/** What a step shows when it could not be saved; null when all went well. */
export interface SaveState {
  readonly problem: 'conflict' | 'gone' | 'failed';
  readonly entered: EnteredStep;
  /** What the other device has saved. */
  readonly other: EnteredStep | null;
}
export type SaveAction = (state: SaveState | null, form: FormData) => Promise<SaveState | null>;

/** What sending has brought, when it does not lead on to the case at once. */
export interface SendState {
  readonly problem: 'agreed' | 'identityCheck' | 'changed' | 'missing' | 'assurance' | 'gone' | 'failed';
}
export type SendAction = (state: SendState | null, form: FormData) => Promise<SendState | null>;

/** A new code for somebody who has to sign; empty when they have signed meanwhile. */
export interface InviteState {
  readonly signerId: string;
  readonly code: string;
}
export type InviteAction = (state: InviteState | null, form: FormData) => Promise<InviteState | null>;

/** What a small form of a case shows. */
export interface DeskState {
  readonly problem: string | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly entered: EnteredStep;
}
export type DeskAction = (state: DeskState | null, form: FormData) => Promise<DeskState | null>;
