'use client';

const QUIET_MS = 1_000;
const LATEST_MS = 8_000;

/**
 * Does heavy work that nobody waits for when the page has been quiet for a second: no task over 50 ms, nothing loaded.
 * After 8 s it does it anyway. Returns what calls it off.
 */
export function whenQuiet(work: () => void): () => void {
  const observer = new PerformanceObserver(() => {
    clearTimeout(quiet);
    quiet = setTimeout(begin, QUIET_MS);
  });
  const end = (): void => {
    observer.disconnect();
    clearTimeout(quiet);
    clearTimeout(latest);
  };
  const begin = (): void => {
    end();
    work();
  };
  let quiet = setTimeout(begin, QUIET_MS);
  const latest = setTimeout(begin, LATEST_MS);
  // Safari knows no long tasks, and ignores what it does not know.
  for (const type of ['resource', 'longtask']) observer.observe({ type });
  return end;
}
