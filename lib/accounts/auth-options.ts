import type { NextAuthOptions } from 'next-auth';
import credentials from 'next-auth/providers/credentials';
import { log } from '@/lib/log';
import { secrets } from '@/lib/secrets';
import { authenticate } from './authenticate';
import { callbackCookie, cookieOptions, csrfCookie, isSecure, sessionCookie } from './cookies';
import { endSession, findSession } from './sessions';

const THIRTY_DAYS_S = 30 * 24 * 3600;

const passwordProvider = () =>
  credentials({
    id: 'credentials',
    credentials: { login: {}, password: {} },
    authorize: async (given, request) => {
      const address = String(request.headers?.['x-client-address'] ?? 'unknown');
      const result = await authenticate(String(given?.login ?? ''), String(given?.password ?? ''), address);
      // next-auth hands the message on as `?error=`; it is read back by `sign-in.ts`.
      if (!result.ok) throw new Error(result.retryAfterS ? `wait.${result.retryAfterS}` : 'wrong');
      return { id: result.value.userId, sessionId: result.value.sessionId };
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
  providers: [passwordProvider()],
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
