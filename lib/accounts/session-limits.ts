import type { Role } from './roles';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How long a session lives, and how long without use. Crews stay signed in over a tour without network;
 * a desk in the town hall does not. German BSI ORP.4 and OWASP ASVS 7.3.
 */
export const sessionLimits: Record<Role, { readonly absoluteMs: number; readonly idleMs: number }> = {
  citizen: { absoluteMs: 30 * DAY, idleMs: 30 * DAY },
  crew: { absoluteMs: 14 * DAY, idleMs: 14 * DAY },
  staff: { absoluteMs: 12 * HOUR, idleMs: 2 * HOUR },
  admin: { absoluteMs: 12 * HOUR, idleMs: 2 * HOUR },
};

/** How long a session may wait for its second factor. */
export const halfWayMs = 15 * MINUTE;

interface SessionTimes {
  readonly createdAt: number;
  readonly lastSeenAt: number;
  readonly isComplete: boolean;
}

/** Whether a session of this role is still good at `now`. A changed role brings its own limits at once. */
export function isLive(session: SessionTimes, role: Role, now: number): boolean {
  const { absoluteMs, idleMs } = sessionLimits[role];
  const endsAfter = session.isComplete ? absoluteMs : halfWayMs;
  return now < session.createdAt + endsAfter && now < session.lastSeenAt + idleMs;
}
