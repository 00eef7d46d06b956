import type { Grant, Recoverable } from './recovery-grants';

/** What the screen of the town hall shows after a step; null before the first. */
export type RecoveryState =
  | { readonly step: 'refused'; readonly login: string; readonly problem: RecoveryProblem }
  | { readonly step: 'compare'; readonly person: Recoverable; readonly problem: RecoveryProblem | null }
  | { readonly step: 'code'; readonly grant: Grant };

export const recoveryProblems = ['notFound', 'incomplete', 'card', 'tooMany', 'unauthenticated'] as const;
export type RecoveryProblem = (typeof recoveryProblems)[number];

/** The server action behind both steps. */
export type Recover = (state: RecoveryState | null, form: FormData) => Promise<RecoveryState | null>;
