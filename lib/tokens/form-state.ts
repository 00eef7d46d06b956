/** What the forms about tokens show after they were sent; null before. */
export interface TokenState {
  readonly isOk: boolean;
  /** A new token, shown this once. */
  readonly token: string | null;
  readonly fields: Readonly<Record<string, string>>;
}

export type ManageTokens = (state: TokenState | null, form: FormData) => Promise<TokenState>;
