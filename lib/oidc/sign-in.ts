import { eq } from 'drizzle-orm';
import { cookies, headers } from 'next/headers';
import { db, writeTx } from '@/db/client';
import { identities } from '@/db/schema';
import { actorOf } from '../accounts/actor';
import { callbackCookie } from '../accounts/cookies';
import { deviceOf } from '../accounts/device-of';
import { safeReturnTo } from '../accounts/return-to';
import { needsSecondFactor } from '../accounts/second-factor';
import { currentSessionId, currentUser } from '../accounts/session';
import { createSession, endSession } from '../accounts/sessions';
import { recordAudit } from '../audit/record';
import { localPath } from '../fields';
import { log } from '../log';
import { type Identity, toIdentity } from './claims';
import { findByIdentity } from './identities';
import { pendingLine } from './pending';
import { isOurIssuer, oidcSettings } from './settings';

/** The own path to go on with after the sign-in that was begun. */
export async function returnPath(): Promise<string> {
  const wanted = (await cookies()).get(callbackCookie())?.value ?? '';
  const url = URL.canParse(wanted) ? new URL(wanted) : null;
  return safeReturnTo(url ? url.pathname + url.search : '', '/account');
}

/** The language of the page on which the sign-in was begun. */
export const localeOfReturn = async (): Promise<'de' | 'en'> =>
  /^\/en(\/|$)/.test(await returnPath()) ? 'en' : 'de';

/** The sign-in page that says it did not work, with the way on. */
export async function refusedPath(): Promise<string> {
  const path = await returnPath();
  const returnTo = /^(\/en)?\/account$/.test(path) ? '' : `&returnTo=${encodeURIComponent(path)}`;
  return `${localPath(await localeOfReturn(), '/account/sign-in')}?provider=failed${returnTo}`;
}

/**
 * Decides about a sign-in at the provider that was checked: true when it opens a session, else the page to go on
 * with. Whoever is signed in to another account stays there, and an unknown identity opens nothing.
 */
export async function admit(claims: unknown): Promise<true | string> {
  const identity = toIdentity(claims);
  if (!identity || !isOurIssuer(identity.issuer)) {
    log.warn('oidc.refused', { code: 'claims' });
    return refusedPath();
  }
  const [found, user] = [await findByIdentity(await db(), identity), await currentUser()];
  const locale = await localeOfReturn();
  if (!found) {
    (await cookies()).set(pendingLine(identity));
    return localPath(locale, '/account/provider');
  }
  if (user && user.id !== found.user.id)
    return `${localPath(locale, '/account/security')}?problem=otherAccount`;
  return found.user.isBlocked ? refusedPath() : true;
}

/**
 * Opens a session for an admitted identity. It counts as the first factor; as both where the provider states a
 * level of assurance that the town has named in `OIDC_STRONG_ACR`.
 * @returns the session id for the cookie; null when the link has gone meanwhile
 */
export async function openByIdentity(claims: unknown): Promise<string | null> {
  const identity = toIdentity(claims);
  const before = await currentSessionId();
  const device = deviceOf((await headers()).get('user-agent'));
  const sessionId = identity ? await open(identity, device) : null;
  if (sessionId && before) await endSession(before);
  return sessionId;
}

const open = (identity: Identity, device: string): Promise<string | null> =>
  writeTx(async (tx) => {
    const found = await findByIdentity(tx, identity);
    if (!found || found.user.isBlocked) return null;
    const now = Date.now();
    await tx.update(identities).set({ lastUsedAt: now }).where(eq(identities.id, found.identity.id));
    const isComplete = isStrong(identity.acr) || !(await needsSecondFactor(tx, found.user));
    await recordAudit(tx, actorOf(found.user), { event: 'user.signedIn', objectId: found.user.id });
    return createSession(tx, found.user, { isComplete, device, acr: identity.acr }, now);
  });

const isStrong = (acr: string | null): boolean =>
  acr !== null && (oidcSettings()?.strongAcr.includes(acr) ?? false);
