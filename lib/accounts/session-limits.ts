import type { Role } from './roles';

const HOUR = 3600_000;
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

interface SessionTimes {
  readonly createdAt: number;
  readonly lastSeenAt: number;
}

/** Whether a session of this role is still good at `now`. A changed role brings its own limits at once. */
export function isLive(session: SessionTimes, role: Role, now: number): boolean {
  const { absoluteMs, idleMs } = sessionLimits[role];
  return now < session.createdAt + absoluteMs && now < session.lastSeenAt + idleMs;
}
