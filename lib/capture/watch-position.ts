import { nextPosition, type PositionEvent, type PositionState, WATCH_MS } from './position';

/**
 * Measures until 20 m are reached or 15 s have passed and tells every change.
 * @returns ends the measuring
 */
export function watchPosition(
  from: PositionState,
  onChange: (state: PositionState) => void,
  source: Geolocation | null = navigator.geolocation ?? null,
): () => void {
  let state = from;
  let watch: number | null = null;
  const stop = () => {
    if (watch !== null) source?.clearWatch(watch);
    watch = null;
    clearTimeout(timer);
  };
  const tell = (event: PositionEvent) => {
    state = nextPosition(state, event);
    if (state.status === 'found' || state.status === 'denied') stop();
    onChange(state);
  };
  const timer = setTimeout(() => {
    stop();
    tell({ type: 'timeUp' });
  }, WATCH_MS);
  tell({ type: 'start', at: Date.now() });
  if (!source) {
    stop();
    tell({ type: 'error', code: 2 });
    return stop;
  }
  watch = source.watchPosition(
    ({ coords, timestamp }) =>
      tell({
        type: 'fix',
        fix: { lat: coords.latitude, lng: coords.longitude, accuracyM: coords.accuracy, at: timestamp },
      }),
    ({ code }) => tell({ type: 'error', code }),
    { enableHighAccuracy: true, maximumAge: 0, timeout: WATCH_MS },
  );
  return stop;
}
