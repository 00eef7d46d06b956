import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { cookieOptions, keptCookie } from '../accounts/cookies';
import { currentSessionId } from '../accounts/session';
import { ownerOfSession } from '../accounts/sessions';
import { localPath } from '../fields';
import { limits, networkPrefix, takeFromBudget } from '../limits';
import { dropEntries, LIFE_MS, readEntries, storeEntries } from './store';

/*
 * What was typed into a form survives the sign-in that follows the end of a session, with and without JavaScript.
 *
 * The door of a form that finds nobody signed in calls `keepAndSignIn(slot, entered, page, locale)` (server action)
 * or `keepEntries(slot, entered)` (handler, which then leads to the page by 303): the entries wait sealed on the
 * server for two hours, and the browser goes to the page, whose `requireUser` leads to the sign-in and back. The
 * page asks `keptFor(slot, user.id)` and shows the answer in the place of what is stored, with `<KeptNote>`. When
 * the form has been saved, its door calls `forgetEntries(slot)`.
 *
 * The key lies in a cookie of this browser, never in an address: nobody can slip entries to somebody else. Whoever
 * had the session before is the only one who gets them back; of an unknown session, this browser. Files are not
 * kept, and the note says so.
 */

type Entries = Readonly<Record<string, string>>;

/** A form's slot: "profile", "mailbox-new"; small letters, figures and hyphens. */
const slotName = z.string().regex(/^[a-z0-9-]{1,60}$/);
const nameOf = (slot: string): string => keptCookie(slotName.parse(slot));

/**
 * Keeps the entries of a form under its slot, in the place of earlier ones.
 * @returns false when they could not be kept: too many from this network, or far too long
 */
export async function keepEntries(slot: string, entered: Entries): Promise<boolean> {
  const address = (await headers()).get('x-client-address') ?? 'unknown';
  if ((await takeFromBudget(limits.keptEntries, networkPrefix(address))) > 0) return false;
  const sessionId = await currentSessionId();
  const token = await storeEntries(entered, sessionId ? await ownerOfSession(sessionId) : null);
  if (!token) return false;
  await forgetEntries(slot);
  (await cookies()).set({ ...cookieOptions(), name: nameOf(slot), value: token, maxAge: LIFE_MS / 1000 });
  return true;
}

/** For server actions: keeps the entries and leads to the page of the form, and by it to the sign-in. */
export async function keepAndSignIn(
  slot: string,
  entered: Entries,
  page: string,
  locale: unknown,
): Promise<never> {
  await keepEntries(slot, entered);
  return redirect(localPath(locale, page));
}

/** What this person typed before the sign-in; null when nothing waits. */
export async function keptFor(slot: string, userId: string): Promise<Record<string, string> | null> {
  const token = (await cookies()).get(nameOf(slot))?.value;
  return token ? readEntries(token, userId) : null;
}

/** After the form was saved. */
export async function forgetEntries(slot: string): Promise<void> {
  const jar = await cookies();
  const token = jar.get(nameOf(slot))?.value;
  if (!token) return;
  await dropEntries(token);
  jar.set({ ...cookieOptions(), name: nameOf(slot), value: '', maxAge: 0 });
}
