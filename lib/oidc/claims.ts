import { z } from 'zod';

/** What we read of an ID token; its signature, audience, times and nonce were checked before. */
const schema = z.object({
  iss: z.string().min(1).max(500),
  sub: z.string().min(1).max(255),
  acr: z.string().max(200).optional(),
  name: z.string().max(200).optional(),
  preferred_username: z.string().max(200).optional(),
});

/** Who somebody is at the provider. An e-mail address is not read: nobody gets an account by it. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** Level of assurance; null when the provider states none. */
  readonly acr: string | null;
  readonly name: string;
  /** Proposal for a user name. */
  readonly userName: string;
}

/** The identity in the claims of an ID token; null when a claim is missing or far too long. */
export function toIdentity(claims: unknown): Identity | null {
  const parsed = schema.safeParse(claims);
  if (!parsed.success) return null;
  const { iss, sub, acr = null, name = '', preferred_username: userName = '' } = parsed.data;
  return { issuer: iss, subject: sub, acr, name, userName };
}
