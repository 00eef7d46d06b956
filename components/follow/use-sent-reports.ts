'use client';

import { useEffect, useState } from 'react';
import { subscribe } from '@/lib/outbox/changes';
import { listSent, noteStatus, tokenOf } from '@/lib/outbox/receipts';
import type { SentReport } from '@/lib/outbox/types';

/** Asks the town for the present state of one report; what cannot be reached stays as it was known. */
async function refresh(sent: SentReport): Promise<boolean> {
  try {
    const answer = await fetch(`/api/follow/${tokenOf(sent)}`, { credentials: 'omit', cache: 'no-store' });
    if (!answer.ok) return true;
    const { status } = (await answer.json()) as { status?: unknown };
    if (typeof status === 'string') await noteStatus(sent.id, status);
    return true;
  } catch {
    return false;
  }
}

/** Reports that were sent from this phone; null until they are read. Their states are asked for once. */
export function useSentReports(): { reports: readonly SentReport[] | null; isOffline: boolean } {
  const [reports, setReports] = useState<readonly SentReport[] | null>(null);
  const [isOffline, setIsOffline] = useState(false);
  useEffect(() => {
    const show = () => listSent().then(setReports, () => setReports([]));
    const start = async () => {
      const reached = await Promise.all((await listSent()).map(refresh));
      setIsOffline(reached.includes(false));
    };
    void show();
    start().catch(() => undefined);
    return subscribe((change) => {
      if (change.type !== 'progress') void show();
    });
  }, []);
  return { reports, isOffline };
}
