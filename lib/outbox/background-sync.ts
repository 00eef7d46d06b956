/** Tag under which the worker is woken when the connection is back. */
export const SYNC_TAG = 'outbox';

/** True when reports go out without the app being opened again. */
export const hasBackgroundSync = (): boolean =>
  typeof ServiceWorkerRegistration !== 'undefined' && 'sync' in ServiceWorkerRegistration.prototype;
