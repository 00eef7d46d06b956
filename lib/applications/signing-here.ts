import { cookies } from 'next/headers';
import { cookieOptions, openedSigningCookie, ownCasesCookie } from '../accounts/cookies';
import { OPEN_MS } from './sign';

/** As long as signatures may well be waited for. */
const REMEMBERED_S = 180 * 86_400;
const MOST = 20;

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
