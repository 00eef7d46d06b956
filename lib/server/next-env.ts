import type { IncomingMessage, ServerResponse } from 'node:http';
import { env, publicUrl } from '@/lib/env';
import { secrets } from '@/lib/secrets';

/** Hands Next and next-auth what they read from the environment. */
export function exportSettings(): void {
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = secrets().serverActions;
  process.env.NEXTAUTH_SECRET = secrets().session;
  process.env.NEXTAUTH_URL = publicUrl();
  process.env.__NEXT_PRIVATE_ORIGIN = `http://127.0.0.1:${env().PORT}${ITSELF}`;
}

/**
 * Where Next asks for the page that a form leads on to, with the person's cookies, so that it can come along with the
 * answer. Left alone it asks port 3000, or https behind a proxy: whoever listens there.
 */
const ITSELF = '/_itself';

/**
 * Answers that question with nothing: the browser then loads the next page as a whole, and what it shows when the
 * person goes back is fresh, not what stood there before the form was sent. An action that Next hands on to another
 * page goes its way.
 * @returns true when the request is answered
 */
export function answerItself(request: IncomingMessage, response: ServerResponse): boolean {
  if (!request.url?.startsWith(`${ITSELF}/`)) return false;
  if (request.method === 'POST') {
    request.url = request.url.slice(ITSELF.length);
    return false;
  }
  response.writeHead(204).end();
  return true;
}
