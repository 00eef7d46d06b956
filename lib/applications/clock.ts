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

/** Entering or leaving a state that waits: the time in between is added to the deadline. */
export function clockInState(service: Service, row: Clock, to: string, now: number): Clock {
  // Only the clock: the row handed in has other columns too, which would be written back as they were.
  const clock: Clock = { completeAt: row.completeAt, dueAt: row.dueAt, waitsSince: row.waitsSince };
  const waits = service.states[to]?.waits === true;
  // Only the clock: what is handed in is often a whole case, and its old state must not come back with it.
  const { completeAt, dueAt, waitsSince } = clock;
  const own: Clock = { completeAt, dueAt, waitsSince };
  if (waits) return { ...own, waitsSince: waitsSince ?? now };
  if (clock.waitsSince === null) return own;
  if (clock.completeAt === null) return begins(service, now);
  return { ...own, dueAt: clock.dueAt && clock.dueAt + (now - clock.waitsSince), waitsSince: null };
}

/** Retention: the day after so many years, UTC ms. */
export const deleteAfter = (closedAt: number, years: number): number => {
  const date = new Date(closedAt);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.getTime();
};
