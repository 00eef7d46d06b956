import type { ServerResponse } from 'node:http';

/**
 * Gives pages that have nothing to show their status: addresses that no page answers, and pages that said so
 * themselves (`markMissing`). A page cannot set one, and `notFound()` would answer with an empty document that
 * only a script fills: nothing for people without JavaScript.
 */
export function markUnknown(response: ServerResponse, isUnknown: () => boolean): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  const marked = (status: number, ...rest: unknown[]): ServerResponse => {
    const isPage = String(response.getHeader('content-type') ?? '').startsWith('text/html');
    return writeHead(status === 200 && isPage && isUnknown() ? 404 : status, ...rest);
  };
  response.writeHead = marked as ServerResponse['writeHead'];
}
