import type { AreaChange } from './import-preview';

/** What the form of static areas shows after it was sent; null before. */
export type ImportState =
  | {
      readonly step: 'problem';
      /** Counts from 1; 0 when the file as a whole is none. */
      readonly feature: number;
      readonly problem: string;
    }
  | { readonly step: 'preview'; readonly text: string; readonly changes: readonly AreaChange[] }
  | { readonly step: 'done'; readonly count: number };

export type ImportAction = (state: ImportState | null, form: FormData) => Promise<ImportState | null>;
