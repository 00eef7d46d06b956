import { cookies } from 'next/headers';
import { db } from '@/db/client';
import { cookieOptions } from '../accounts/cookies';
import { activeFor } from '../representatives/load';
import type { MailboxScope } from '../representatives/types';
import { organisationsOf } from './load';
import type { OrganisationRole } from './roles';

/** By which representation somebody acts, and what it allows. */
interface Through {
  readonly representationId: string;
  readonly mailbox: MailboxScope;
  /** Ids of services, or "*" for all: whoever opens a service has to look. */
  readonly services: readonly string[];
}

/**
 * On whose behalf somebody acts: for themselves, for an organisation they belong to, or for whom they represent
 * (`through`). `id` is who owns what is done: a case, a message, a fee.
 */
export type Principal =
  | {
      readonly kind: 'user';
      readonly id: string;
      readonly name: string | null;
      readonly through: Through | null;
    }
  | {
      readonly kind: 'organisation';
      readonly id: string;
      readonly name: string;
      /** Null for a representative from outside. */
      readonly role: OrganisationRole | null;
      readonly through: Through | null;
    };

interface Choice {
  /** What the form and the cookie hold; empty for oneself. */
  readonly value: string;
  readonly name: string;
  readonly principal: Principal;
}

const cookieName = (): string => (cookieOptions().secure ? '__Host-acting-for' : 'acting-for');

/** The cookie that keeps the choice of this browser; empty text goes back to oneself. */
export const actingForCookie = (value: string) => ({
  name: cookieName(),
  value,
  path: '/',
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: cookieOptions().secure,
  ...(value === '' ? { maxAge: 0 } : {}),
});

/** Everybody somebody may make applications for now, besides themselves. */
export async function choicesOf(userId: string): Promise<Choice[]> {
  const organisations = (await organisationsOf(userId)).map(({ id, name, role }): Choice => {
    return { value: id, name, principal: { kind: 'organisation', id, name, role, through: null } };
  });
  const represented = await activeFor(await db(), userId);
  const others = represented
    .filter(({ services }) => services.length > 0)
    .map((found): Choice => {
      const { id: representationId, kind, principalId: id, name, mailbox, services } = found;
      const through = { representationId, mailbox, services };
      const principal: Principal =
        kind === 'user' ? { kind, id, name, through } : { kind, id, name, role: null, through };
      return { value: representationId, name, principal };
    });
  return [...organisations, ...others];
}

/**
 * Whom somebody acts for now. The cookie only remembers a wish: that the person belongs to the organisation, or
 * that the representation is in force, is read from the database each time.
 */
export async function currentPrincipal(userId: string): Promise<Principal> {
  const wanted = (await cookies()).get(cookieName())?.value;
  const found = wanted ? (await choicesOf(userId)).find(({ value }) => value === wanted) : undefined;
  return found?.principal ?? { kind: 'user', id: userId, name: null, through: null };
}
