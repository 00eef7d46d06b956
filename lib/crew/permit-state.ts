import { intervalsOf } from '../areas/period';
import type { CrewPermit } from './permit-types';

/**
 * What is true of a permit at a moment. `now` somebody may stand there · `paused` only at other hours of the day ·
 * `soon` from a later day · `over` the time is up · `revoked` · `accepted` somebody has looked at the ground since.
 */
export const permitStates = ['now', 'paused', 'soon', 'over', 'revoked', 'accepted'] as const;
export type PermitState = (typeof permitStates)[number];

type Seen = Pick<CrewPermit, 'periods' | 'startsAt' | 'endsAt' | 'isRevoked'>;

/** Worked out on the phone at the moment of looking: without a network the clock goes on. */
export function permitState(permit: Seen, now: number, isAccepted = false): PermitState {
  if (isAccepted) return 'accepted';
  if (permit.isRevoked) return 'revoked';
  if (now >= permit.endsAt) return 'over';
  if (now < permit.startsAt) return 'soon';
  const moment = { start: now, end: now + 1 };
  return permit.periods.some((period) => meets(period, moment)) ? 'now' : 'paused';
}

const meets = (period: Seen['periods'][number], moment: { start: number; end: number }): boolean =>
  intervalsOf(period, moment).some(({ start, end }) => start < moment.end && end > moment.start);
