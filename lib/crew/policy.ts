import type { Actor } from '../accounts/actor';
import type { Role } from '../accounts/roles';
import type { Status } from '../reports/status';
import type { CrewAction } from './actions';

const workers: readonly (Role | null)[] = ['crew', 'staff', 'admin'];

/** The state a report has after an action. */
export const resultOf = {
  accept: 'accepted',
  start: 'inWork',
  done: 'done',
  notFound: 'notFound',
  notOurs: 'forwarded',
} as const satisfies Record<CrewAction, Status>;

const allowedIn: Record<CrewAction, readonly Status[]> = {
  accept: ['new', 'checked'],
  start: ['new', 'checked', 'accepted'],
  done: ['new', 'checked', 'accepted', 'inWork'],
  notFound: ['new', 'checked', 'accepted', 'inWork'],
  notOurs: ['new', 'checked', 'accepted', 'inWork'],
};

/** True for the people who see the open reports and work on them. */
export const mayWork = (actor: Actor): boolean => actor.id !== null && workers.includes(actor.role);

/** True when a report in this state can still take the action. */
export const fits = (action: CrewAction, status: Status): boolean => allowedIn[action].includes(status);

/** Who may do what on a report in which state; everything not named is denied. */
export const mayAct = (actor: Actor, action: CrewAction, status: Status): boolean =>
  mayWork(actor) && fits(action, status);
