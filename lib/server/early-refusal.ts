import type { IncomingMessage, ServerResponse } from 'node:http';
import { blockedForS } from '@/lib/documents/blocked';
import { backToForm, STATUS_DOOR } from '@/lib/documents/door';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

/**
 * Refuses a network that has to wait before its next document number, before anything else is done for it:
 * guessing by the thousand must not slow honest visitors. @returns true when it has answered
 */
export function refuseGuesser(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  address: string,
): boolean {
  if (pathname !== STATUS_DOOR || request.method !== 'POST') return false;
  const retryAfterS = blockedForS(address);
  if (retryAfterS === 0) return false;
  const failure = fail('tooMany', { retryAfterS });
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  if (isForm) {
    const language = new URLSearchParams(request.url?.split('?', 2)[1]).get('lang');
    response.writeHead(303, { location: backToForm(language, failure), 'cache-control': 'no-store' }).end();
  } else {
    void answer(response, respondFailure(failure));
  }
  return true;
}

async function answer(response: ServerResponse, from: Response): Promise<void> {
  response.writeHead(from.status, Object.fromEntries(from.headers)).end(await from.text());
}
