import type { NextAuthOptions } from 'next-auth';
import credentials from 'next-auth/providers/credentials';
import { log } from '@/lib/log';
import { secrets } from '@/lib/secrets';
import { callbackCookie, cookieOptions, csrfCookie, isSecure, sessionCookie } from './cookies';
import { endSession, findSession, lookUpSession } from './sessions';

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
export const authOptions = (): NextAuthOptions => ({
  secret: secrets().session,
  useSecureCookies: isSecure(),
  session: { strategy: 'jwt', maxAge: THIRTY_DAYS_S },
  pages: { signIn: '/account/sign-in', signOut: '/account', error: '/account/sign-in' },
  cookies: {
    sessionToken: { name: sessionCookie(), options: cookieOptions() },
    csrfToken: { name: csrfCookie(), options: cookieOptions() },
    callbackUrl: { name: callbackCookie(), options: cookieOptions() },
  },
  providers: [sessionProvider()],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sid: user.sessionId } : token),
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
});
