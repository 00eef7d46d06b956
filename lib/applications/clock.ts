import { addDays, civilDate, civilInstant } from '../clock';
import type { Service } from '../services/types';
import { afterWorkingDays } from '../town/working-time';
import type { Application } from './body';

/** When the office has to be done, counted from a complete notice; null where a service promises nothing. UTC ms. */
export function dueFrom(service: Service, completeAt: number): number | null {
  const { deadline } = service;
  if (!deadline) return null;
  if (deadline.unit === 'working') return afterWorkingDays(completeAt, deadline.days);
  return civilInstant(addDays(civilDate(completeAt), deadline.days), 16);
}

type Clock = Pick<Application, 'completeAt' | 'dueAt' | 'waitsSince'>;

/** The clock begins, or begins anew: the notice is complete. */
export const begins = (service: Service, now: number): Clock => ({
  completeAt: now,
  dueAt: dueFrom(service, now),
  waitsSince: null,
});

/** Not complete: no deadline runs. */
export const notComplete = (now: number): Clock => ({ completeAt: null, dueAt: null, waitsSince: now });

/**
 * Entering or leaving a state that waits: the time in between is added to the deadline. With the decision it ends.
 */
export function clockInState(service: Service, row: Clock, to: string, now: number): Clock {
  // Only the clock: what is handed in is often a whole case, and its old state must not come back with it.
  const { completeAt, dueAt, waitsSince } = row;
  const own: Clock = { completeAt, dueAt, waitsSince };
  const state = service.states[to];
  if (state?.isDecided) return { completeAt, dueAt: null, waitsSince: null };
  if (state?.waits) return { ...own, waitsSince: waitsSince ?? now };
  if (waitsSince === null) return own;
  if (completeAt === null) return begins(service, now);
  return { ...own, dueAt: dueAt && dueAt + (now - waitsSince), waitsSince: null };
}

/** Retention: the day after so many years, UTC ms. */
export const deleteAfter = (closedAt: number, years: number): number => {
  const date = new Date(closedAt);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.getTime();
};
