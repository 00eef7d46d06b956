'use client';

import { useEffect, useState } from 'react';
import type { FoundPlace } from '@/lib/town/find-place';

const PAUSE_MS = 200;
const PATIENCE_MS = 4_000;

async function askServer(query: string, signal: AbortSignal): Promise<FoundPlace[]> {
  const response = await fetch(`/api/places?q=${encodeURIComponent(query)}`, {
    signal: AbortSignal.any ? AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]) : signal,
  });
  if (!response.ok) throw new Error(`places ${response.status}`);
  const { places } = (await response.json()) as { places: FoundPlace[] };
  return places;
}

/** What fits the text: at once from the list on the phone, then, with a connection, with streets and houses. */
export function usePlaceSearch(query: string): readonly FoundPlace[] {
  const [found, setFound] = useState<readonly FoundPlace[]>([]);
  useEffect(() => {
    const text = query.trim();
    if (text === '') {
      setFound([]);
      return;
    }
    const control = new AbortController();
    let isAnswered = false;
    const showOwn = async (): Promise<void> => {
      const { findPlaces } = await import('@/lib/town/find-place');
      if (!control.signal.aborted && !isAnswered) setFound(findPlaces(text));
    };
    showOwn().catch(() => undefined);
    if (text.length < 2) return () => control.abort();
    const timer = setTimeout(() => {
      // Without a connection the phone's own list stays.
      askServer(text, control.signal).then(
        (places) => {
          isAnswered = true;
          setFound(places);
        },
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [query]);
  return found;
}
