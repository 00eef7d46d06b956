'use client';

import { useState } from 'react';
import type { LatLng } from '@/lib/geo/types';

/** Asks for the position when the person wants it, never before. */
export function useLocate(onFound: (point: LatLng) => void) {
  const [me, setMe] = useState<(LatLng & { readonly meters: number }) | null>(null);
  const [problem, setProblem] = useState(false);
  const locate = () => {
    setProblem(false);
    if (!('geolocation' in navigator)) return setProblem(true);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const point = { lat: coords.latitude, lng: coords.longitude };
        setMe({ ...point, meters: coords.accuracy });
        onFound(point);
      },
      () => setProblem(true),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 30_000 },
    );
  };
  return { me, locate, problem };
}
