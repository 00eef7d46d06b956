import { cookies, headers } from 'next/headers';
import { db } from '@/db/client';
import { type Actor, actorOf, anonymous } from '../accounts/actor';
import { cookieOptions, isSecure } from '../accounts/cookies';
import { currentUser } from '../accounts/session';
import { limits, networkPrefix, takeFromBudget } from '../limits';
import { currentPrincipal, type Principal } from '../organisations/acting-for';
import { followedId, followToken } from '../reports/follow-token';
import { coversService } from '../representatives/load';
import type { Service } from '../services/types';
import { findDraft } from './drafts';
import { findHeld, type HeldApplication } from './held';
import { mayFill } from './policy';
import type { Owner } from './types';

/** A draft without an account lies under this browser's own key, for a day. */
const cookieName = (serviceId: string): string => `${isSecure() ? '__Host-' : ''}draft-${serviceId}`;
const DAY_S = 86_400;

export interface Here {
  readonly actor: Actor;
  /** Whose case it would be; null without an account. */
  readonly owner: Owner | null;
  /** For whom else somebody acts just now, and whether they can here; null when for themselves. */
  readonly acting: { readonly name: string; readonly works: boolean } | null;
  /** The secret of a draft without an account, from this browser's cookie; empty when none. */
  readonly token: string;
}

/** Whether somebody may use a service for whom they act for: as the service, and their power, allow it. Pure. */
export function worksFor(principal: Principal, { id, access }: Pick<Service, 'id' | 'access'>): boolean {
  const isOpen = principal.kind === 'user' || access.organisations === true;
  const { through } = principal;
  return isOpen && (!through || (access.representatives === true && coversService(through.services, id)));
}

/** Who fills in a service in this browser, and for whom. */
export async function whoIsHere(service: Service): Promise<Here> {
  const user = await currentUser();
  const token = (await cookies()).get(cookieName(service.id))?.value ?? '';
  if (!user) return { actor: anonymous, owner: null, acting: null, token };
  const principal = await currentPrincipal(user.id);
  const { kind, id, name } = principal;
  const works = worksFor(principal, service);
  const owner: Owner = works ? { kind, id } : { kind: 'user', id: user.id };
  return { actor: actorOf(user), owner, acting: name === null ? null : { name, works }, token };
}

/**
 * The draft this browser goes on with: that of the counter (`caseId`), of the account, or of the cookie. Null when
 * there is none, or it is somebody else's.
 */
export async function currentDraft(
  service: Service,
  here: Here,
  caseId?: string,
): Promise<HeldApplication | null> {
  const read = await db();
  if (caseId) return draftIfOwn(await findHeld(read, { id: caseId }), here.actor, service);
  const own = here.owner ? await findDraft(read, here.owner, service.id) : null;
  if (own) return findHeld(read, { id: own.id });
  return here.owner ? null : waitingDraft(service, here);
}

/** What was begun in this browser without an account. */
export async function waitingDraft(service: Service, { token }: Here): Promise<HeldApplication | null> {
  const id = followedId(token, 'application');
  const held = id ? await findHeld(await db(), { id, token }) : null;
  return draftIfOwn(held?.ownerKind === null ? held : null, anonymous, service);
}

const draftIfOwn = (held: HeldApplication | null, actor: Actor, service: Service): HeldApplication | null =>
  held && held.stage === 'draft' && held.serviceId === service.id && mayFill(actor, held) ? held : null;

/** Gives this browser the key of a draft without an account. */
export async function rememberDraft(serviceId: string, id: string): Promise<string> {
  const token = followToken(id, 'application');
  (await cookies()).set({ ...cookieOptions(), name: cookieName(serviceId), value: token, maxAge: DAY_S });
  return token;
}

/** Takes the key away again. */
export async function forgetDraft(serviceId: string): Promise<void> {
  (await cookies()).set({ ...cookieOptions(), name: cookieName(serviceId), value: '', maxAge: 0 });
}

/** Whether this network may begin one more case without an account. */
export async function mayBeginHere(): Promise<boolean> {
  const address = (await headers()).get('x-client-address') ?? 'unknown';
  return (await takeFromBudget(limits.anonymousDraft, networkPrefix(address))) === 0;
}
