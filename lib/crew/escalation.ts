/** How a dangerous report calls (pure): each person three times, two minutes apart, then the next. */
export const CALL_EVERY_MS = 2 * 60_000;
export const ATTEMPTS_EACH = 3;

export interface Calling {
  /** `exhausted` once the whole list has been called, or could not be: the calling goes on all the same. */
  readonly state: 'calling' | 'exhausted';
  /** Position in the duty list. */
  readonly step: number;
  /** Calls already made to that person. */
  readonly attempts: number;
}

export interface Escalation extends Calling {
  readonly nextAt: number;
  /** The list is at its end and nobody has answered. */
  readonly isRoundOver: boolean;
}

/**
 * What to do with an alert that is due: whom to call now. After the last person it begins again with the
 * first, until somebody acknowledges; with nobody to call (`attempts` 0) it looks again later.
 * @param canReach whether somebody at a position has a phone to call; others are passed over
 */
export function escalate(alert: Calling, canReach: readonly boolean[], now: number): Escalation {
  const nextAt = now + CALL_EVERY_MS;
  const from = alert.attempts < ATTEMPTS_EACH ? alert.step : alert.step + 1;
  const step = canReach.findIndex((isReachable, position) => isReachable && position >= from);
  if (step === -1) {
    const first = canReach.indexOf(true);
    const again = { step: Math.max(0, first), attempts: first === -1 ? 0 : 1 };
    return { state: 'exhausted', ...again, nextAt, isRoundOver: true };
  }
  const state = alert.attempts === 0 ? 'calling' : alert.state;
  const attempts = step === alert.step ? alert.attempts + 1 : 1;
  return { state, step, attempts, nextAt, isRoundOver: false };
}
