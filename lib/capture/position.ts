/** A position measured by the device. */
export interface Fix {
  /** WGS 84, degrees. */
  readonly lat: number;
  readonly lng: number;
  /** Radius in metres within which the device believes to be. */
  readonly accuracyM: number;
  /** UTC ms. */
  readonly at: number;
}

/** Good enough: measuring ends here. */
export const TARGET_M = 20;
/** Measuring ends after this time with what there is. */
export const WATCH_MS = 15_000;
/** A position less accurate than this must be confirmed on the map. */
export const CONFIRM_ABOVE_M = 50;
/** An older fix belongs to another place: the person has walked on. */
export const STALE_MS = 60_000;

export type PositionStatus = 'idle' | 'searching' | 'found' | 'denied' | 'unavailable' | 'timeout';

export interface PositionState {
  readonly status: PositionStatus;
  readonly best: Fix | null;
}

export type PositionEvent =
  /** `at`: now, UTC ms. */
  | { readonly type: 'start'; readonly at: number }
  | { readonly type: 'fix'; readonly fix: Fix }
  /** `code` as in GeolocationPositionError: 1 denied, 2 unavailable, 3 timeout. */
  | { readonly type: 'error'; readonly code: number }
  | { readonly type: 'timeUp' };

export const noPosition: PositionState = { status: 'idle', best: null };

/** Too old to say where the person is now. */
export const isStale = (fix: Fix, now: number): boolean => now - fix.at > STALE_MS;

/** Whether a tap that leads to a photo has to measure: not yet, or not lately. A refusal is not asked about again. */
export const needsMeasuring = ({ status, best }: PositionState, now: number): boolean =>
  status !== 'searching' && status !== 'denied' && (!best || isStale(best, now));

/** Keeps the best fix; ends at 20 m or when the time is up. Errors never take away what was measured. */
export function nextPosition(state: PositionState, event: PositionEvent): PositionState {
  switch (event.type) {
    case 'start':
      return { status: 'searching', best: state.best && !isStale(state.best, event.at) ? state.best : null };
    case 'fix':
      return afterFix(state, event.fix);
    case 'timeUp':
      if (state.status !== 'searching') return state;
      return { ...state, status: state.best ? 'found' : 'timeout' };
    case 'error':
      return afterError(state, event.code);
  }
}

function afterFix({ status, best }: PositionState, fix: Fix): PositionState {
  if (!Number.isFinite(fix.lat) || !Number.isFinite(fix.lng) || !(fix.accuracyM >= 0))
    return { status, best };
  const isBetter = !best || fix.accuracyM <= best.accuracyM || fix.at - best.at > STALE_MS;
  const kept = isBetter ? fix : best;
  return { status: kept.accuracyM <= TARGET_M ? 'found' : 'searching', best: kept };
}

function afterError(state: PositionState, code: number): PositionState {
  if (code === 1) return { ...state, status: 'denied' };
  // "Unavailable" comes and goes under a roof: the watch goes on until the time is up.
  if (state.best) return state;
  return { ...state, status: code === 3 ? 'timeout' : 'unavailable' };
}

/** How near the accuracy is to the target, from 0 to 100. */
export const accuracyProgress = ({ accuracyM }: Pick<Fix, 'accuracyM'>): number =>
  Math.round(Math.min(1, TARGET_M / Math.max(accuracyM, 1)) * 100);
