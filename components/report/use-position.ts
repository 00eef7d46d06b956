'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { needsMeasuring, noPosition, type PositionState } from '@/lib/capture/position';
import { watchPosition } from '@/lib/capture/watch-position';

export interface Positioning {
  readonly position: PositionState;
  /** Begins to measure, or measures anew; asks for permission the first time. */
  readonly locate: () => void;
  /** The same unless it is being measured, was measured a moment ago, or was refused. */
  readonly begin: () => void;
  /** The position; while it is being measured, what a short moment brings. */
  readonly soon: () => Promise<PositionState>;
}

/** A photo is sometimes there before the position: who looks at it does not notice this wait. */
const MOMENT_MS = 1_500;

/** The device's position; measured without a tap only where the person has allowed it before. */
export function usePosition(): Positioning {
  const [position, setPosition] = useState(noPosition);
  const stop = useRef<() => void>(() => undefined);
  const latest = useRef(position);
  const locate = useCallback(() => {
    stop.current();
    stop.current = watchPosition(latest.current, (next) => {
      latest.current = next;
      setPosition(next);
    });
  }, []);
  const begin = useCallback(() => {
    if (needsMeasuring(latest.current, Date.now())) locate();
  }, [locate]);
  useEffect(() => {
    void navigator.permissions
      ?.query({ name: 'geolocation' })
      .then(({ state }) => state === 'granted' && latest.current.status === 'idle' && locate())
      .catch(() => undefined);
    return () => stop.current();
  }, [locate]);
  const soon = useCallback(async () => {
    // Somebody was long at the camera.
    begin();
    const end = Date.now() + MOMENT_MS;
    while (latest.current.status === 'searching' && Date.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return latest.current;
  }, [begin]);
  return { position, locate, begin, soon };
}
