'use client';

import { useEffect, useState } from 'react';
import { keepInstallPrompt } from './install-prompt';

type Accept = () => void;

/** Loads the rest when the page is usable: nothing here is needed for the first tap. */
export function PwaClient({ text, action }: { text: string; action: string }) {
  const [accept, setAccept] = useState<Accept | null>(null);
  useEffect(() => {
    let stop = (): void => undefined;
    let isGone = false;
    keepInstallPrompt();
    const start = async (): Promise<void> => {
      const [{ startTriggers }, { registerWorker }] = await Promise.all([
        import('@/lib/outbox/triggers'),
        import('./register-worker'),
      ]);
      if (isGone) return;
      stop = startTriggers();
      await registerWorker((acceptUpdate) => setAccept(() => acceptUpdate));
    };
    const cancel = whenIdle(() => void start().catch(() => undefined));
    return () => {
      isGone = true;
      cancel();
      stop();
    };
  }, []);
  return (
    <div role="status">
      {accept ? (
        <div className="bw-note bw-update">
          <span className="bw-grow">{text}</span>
          <button type="button" className="kern-btn kern-btn--secondary" onClick={accept}>
            <span className="kern-label">{action}</span>
          </button>
        </div>
      ) : null}
    </div>
  );
}

const LATEST_MS = 2_000;

/** Safari has no requestIdleCallback. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: LATEST_MS });
  return () => cancelIdleCallback(handle);
}
