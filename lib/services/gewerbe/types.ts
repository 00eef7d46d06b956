/** Editions of the Klassifikation der Wirtschaftszweige; both are in use side by side. */
export const wzEditions = ['WZ 2008', 'WZ 2025'] as const;
export type WzEdition = (typeof wzEditions)[number];

/** A code that the office has given to the activity ("47.71.0"). */
export interface WzCode {
  readonly edition: WzEdition;
  readonly code: string;
}

/** "47", "47.7", "47.71", "47.71.0" */
export const wzPattern = /^\d{2}(\.\d{1,2}(\.\d{1,2})?)?$/;
