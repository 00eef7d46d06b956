import type { Actor } from '../accounts/actor';
import { worksIn } from '../departments/policy';
import type { Box } from './owners';
import type { OwnerKind } from './types';

interface Subject {
  readonly ownerKind: OwnerKind;
  readonly ownerId: string;
  readonly departmentId: string;
}

const boxFor = (boxes: readonly Box[], thread: Subject): Box | undefined =>
  boxes.find(({ kind, id }) => kind === thread.ownerKind && id === thread.ownerId);

/** Whether a thread lies in one of somebody's own boxes. */
export const mayReadOwn = (boxes: readonly Box[], thread: Subject): boolean =>
  boxFor(boxes, thread) !== undefined;

/** Whether somebody may answer from there; readers of an organisation may not. */
export const mayWriteOwn = (boxes: readonly Box[], thread: Subject): boolean =>
  boxFor(boxes, thread)?.mayWrite === true;

/** Whether the town hall's side of a thread is somebody's work: only that of their departments. */
export const mayHandle = (actor: Actor, thread: Pick<Subject, 'departmentId'>): boolean =>
  (actor.role === 'staff' || actor.role === 'admin') && worksIn(actor, thread.departmentId);
