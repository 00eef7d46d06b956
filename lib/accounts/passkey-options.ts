import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server';
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { passkeys } from '@/db/schema';
import { publicUrl } from '@/lib/env';
import { makeChallenge } from './challenge';

/** The host people see: passkeys are bound to it. */
export const relyingPartyId = (): string => new URL(publicUrl()).hostname;
export const relyingPartyOrigin = (): string => new URL(publicUrl()).origin;

const bytes = (text: string) => new Uint8Array(Buffer.from(text));

/** What the browser needs to sign in with any passkey of this site. */
export const signInOptions = () =>
  generateAuthenticationOptions({
    rpID: relyingPartyId(),
    challenge: bytes(makeChallenge('signIn', '')),
    userVerification: 'required',
  });

interface Owner {
  readonly id: string;
  readonly login: string;
  readonly name: string;
}

/**
 * What the browser needs to make a passkey that is found without a user name.
 * @param purpose `signUp` for an account that does not exist yet
 */
export async function registrationOptions(owner: Owner, purpose: 'signUp' | 'add') {
  const known = await (await db()).select().from(passkeys).where(eq(passkeys.userId, owner.id));
  return generateRegistrationOptions({
    rpName: 'Bürgerweg',
    rpID: relyingPartyId(),
    userID: bytes(owner.id),
    userName: owner.login,
    userDisplayName: owner.name || owner.login,
    challenge: bytes(makeChallenge(purpose, owner.id)),
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}
