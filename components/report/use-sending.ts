'use client';

import { useEffect, useState } from 'react';
import { getSent } from '@/lib/outbox/receipts';
import { getItem, subscribe } from '@/lib/outbox/store';
import type { OutboxItem, SentReport } from '@/lib/outbox/types';

export interface Sending {
  readonly item: OutboxItem | null;
  readonly sent: SentReport | null;
}

/** Follows one report from the phone to the town; null until it has been read. */
export function useSending(id: string): Sending | null {
  const [state, setState] = useState<Sending | null>(null);
  useEffect(() => {
    let isGone = false;
    const look = async () => {
      // First the item: when it is gone meanwhile, the receipt is there.
      const item = (await getItem(id)) ?? null;
      const sent = (await getSent(id)) ?? null;
      if (!isGone) setState({ item, sent });
    };
    const end = subscribe((change) => {
      if (change.type !== 'progress') void look();
    });
    void look();
    return () => {
      isGone = true;
      end();
    };
  }, [id]);
  return state;
}
