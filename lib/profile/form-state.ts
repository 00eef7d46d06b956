/** What the form of the profile shows after it was sent; null before. Never in a cookie or an address. */
export interface ProfileState {
  readonly isOk: boolean;
  readonly fields: Readonly<Record<string, string>>;
  readonly entered: Readonly<Record<string, string>>;
}

/** The server action behind the form. */
export type SaveProfile = (state: ProfileState | null, form: FormData) => Promise<ProfileState | null>;
