import { errors } from './i18n/de/errors';
import { errorStatus, type Failure, type Result } from './result';

const privateJson = { 'cache-control': 'no-store' };

const fieldSentences: Readonly<Record<string, string>> = errors.fields;

/** One German sentence for programs and people without our screens: of the first field that has one, or of the code. */
function sentenceOf({ code, fields }: Failure): string {
  const known = Object.values(fields ?? {}).find((field) => Object.hasOwn(fieldSentences, field));
  return (known && fieldSentences[known]) || errors[code];
}

/** A failure as JSON: `{ code, message, fields?, … }`, never the text of an exception. */
export function respondFailure(failure: Failure): Response {
  const { ok: _, code, fields, retryAfterS, detail } = failure;
  const headers: Record<string, string> = { ...privateJson };
  if (retryAfterS) headers['retry-after'] = String(retryAfterS);
  return Response.json(
    { code, message: sentenceOf(failure), ...(fields ? { fields } : {}), ...detail },
    { status: errorStatus[code], headers },
  );
}

/** A result as JSON answer. */
export const respond = <T>(result: Result<T>, status = 200): Response =>
  result.ok ? Response.json(result.value, { status, headers: privateJson }) : respondFailure(result);
