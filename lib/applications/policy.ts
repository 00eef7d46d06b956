import type { Actor } from '../accounts/actor';
import { worksIn } from '../departments/policy';
import type { Source, Stage } from './types';

/** A case with the people behind it, as the rules see it. */
export interface Held {
  readonly stage: Stage;
  readonly source: Source;
  readonly enteredBy: string | null;
  readonly departmentId: string | null;
  readonly ownerKind: 'user' | 'organisation' | null;
  /** Accounts of the owner that may act for it; those that only read. */
  readonly writers: readonly string[];
  readonly readers: readonly string[];
  /** The request carries this case's own secret link. */
  readonly isFollowed: boolean;
}

const isAmong = (actor: Actor, ids: readonly string[]): boolean =>
  actor.id !== null && ids.includes(actor.id);

/** Whether somebody may fill in and send: the owner's people, at the counter the clerk, else whoever has the link. */
export function mayFill(actor: Actor, held: Held): boolean {
  if (held.source === 'counter' && held.stage === 'draft')
    return actor.id !== null && held.enteredBy === actor.id;
  return held.ownerKind === null ? held.isFollowed : isAmong(actor, held.writers);
}

/** Whether somebody may see their own case; readers of an organisation too. */
export const mayFollow = (actor: Actor, held: Held): boolean =>
  mayFill(actor, held) || (held.ownerKind !== null && isAmong(actor, held.readers));

/** Whether a case is somebody's work: sent ones of their departments. Drafts are nobody's at the town hall. */
export const mayHandle = (actor: Actor, held: Pick<Held, 'stage' | 'departmentId'>): boolean =>
  held.stage === 'sent' &&
  (actor.role === 'staff' || actor.role === 'admin') &&
  held.departmentId !== null &&
  worksIn(actor, held.departmentId);

/** Whether somebody may enter a case for a person at the counter. */
export const mayEnterFor = (actor: Actor): boolean =>
  actor.id !== null && (actor.role === 'staff' || actor.role === 'admin');

/** Whether somebody may decide about a colleague's proposal: never about their own. */
export const mayDecide = (
  actor: Actor,
  held: Pick<Held, 'stage' | 'departmentId'>,
  proposedBy: string | null,
): boolean => mayHandle(actor, held) && actor.id !== null && actor.id !== proposedBy;

/**
 * Whether somebody may sign besides whoever has sent a case: not with an account that filled it in or has signed it,
 * and not in a browser that did.
 * @param casesHere ids of the cases the browser has sent or signed
 */
export const mayCountersign = (
  actor: Actor,
  held: Pick<Held, 'writers' | 'enteredBy'> & {
    readonly id: string;
    readonly authorId: string | null;
    /** Accounts that have signed it. */
    readonly signed: readonly string[];
  },
  casesHere: readonly string[],
): boolean =>
  !casesHere.includes(held.id) &&
  (actor.id === null || ![held.authorId, held.enteredBy, ...held.writers, ...held.signed].includes(actor.id));
