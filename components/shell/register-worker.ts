import { Workbox } from 'workbox-window';
import { isBusy } from '@/lib/sw/busy';
import { whenWaiting } from '@/lib/sw/when-waiting';

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
  const isFirst = !hasWorker();
  const registration = await workbox.register();
  if (!registration) return;
  // From now on the capture opens without a network: whether somebody reads along must be known by then.
  if (isFirst) void import('@/lib/crew/duty-notice').then(({ askDuty }) => askDuty());
  whenWaiting(registration, hasWorker, () => void offerWhenQuiet());
  const check = (): void => {
    if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
  };
  setInterval(check, CHECK_MS);
  document.addEventListener('visibilitychange', check);
}

const hasWorker = (): boolean => navigator.serviceWorker.controller !== null;

async function accept(workbox: Workbox): Promise<void> {
  // A draft may have been begun in another tab since the offer was shown.
  if (await isBusy()) return;
  workbox.messageSkipWaiting();
}

/** The page fits the worker it was loaded with; the first worker of a phone replaces none. */
function reloadOnceWhenReplaced(): void {
  let hadWorker = hasWorker();
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
