/** What a form of the administration shows after it was sent; null before. */
export interface AdminState {
  readonly isOk: boolean;
  /** One-time link of a new account or reset, shown this once. */
  readonly link: { readonly login: string; readonly href: string } | null;
  /** The key of a new access for a program, shown this once. */
  readonly token?: string | null;
  readonly fields: Readonly<Record<string, string>>;
  /** Several values of one name stand with spaces between them. */
  readonly entered: Readonly<Record<string, string>>;
  /** Entered before the sign-in, and not sent anew yet. */
  readonly isKept?: boolean;
}

/** Whether a choice among several was made. @param before what is chosen as long as nothing was entered */
export const isChosen = (state: AdminState | null, name: string, value: string, before = false): boolean =>
  state && !state.isOk ? (state.entered[name]?.split(' ') ?? []).includes(value) : before;

/** The server action behind all forms of the administration. */
export type Manage = (state: AdminState | null, form: FormData) => Promise<AdminState | null>;
