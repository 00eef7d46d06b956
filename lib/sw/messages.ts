/** What a page may ask of the worker; the word workbox-window uses. */
const SKIP_WAITING = 'SKIP_WAITING';

/** True for the one message the worker obeys, and only from a page of the same origin. */
export function isSkipWaiting(data: unknown, origin: string, ownOrigin: string): boolean {
  return (
    origin === ownOrigin &&
    typeof data === 'object' &&
    data !== null &&
    'type' in data &&
    data.type === SKIP_WAITING
  );
}
