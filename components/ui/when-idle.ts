'use client';

const LATEST_MS = 2_000;

/**
 * Does work that nobody waits for once the page is usable, in a task of its own; returns what calls it off.
 * Safari has no requestIdleCallback.
 */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: LATEST_MS });
  return () => cancelIdleCallback(handle);
}
