'use client';

import { useEffect, useState } from 'react';
import { type NearReport, nearReports } from '@/lib/capture/near';
import type { LatLng } from '@/lib/geo/types';

const PAUSE_MS = 500;

/** Open reports near the place; none offline. Asked when the pin rests. */
export function useNear(place: LatLng | null): readonly NearReport[] {
  const [reports, setReports] = useState<readonly NearReport[]>([]);
  const { lat, lng } = place ?? {};
  useEffect(() => {
    if (lat === undefined || lng === undefined) return setReports([]);
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const found = await nearReports({ lat, lng }, stop.signal);
      if (!stop.signal.aborted) setReports(found);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [lat, lng]);
  return reports;
}
