import type { Actor } from '../accounts/actor';
import { mayEnter } from '../accounts/policy';
import { covers } from '../departments/policy';
import type { Category } from '../reports/catalogue';
import { isOpen, type Status, type Visibility } from '../reports/status';

/** What staff do with a report in the inbox. */
export const staffActions = [
  'check',
  'publish',
  'hide',
  'correct',
  'forward',
  'note',
  'close',
  'reopen',
  'merge',
] as const;
export type StaffAction = (typeof staffActions)[number];

interface Place {
  readonly category: Category;
  readonly district: string;
}

interface Subject {
  readonly status: Status;
  readonly visibility: Visibility;
}

/** Told elsewhere or taken back: nothing is published or changed any more. */
const isGone = ({ status }: Subject): boolean => status === 'merged' || status === 'withdrawn';

const conditions: Record<StaffAction, (report: Subject) => boolean> = {
  check: ({ status }) => status === 'new',
  // What its sender asked not to publish stays private.
  publish: (report) => report.visibility !== 'private' && !isGone(report) && report.status !== 'rejected',
  hide: ({ visibility }) => visibility === 'published',
  correct: (report) => !isGone(report),
  forward: ({ status }) => isOpen(status),
  note: () => true,
  close: ({ status }) => isOpen(status) || status === 'forwarded',
  reopen: ({ status }) => ['done', 'notFound', 'rejected', 'forwarded'].includes(status),
  merge: ({ status }) => isOpen(status),
};

/** Whether a report in this state takes the action. */
export const fits = (action: StaffAction, report: Subject): boolean => conditions[action](report);

/** The people of the inbox. */
export const isStaff = (actor: Actor): boolean => mayEnter(actor.role, 'staff');

/** Whether a report lies on somebody's desk: staff, and of their departments. */
export const mayHandle = (actor: Actor, report: Place): boolean => isStaff(actor) && covers(actor, report);

/** Who may do what on which report; everything not named is denied. */
export const mayDo = (actor: Actor, action: StaffAction, report: Subject & Place): boolean =>
  mayHandle(actor, report) && fits(action, report);
