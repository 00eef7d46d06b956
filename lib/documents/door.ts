import { localPath } from '../fields';
import type { Failure } from '../result';
import { documentTypes } from './status';

/** Where the form posts to; the language stands in the address, so that a refusal need not read the body. */
export const STATUS_DOOR = '/api/documents/status';

/** The page that shows an answer, once. */
export const resultPath = (language: unknown, token: string): string =>
  localPath(language, `/documents/result/${token}`);

/**
 * The form with what is wrong, for browsers without JavaScript. What was typed is not carried along: a number
 * has no place in an address, and is kept nowhere.
 */
export function backToForm(language: unknown, failure: Failure, type?: string): string {
  const problems = failure.code === 'invalid' ? Object.entries(failure.fields ?? {}) : [];
  const query = new URLSearchParams(problems);
  if (problems.length === 0) query.set('problem', failure.code);
  if (failure.retryAfterS) query.set('wait', String(failure.retryAfterS));
  if (documentTypes.some((known) => known === type) && !query.has('type')) query.set('kind', String(type));
  return localPath(language, `/documents?${query}`);
}
