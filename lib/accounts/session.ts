import { cookies } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { decode } from 'next-auth/jwt';
import { cache } from 'react';
import { getPathname, type Locale } from '@/lib/i18n/routing';
import { fail, ok, type Result } from '@/lib/result';
import { secrets } from '@/lib/secrets';
import { type Actor, actorOf, anonymous } from './actor';
import { sessionCookie } from './cookies';
import { type Area, mayEnter } from './policy';
import { findSession, type SignedInUser } from './sessions';

/** The session id in a cookie made by us; null for anything else. */
export async function sessionIdIn(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null;
  const token = await decode({ token: cookie, secret: secrets().session }).catch(() => null);
  return token?.sid ?? null;
}

/** Who is signed in, checked in the database; once for each request. For pages, actions and handlers. */
export const currentUser = cache(async (): Promise<SignedInUser | null> => {
  const sessionId = await sessionIdIn((await cookies()).get(sessionCookie())?.value);
  return sessionId ? findSession(sessionId) : null;
});

/** The actor of this request; anonymous without a session. */
export async function currentActor(): Promise<Actor> {
  const user = await currentUser();
  return user ? actorOf(user) : anonymous;
}

/** For handlers: the actor, or `unauthenticated` / `forbidden`. */
export async function requireActor(area: Area): Promise<Result<Actor>> {
  const user = await currentUser();
  if (!user) return fail('unauthenticated');
  return mayEnter(user.role, area) ? ok(actorOf(user)) : fail('forbidden');
}

/**
 * For pages: the person. Without a session it leads to the sign-in and back to `path` (without language);
 * for others the page does not exist.
 */
export async function requireUser(area: Area, locale: Locale, path: string): Promise<SignedInUser> {
  const user = await currentUser();
  if (!user) {
    const returnTo = encodeURIComponent(getPathname({ href: path, locale }));
    redirect(`${getPathname({ href: '/account/sign-in', locale })}?returnTo=${returnTo}`);
  }
  if (!mayEnter(user.role, area)) notFound();
  return user;
}
