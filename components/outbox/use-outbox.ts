'use client';

import { useEffect, useState } from 'react';
import type { OutboxEntry, SentReport } from '@/lib/outbox/types';

export interface OutboxView {
  readonly items: readonly OutboxEntry[];
  readonly sent: readonly SentReport[];
  /** Bytes on their way, by item. */
  readonly progress: Readonly<Record<string, { readonly sent: number; readonly total: number }>>;
}

/** All that lies on this phone, live. Null until it has been read; empty when nothing can be stored here. */
export function useOutbox(): OutboxView | null {
  const [view, setView] = useState<OutboxView | null>(null);
  useEffect(() => {
    let isGone = false;
    let end = (): void => undefined;
    const start = async (): Promise<void> => {
      const [{ listItems, subscribe }, { listSent }] = await Promise.all([
        import('@/lib/outbox/store'),
        import('@/lib/outbox/receipts'),
      ]);
      const load = async (): Promise<void> => {
        const [items, sent] = await Promise.all([listItems(), listSent()]);
        if (!isGone) setView((old) => ({ items, sent, progress: old?.progress ?? {} }));
      };
      if (isGone) return;
      end = subscribe((change) => {
        if (change.type !== 'progress') return void load().catch(() => undefined);
        const { id, sent, total } = change;
        setView((old) => old && { ...old, progress: { ...old.progress, [id]: { sent, total } } });
      });
      await load();
    };
    start().catch(() => setView({ items: [], sent: [], progress: {} }));
    return () => {
      isGone = true;
      end();
    };
  }, []);
  return view;
}

/** The present moment, renewed every second while `isOn`. */
export function useNow(isOn: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [isOn]);
  return now;
}
