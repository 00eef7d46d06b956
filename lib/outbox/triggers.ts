import { updateBadge } from './badge';
import { subscribe } from './changes';
import { setDecoder } from './decode';
import { flushNow } from './flush';
import { listItems } from './store';

const TIMER_MS = 30_000;
const SHORTEST_MS = 1_000;

/**
 * Sends from now on by itself: at start, when the network or the page comes back, when the next retry is
 * due, and at least every 30 seconds while the page is visible.
 * @returns stops it
 */
export function startTriggers(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  setDecoder(async (file) => (await import('../capture/prepare-photo')).preparePhoto(file));
  const isVisible = (): boolean => document.visibilityState === 'visible';

  const plan = async (): Promise<void> => {
    clearTimeout(timer);
    if (!isVisible()) return;
    const dueAt = (await listItems())
      .filter(({ state }) => state === 'waiting')
      .map(({ nextAttemptAt, heldUntil }) => Math.max(nextAttemptAt, heldUntil) - Date.now())
      .filter((ms) => ms > 0);
    clearTimeout(timer);
    timer = setTimeout(tick, Math.max(SHORTEST_MS, Math.min(TIMER_MS, ...dueAt)));
  };
  const tick = (): void => void flushNow('timer').catch(ignore).then(plan).catch(ignore);
  const wake = (): void => {
    if (isVisible()) void flushNow('connected').catch(ignore).then(plan).catch(ignore);
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
