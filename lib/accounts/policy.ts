import type { Actor } from './actor';
import type { Role } from './roles';

/** The parts of the product that need an account, and who may enter them. */
export const areas = {
  account: ['citizen', 'crew', 'staff', 'admin'],
  crew: ['crew', 'staff', 'admin'],
  staff: ['staff', 'admin'],
  admin: ['admin'],
} as const satisfies Record<string, readonly Role[]>;
export type Area = keyof typeof areas;

/** Whether a role may enter an area. */
export const mayEnter = (role: Role | null, area: Area): boolean =>
  role !== null && (areas[area] as readonly Role[]).includes(role);

interface ManagedUser {
  readonly id: string;
  readonly role: Role;
}

const isManager = (actor: Actor): boolean => actor.kind === 'system' || actor.role === 'admin';

/** Whether accounts may be made and links handed out; the system is the command line on the server. */
export const mayManageUsers = (actor: Actor): boolean => isManager(actor);

/**
 * Whether somebody may hand out a code with which a person gets back in: the town hall, and to citizens only.
 * Colleagues get a link from the administration.
 */
export const mayRecover = (actor: Actor, user: ManagedUser): boolean =>
  (actor.role === 'staff' || actor.role === 'admin') && actor.id !== null && user.role === 'citizen';

/**
 * Whether somebody's role may be changed or the account blocked: never one's own, so that no
 * administrator locks the door behind the last key.
 */
export const mayChangeUser = (actor: Actor, user: ManagedUser): boolean =>
  isManager(actor) && actor.id !== user.id;
