import type { NextAuthOptions } from 'next-auth';
import credentials from 'next-auth/providers/credentials';
import { log } from '@/lib/log';
import { secrets } from '@/lib/secrets';
import { OIDC, oidcProvider } from '../oidc/provider';
import { admit, openByIdentity } from '../oidc/sign-in';
import { callbackCookie, checkCookies, cookieOptions, csrfCookie, isSecure, sessionCookie } from './cookies';
import { endSession, findSession, lookUpSession } from './sessions';

/** next-auth has two pages for what went wrong; ours says it on the page where it began. */
const FAILED = '/api/account/provider/failed';
const THIRTY_DAYS_S = 30 * 24 * 3600;

/** Wraps a session that `authenticate` and the like have just opened into next-auth's cookie. */
const sessionProvider = () =>
  credentials({
    id: 'session',
    credentials: { sessionId: {} },
    authorize: async (given) => {
      const sessionId = String(given?.sessionId ?? '');
      const open = await lookUpSession(sessionId);
      return open ? { id: open.user.id, sessionId } : null;
    },
  });

/**
 * next-auth with signed-in browsers in the database: its encrypted cookie carries only a random session id,
 * so that logout, block and idle time work on copies of the cookie, too.
 */
export const authOptions = (): NextAuthOptions => {
  const [state, nonce, pkce] = checkCookies();
  return {
    secret: secrets().session,
    useSecureCookies: isSecure(),
    session: { strategy: 'jwt', maxAge: THIRTY_DAYS_S },
    pages: { signIn: FAILED, signOut: '/account', error: FAILED },
    cookies: {
      sessionToken: { name: sessionCookie(), options: cookieOptions() },
      csrfToken: { name: csrfCookie(), options: cookieOptions() },
      callbackUrl: { name: callbackCookie(), options: cookieOptions() },
      state: { name: state, options: cookieOptions() },
      nonce: { name: nonce, options: cookieOptions() },
      pkceCodeVerifier: { name: pkce, options: cookieOptions() },
    },
    providers: [sessionProvider(), ...oidcProvider()],
    callbacks: {
      signIn: ({ account, profile }) => (account?.provider === OIDC ? admit(profile) : true),
      jwt: async ({ token, user, account, profile }) => {
        if (account?.provider === OIDC) return { sid: (await openByIdentity(profile)) ?? undefined };
        return user ? { sid: user.sessionId } : token;
      },
      session: async ({ session, token }) => {
        const user = token.sid ? await findSession(token.sid) : null;
        return { expires: session.expires, user: user ?? undefined };
      },
    },
    events: {
      signOut: async ({ token }) => {
        if (token?.sid) await endSession(token.sid);
      },
    },
    // Messages may hold what people entered: only the code is kept.
    logger: { error: (code) => log.warn('auth.error', { code }), warn: () => {}, debug: () => {} },
  };
};
