import { Workbox } from 'workbox-window';
import { isBusy } from '@/lib/sw/busy';

const CHECK_MS = 60 * 60_000;
const RETRY_MS = 5_000;

/**
 * Registers the worker and calls `offer` when a new version waits and nobody is in the middle of something:
 * no open draft, no running upload, in any tab. The new version starts only when the person says so.
 */
export async function registerWorker(offer: (accept: () => void) => void): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  reloadOnceWhenReplaced();
  const workbox = new Workbox('/sw.js', { updateViaCache: 'none' });
  const offerWhenQuiet = async (): Promise<void> => {
    if (await isBusy()) setTimeout(() => void offerWhenQuiet(), RETRY_MS);
    else offer(() => void accept(workbox));
  };
  const registration = await workbox.register();
  if (!registration) return;
  whenWaiting(registration, () => void offerWhenQuiet());
  const check = (): void => {
    if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
  };
  setInterval(check, CHECK_MS);
  document.addEventListener('visibilitychange', check);
}

/**
 * Calls back for every version that waits behind the running one. workbox-window's own event stays silent
 * after the first version that it did not ask for itself, and a page may be open for days.
 */
function whenWaiting(registration: ServiceWorkerRegistration, call: () => void): void {
  const look = (): void => {
    if (registration.waiting && navigator.serviceWorker.controller) call();
  };
  const follow = (): void => registration.installing?.addEventListener('statechange', look);
  registration.addEventListener('updatefound', follow);
  follow();
  look();
}

async function accept(workbox: Workbox): Promise<void> {
  // A draft may have been begun in another tab since the offer was shown.
  if (await isBusy()) return;
  workbox.messageSkipWaiting();
}

/** The page fits the worker it was loaded with; the first worker of a phone replaces none. */
function reloadOnceWhenReplaced(): void {
  let hadWorker = navigator.serviceWorker.controller !== null;
  let isReloading = false;
  const reload = async (): Promise<void> => {
    if (isReloading) return;
    if (await isBusy()) {
      setTimeout(() => void reload(), RETRY_MS);
      return;
    }
    isReloading = true;
    location.reload();
  };
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (hadWorker) void reload();
    hadWorker = true;
  });
}
