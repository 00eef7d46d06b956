'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { whenIdle } from '@/components/ui/when-idle';
import { whenQuiet } from '@/components/ui/when-quiet';
import { isTask } from '@/lib/sw/tasks';
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
      const { startTriggers } = await import('@/lib/outbox/triggers');
      if (isGone) return;
      stop = startTriggers();
    };
    const register = async (): Promise<void> => {
      const { registerWorker } = await import('./register-worker');
      if (!isGone) await registerWorker((acceptUpdate) => setAccept(() => acceptUpdate));
    };
    const soon = (work: () => Promise<void>) => () => void work().catch(() => undefined);
    const cancelStart = whenIdle(soon(start));
    // The first worker of a phone fetches some 200 files: not while a cheap one still builds the page.
    const isFirst = !navigator.serviceWorker?.controller;
    const cancelWorker = (isFirst ? whenQuiet : whenIdle)(soon(register));
    return () => {
      isGone = true;
      cancelStart();
      cancelWorker();
      stop();
    };
  }, []);
  const isInTask = useIsInTask();
  return (
    <div role="status">
      {accept && !isInTask ? (
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

/** An offer made on the way is put aside on a screen that somebody fills in; it comes back behind it. */
function useIsInTask(): boolean {
  const pathname = usePathname();
  const [isInTask, setInTask] = useState(false);
  useEffect(() => {
    const look = (): void => setInTask(isTask({ pathname, hash: location.hash }));
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, [pathname]);
  return isInTask;
}
