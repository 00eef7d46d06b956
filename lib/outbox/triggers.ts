import { updateBadge } from './badge';
import { subscribe } from './changes';
import type { FlushReason } from './machine';
import { msToNextLook } from './next-look';
import { sendWhenClosed } from './storage';
import { listItems } from './store';

/**
 * Sends from now on by itself: at start, when the network or the page comes back, when the next retry is
 * due, and at least every 30 seconds while the page is visible.
 * @returns stops it
 */
export function startTriggers(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lookedAt = 0;
  const isVisible = (): boolean => document.visibilityState === 'visible';

  const plan = async (): Promise<void> => {
    clearTimeout(timer);
    if (!isVisible()) return;
    const items = await listItems();
    clearTimeout(timer);
    timer = setTimeout(() => look('timer'), msToNextLook(items, lookedAt, Date.now()));
  };
  const look = (reason: FlushReason): void => {
    lookedAt = Date.now();
    void flush(reason).catch(ignore).then(plan).catch(ignore);
  };
  const wake = (): void => {
    if (isVisible()) look('connected');
  };
  const end = subscribe((change) => {
    if (change.type === 'progress') return;
    plan().catch(ignore);
    updateBadge().catch(ignore);
  });
  window.addEventListener('online', wake);
  window.addEventListener('pageshow', wake);
  document.addEventListener('visibilitychange', wake);
  wake();
  updateBadge().catch(ignore);
  return () => {
    clearTimeout(timer);
    end();
    window.removeEventListener('online', wake);
    window.removeEventListener('pageshow', wake);
    document.removeEventListener('visibilitychange', wake);
  };
}

/** A storage that fails now is asked again by the next trigger. */
const ignore = (): void => undefined;

/** Most phones hold nothing that waits: the code that sends is loaded when something does. */
async function flush(reason: FlushReason): Promise<void> {
  const items = await listItems();
  if (items.length === 0) return;
  const [{ flushNow }, { setDecoder }] = await Promise.all([import('./flush'), import('./decode')]);
  setDecoder(async (file) => (await import('../capture/prepare-photo')).preparePhoto(file));
  const sent = flushNow(reason);
  // The browser gives up for good after a few wakings in vain. Asked for after this page has begun, which shows progress.
  if (reason === 'connected' && items.some(({ state }) => state !== 'attention')) sendWhenClosed();
  await sent;
}
