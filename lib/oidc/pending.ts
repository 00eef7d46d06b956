import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { cookieOptions, pendingCookie } from '../accounts/cookies';
import { SealBroken } from '../crypto/aead';
import { open, seal } from '../crypto/seal';
import type { Sealed } from '../crypto/types';
import type { Identity } from './claims';

const LIFE_MS = 10 * 60_000;
const BOUND = 'oidc.pending';

const schema = z.object({
  /** Good once. */
  id: z.string(),
  expiresAt: z.number(),
  issuer: z.string(),
  subject: z.string(),
  acr: z.string().nullable(),
  name: z.string(),
  userName: z.string(),
});
export type Pending = z.output<typeof schema>;

/**
 * The cookie that keeps an identity nobody here has yet, until the person has decided: a new account, or the one
 * they are signed in to. Sealed, for ten minutes.
 */
export const pendingLine = (identity: Identity, now = Date.now()) => {
  const pending: Pending = { ...identity, id: randomUUID(), expiresAt: now + LIFE_MS };
  const value = seal(BOUND, JSON.stringify(pending));
  return { ...cookieOptions(), name: pendingCookie(), value, maxAge: LIFE_MS / 1000 };
};

/** What the cookie holds; null when it is too old or not ours. */
export function readPending(cookie: string | undefined, now = Date.now()): Pending | null {
  if (!cookie || cookie.length > 4000) return null;
  try {
    const pending = schema.parse(JSON.parse(open(BOUND, cookie as Sealed)));
    return pending.expiresAt > now ? pending : null;
  } catch (error) {
    if (error instanceof SealBroken || error instanceof SyntaxError || error instanceof z.ZodError)
      return null;
    throw error;
  }
}
