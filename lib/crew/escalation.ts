/** How a dangerous report calls (pure): each person three times, two minutes apart, then the next. */
export const CALL_EVERY_MS = 2 * 60_000;
export const ATTEMPTS_EACH = 3;

interface Calling {
  /** Position in the duty list. */
  readonly step: number;
  /** Calls already made to that person. */
  readonly attempts: number;
}

export type Escalation =
  | { readonly state: 'calling'; readonly step: number; readonly attempts: number; readonly nextAt: number }
  | { readonly state: 'exhausted' };

/**
 * What to do with an alert that is due: whom to call now, or that the list is at its end.
 * @param canReach whether somebody at a position has a phone to call; others are passed over
 */
export function escalate(alert: Calling, canReach: readonly boolean[], now: number): Escalation {
  const from = alert.attempts < ATTEMPTS_EACH ? alert.step : alert.step + 1;
  const step = canReach.findIndex((isReachable, position) => isReachable && position >= from);
  if (step === -1) return { state: 'exhausted' };
  const attempts = step === alert.step ? alert.attempts + 1 : 1;
  return { state: 'calling', step, attempts, nextAt: now + CALL_EVERY_MS };
}
