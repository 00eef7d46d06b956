/** What a form of the organisations shows after it was sent; null before. */
export interface OrganisationState {
  readonly isOk: boolean;
  /** Code of the dictionary `organisations.problems`; empty when all went well. */
  readonly problem: string;
  /** A new invitation, shown this once. */
  readonly link: string | null;
}

/** The server action behind all forms of the organisations. */
export type Organise = (state: OrganisationState | null, form: FormData) => Promise<OrganisationState | null>;
