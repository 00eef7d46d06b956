'use client';

import { useEffect, useRef } from 'react';
import type { ChosenPlace } from '@/lib/capture/draft';
import type { Update } from './use-capture';

const PAUSE_MS = 400;

/** Asks the town for the address at a place; without a network the nearest place's name stays. */
export function usePlaceName(place: ChosenPlace | null, update: Update): void {
  const asked = useRef('');
  const key =
    place && place.source !== 'address' ? `${place.lat.toFixed(6)}&lng=${place.lng.toFixed(6)}` : '';
  useEffect(() => {
    if (!key || asked.current === key) return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const label = await addressAt(key, stop.signal);
      if (!label || stop.signal.aborted) return;
      asked.current = key;
      update((old) => (old.place ? { ...old, place: { ...old.place, label } } : old));
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [key, update]);
}

async function addressAt(key: string, signal: AbortSignal): Promise<string | null> {
  try {
    const response = await fetch(`/api/places/near?lat=${key}`, { credentials: 'omit', signal });
    const body: unknown = response.ok ? await response.json() : null;
    const label = (body as { label?: unknown } | null)?.label;
    return typeof label === 'string' && label !== '' ? label : null;
  } catch {
    return null;
  }
}
