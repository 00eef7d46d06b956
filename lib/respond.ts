import { errorStatus, type Failure, type Result } from './result';

const privateJson = { 'cache-control': 'no-store' };

/** A failure as JSON: `{ code, fields?, … }`, never the text of an exception. */
export function respondFailure(failure: Failure): Response {
  const { ok: _, code, fields, retryAfterS, detail } = failure;
  const headers: Record<string, string> = { ...privateJson };
  if (retryAfterS) headers['retry-after'] = String(retryAfterS);
  return Response.json(
    { code, ...(fields ? { fields } : {}), ...detail },
    { status: errorStatus[code], headers },
  );
}

/** A result as JSON answer. */
export const respond = <T>(result: Result<T>, status = 200): Response =>
  result.ok ? Response.json(result.value, { status, headers: privateJson }) : respondFailure(result);
