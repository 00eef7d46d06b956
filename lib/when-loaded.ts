const AGAIN_MS = 5_000;
/** A browser that says it has a network and still gets nothing: the file is gone, and only a new page helps. */
const MOST = 6;

/**
 * Loads a part of the app. Before the worker has fetched everything, a page may lose its reception: then it waits for it
 * and tries again, at the latest after five seconds.
 * @param onWaiting told each time it has to wait
 * @throws what the last try says, after half a minute with a network
 */
export async function whenLoaded<T>(load: () => Promise<T>, onWaiting?: () => void): Promise<T> {
  for (let failed = 0; ; ) {
    try {
      return await load();
    } catch (error) {
      if (navigator.onLine) failed += 1;
      if (failed >= MOST) throw error;
      onWaiting?.();
      await reception();
    }
  }
}

const reception = (): Promise<void> =>
  new Promise((resolve) => {
    const go = () => {
      removeEventListener('online', go);
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(go, AGAIN_MS);
    addEventListener('online', go);
  });
