type Registration = Pick<ServiceWorkerRegistration, 'waiting' | 'installing' | 'addEventListener'>;

/**
 * Calls back for every version that waits behind the running one. workbox-window's own event stays silent
 * after the first version that it did not ask for itself, and a page may be open for days.
 */
export function whenWaiting(registration: Registration, hasWorker: () => boolean, call: () => void): void {
  const look = (): void => {
    if (registration.waiting && hasWorker()) call();
  };
  const follow = (): void => registration.installing?.addEventListener('statechange', look);
  registration.addEventListener('updatefound', follow);
  follow();
  look();
}
