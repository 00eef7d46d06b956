/** What a form of the administration shows after it was sent; null before. */
export interface AdminState {
  readonly isOk: boolean;
  /** One-time link of a new account or reset, shown this once. */
  readonly link: { readonly login: string; readonly href: string } | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly entered: Readonly<Record<string, string>>;
}

/** The server action behind all forms of the administration. */
export type Manage = (state: AdminState | null, form: FormData) => Promise<AdminState | null>;
