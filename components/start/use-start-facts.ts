'use client';

import { useEffect, useState } from 'react';
import { whenIdle } from '@/components/ui/when-idle';
import type { StartFacts } from '@/lib/start/facts';

let asked: Promise<StartFacts | null> | null = null;

function ask(): Promise<StartFacts | null> {
  asked ??= fetch('/api/start', { credentials: 'omit' })
    .then((answer) => (answer.ok ? (answer.json() as Promise<StartFacts>) : null))
    .catch(() => null);
  return asked;
}

/** Today's figures; null until they are there, and for good when there is no network. */
export function useStartFacts(): StartFacts | null {
  const [facts, setFacts] = useState<StartFacts | null>(null);
  useEffect(() => {
    let isHere = true;
    const cancel = whenIdle(() => {
      ask().then((found) => {
        if (!found) asked = null;
        if (isHere) setFacts(found);
      });
    });
    return () => {
      isHere = false;
      cancel();
    };
  }, []);
  return facts;
}
