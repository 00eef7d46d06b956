import { afterWorkingDays, afterWorkingHours } from '../town/working-time';
import { type Category, catalogue } from './catalogue';
import { isOpen, type Status } from './status';

/** Working hours until somebody has looked at what came in, and until a danger is at least secured. */
const firstLook = { hazardHours: 2, days: 1 } as const;
const SECURED_HOURS = 8;

interface Subject {
  readonly category: Category;
  readonly hazard: boolean;
  readonly status: Status;
}

/**
 * Until when a report in this state must have gone on: looked at while it is new, repaired afterwards.
 * @param since when it came into this state, UTC ms
 * @returns UTC ms; null when nobody works on it any more
 */
export function deadlineOf({ category, hazard, status }: Subject, since: number): number | null {
  if (!isOpen(status)) return null;
  if (status === 'new')
    return hazard ? afterWorkingHours(since, firstLook.hazardHours) : afterWorkingDays(since, firstLook.days);
  return hazard
    ? afterWorkingHours(since, SECURED_HOURS)
    : afterWorkingDays(since, catalogue[category].workingDays);
}

/** The states in which a repair is under way: going from one to the other does not move its deadline. */
const isRepair = (status: Status): boolean => isOpen(status) && status !== 'new';

/** The deadline after a move; what was set for the repair stays while the repair goes on. */
export function movedDeadline(
  report: Subject & { readonly dueAt: number | null },
  to: Status,
  now: number,
): number | null {
  const goesOn = isRepair(report.status) && isRepair(to) && report.dueAt !== null;
  return goesOn ? report.dueAt : deadlineOf({ ...report, status: to }, now);
}

/** Past its deadline. */
export const isOverdue = (report: { readonly dueAt: number | null }, now: number): boolean =>
  report.dueAt !== null && report.dueAt < now;
