import type { OutboxEntry } from './types';

const TIMER_MS = 30_000;
const SHORTEST_MS = 1_000;

type Waiting = Pick<OutboxEntry, 'state' | 'nextAttemptAt' | 'heldUntil'>;

/**
 * How long until the outbox is looked at again (ms): when the next item is due, at once for one that has become
 * due since the last look, and at the latest after 30 seconds. What was due at the last look already and is
 * still here could not go (its account is signed out, the line is down): asking every second would not help.
 */
export function msToNextLook(items: readonly Waiting[], lookedAt: number, now: number): number {
  const waits = items
    .filter(({ state }) => state === 'waiting')
    .map(({ nextAttemptAt, heldUntil }) => Math.max(nextAttemptAt, heldUntil))
    .filter((dueAt) => dueAt > lookedAt)
    .map((dueAt) => dueAt - now);
  return Math.max(SHORTEST_MS, Math.min(TIMER_MS, ...waits));
}
