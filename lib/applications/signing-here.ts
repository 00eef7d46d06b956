import { cookies } from 'next/headers';
import { z } from 'zod';
import { cookieOptions, newCodesCookie, openedSigningCookie, ownCasesCookie } from '../accounts/cookies';
import { SealBroken } from '../crypto/aead';
import { open, seal } from '../crypto/seal';
import type { Sealed } from '../crypto/types';
import { OPEN_MS } from './sign';
import type { Invitation } from './signers';

/** As long as signatures may well be waited for. */
const REMEMBERED_S = 180 * 86_400;
const MOST = 20;
const CODES_S = 10 * 60;
const CODES = 'application_signers.codes';

/** Ids of the cases this browser has sent or signed; of those only that somebody else has to sign. */
export async function casesOfBrowser(): Promise<string[]> {
  return ((await cookies()).get(ownCasesCookie())?.value ?? '').split('.').filter(Boolean);
}

/** Remembers in this browser that it had its part in a case: whoever signs it too has to come from another one. */
export async function rememberCase(id: string): Promise<void> {
  const ids = [id, ...(await casesOfBrowser()).filter((known) => known !== id)].slice(0, MOST);
  (await cookies()).set({
    ...cookieOptions(),
    name: ownCasesCookie(),
    value: ids.join('.'),
    maxAge: REMEMBERED_S,
  });
}

/** What a right code has opened in this browser; empty when nothing. */
export const openedKey = async (): Promise<string> =>
  (await cookies()).get(openedSigningCookie())?.value ?? '';

/** Keeps the key for this browser; empty takes it away. */
export async function keepOpened(key: string): Promise<void> {
  const maxAge = key ? OPEN_MS / 1000 : 0;
  (await cookies()).set({ ...cookieOptions(), name: openedSigningCookie(), value: key, maxAge });
}

const codesSchema = z.record(z.string(), z.string());

/** Codes that were just made, by signer: only this browser has them, sealed, and only for some minutes. */
export async function newCodes(): Promise<Readonly<Record<string, string>>> {
  const cookie = (await cookies()).get(newCodesCookie())?.value;
  if (!cookie) return {};
  try {
    return codesSchema.parse(JSON.parse(open(CODES, cookie as Sealed)));
  } catch (error) {
    if (error instanceof SealBroken || error instanceof SyntaxError || error instanceof z.ZodError) return {};
    throw error;
  }
}

/** Hands new codes to whoever has invited; nobody can look them up later. */
export async function keepCodes(invitations: readonly Invitation[]): Promise<void> {
  const fresh = Object.fromEntries(invitations.map(({ id, code }) => [id, code]));
  const value = seal(CODES, JSON.stringify({ ...(await newCodes()), ...fresh }));
  (await cookies()).set({ ...cookieOptions(), name: newCodesCookie(), value, maxAge: CODES_S });
}
