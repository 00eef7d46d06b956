import type { Actor } from '../accounts/actor';
import { worksIn } from '../departments/policy';

/** Whether a fee is somebody's work: staff book, waive and refund those of their departments. */
export const mayManageFee = (actor: Actor, fee: { readonly departmentId: string }): boolean =>
  (actor.role === 'staff' || actor.role === 'admin') && worksIn(actor, fee.departmentId);

/** Whether somebody may import bank statements and sort what nobody knows: staff of any department. */
export const mayBookStatements = (actor: Actor): boolean =>
  actor.role === 'admin' || (actor.role === 'staff' && (actor.departments ?? []).length > 0);
