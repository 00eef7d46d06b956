'use client';

import { useEffect, useState } from 'react';
import { whenIdle } from '@/components/ui/when-idle';

/** What waits on this phone, counted. */
export interface OutboxSummary {
  readonly waiting: number;
  readonly attention: number;
  readonly isSending: boolean;
}

/** Follows the outbox; its code is loaded after the page is usable. Null until it has been read. */
export function useOutboxSummary(): OutboxSummary | null {
  const [summary, setSummary] = useState<OutboxSummary | null>(null);
  useEffect(() => {
    let end = (): void => undefined;
    let isGone = false;
    const start = async (): Promise<void> => {
      const { listItems, subscribe } = await import('@/lib/outbox/store');
      const count = async (): Promise<void> => {
        const items = await listItems();
        const attention = items.filter(({ state }) => state === 'attention').length;
        const isSending = items.some(({ state }) => state === 'sending');
        rememberForBoot(items.length > 0);
        if (!isGone) setSummary({ waiting: items.length - attention, attention, isSending });
      };
      if (isGone) return;
      end = subscribe((change) => {
        if (change.type !== 'progress') count().catch(ignore);
      });
      await count();
    };
    const begin = (): void => void start().catch(ignore);
    // What waited on the last page is said at once: the room for it is kept (lib/client-start/boot.js).
    const cancel = 'waiting' in document.documentElement.dataset ? begin() : whenIdle(begin);
    return () => {
      isGone = true;
      cancel?.();
      end();
    };
  }, []);
  return summary;
}

/** For lib/client-start/boot.js: the next page keeps room for the line before anything has been read. */
function rememberForBoot(isWaiting: boolean): void {
  try {
    if (isWaiting) localStorage.setItem('waiting', '1');
    else localStorage.removeItem('waiting');
  } catch {
    // Only against a jump of the page.
  }
  if (!isWaiting) delete document.documentElement.dataset.waiting;
}

/** Without storage (private windows of old browsers) nothing can wait. */
const ignore = (): void => undefined;
