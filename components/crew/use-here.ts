import { useCallback, useEffect, useState } from 'react';
import type { LatLng } from '@/lib/geo/types';

/** `denied` also stands for a phone that cannot tell. */
export type Here = LatLng | 'unknown' | 'denied';

const options = { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 };

/**
 * Where the crew is. Asked for only when the permission was given before, or by `locate` after a tap.
 */
export function useHere(): { here: Here; locate: () => void } {
  const [here, setHere] = useState<Here>('unknown');
  const locate = useCallback(() => {
    if (!navigator.geolocation) return setHere('denied');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => setHere({ lat: coords.latitude, lng: coords.longitude }),
      () => setHere((last) => (typeof last === 'string' ? 'denied' : last)),
      options,
    );
  }, []);
  useEffect(() => {
    const askIfGranted = async (): Promise<void> => {
      if (document.visibilityState !== 'visible') return;
      const permission = await navigator.permissions?.query({ name: 'geolocation' });
      if (permission?.state === 'granted') locate();
    };
    askIfGranted().catch(() => undefined);
    const again = () => void askIfGranted().catch(() => undefined);
    document.addEventListener('visibilitychange', again);
    return () => document.removeEventListener('visibilitychange', again);
  }, [locate]);
  return { here, locate };
}
