import { cookies } from 'next/headers';
import { cookieOptions } from '../accounts/cookies';
import { organisationsOf } from './load';
import type { OrganisationRole } from './roles';

/** On whose behalf somebody acts: for themselves, or for an organisation they belong to. */
export type Principal =
  | { readonly kind: 'user'; readonly id: string }
  | {
      readonly kind: 'organisation';
      readonly id: string;
      readonly name: string;
      readonly role: OrganisationRole;
    };

const cookieName = (): string => (cookieOptions().secure ? '__Host-acting-for' : 'acting-for');

/** The cookie that keeps the choice of this browser; empty text goes back to oneself. */
export const actingForCookie = (organisationId: string) => ({
  name: cookieName(),
  value: organisationId,
  path: '/',
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: cookieOptions().secure,
  ...(organisationId === '' ? { maxAge: 0 } : {}),
});

/**
 * Whom somebody acts for now. The cookie only remembers a wish: that the person belongs to the organisation
 * is read from the database each time.
 */
export async function currentPrincipal(userId: string): Promise<Principal> {
  const wanted = (await cookies()).get(cookieName())?.value;
  if (!wanted) return { kind: 'user', id: userId };
  const found = (await organisationsOf(userId)).find(({ id }) => id === wanted);
  return found ? { kind: 'organisation', ...found } : { kind: 'user', id: userId };
}
