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
import { lookUpSession, type OpenSession, type SignedInUser } from './sessions';

/** The session id in a cookie made by us; null for anything else. */
export async function sessionIdIn(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null;
  const token = await decode({ token: cookie, secret: secrets().session }).catch(() => null);
  return token?.sid ?? null;
}

/** The id in this browser's cookie, whether its session still lives or not. */
export const currentSessionId = cache(
  async (): Promise<string | null> => sessionIdIn((await cookies()).get(sessionCookie())?.value),
);

/** This browser's session, also one that still waits for its second factor; once for each request. */
export const currentSession = cache(async (): Promise<OpenSession | null> => {
  const sessionId = await currentSessionId();
  return sessionId ? lookUpSession(sessionId) : null;
});

/**
 * Who is signed in, checked in the database. For pages, actions and handlers. Nobody while the second
 * factor is missing: all doors stay shut.
 */
export async function currentUser(): Promise<SignedInUser | null> {
  const session = await currentSession();
  return session?.isComplete ? session.user : null;
}

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
 * For pages: the person. Without a session it leads to the sign-in (or the second factor) and back to `path`
 * (without language); for others the page does not exist: the area's layout says so in HTML (`AreaGate`).
 */
export async function requireUser(area: Area, locale: Locale, path: string): Promise<SignedInUser> {
  const session = await currentSession();
  if (!session?.isComplete) {
    const returnTo = encodeURIComponent(getPathname({ href: path, locale }));
    const door = session ? '/account/second-factor' : '/account/sign-in';
    redirect(`${getPathname({ href: door, locale })}?returnTo=${returnTo}`);
  }
  if (!mayEnter(session.user.role, area)) notFound();
  return session.user;
}
