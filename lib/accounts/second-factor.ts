import { eq } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { identities, passkeys, recoveryCodes, totps, users } from '@/db/schema';
import type { Role } from './roles';

/** Roles that see other people's data: a password alone is not enough for them. */
export const mustHaveSecondFactor = (role: Role): boolean => role !== 'citizen';

/** The ways a person can sign in and prove to be it a second time. */
export interface Ways {
  readonly role: Role;
  readonly hasPassword: boolean;
  readonly hasTotp: boolean;
  readonly passkeys: number;
  /** Links to the identity provider. */
  readonly identities: number;
}

/** Whether one passkey may go: never the last way to sign in, nor the last second factor of staff. */
export const mayRemovePasskey = ({ role, hasPassword, hasTotp, passkeys: count, ...more }: Ways): boolean =>
  count >= 2 || ((hasPassword || more.identities > 0) && (hasTotp || !mustHaveSecondFactor(role)));

/** Whether one link to the identity provider may go: never the last way to sign in. */
export const mayRemoveIdentity = ({ hasPassword, passkeys: count, identities: links }: Ways): boolean =>
  links >= 2 || hasPassword || count >= 1;

/** Whether the authenticator app may go. */
export const mayRemoveTotp = ({ role, passkeys: count }: Ways): boolean =>
  count >= 1 || !mustHaveSecondFactor(role);

/** Whether a password has to be followed by a second factor: for staff always, for others who set one up. */
export async function needsSecondFactor(tx: Db, user: { id: string; role: Role }): Promise<boolean> {
  if (mustHaveSecondFactor(user.role)) return true;
  return (await tx.$count(totps, eq(totps.userId, user.id))) > 0;
}

/** The ways of a person; null for an unknown one. */
export async function waysOf(userId: string, tx?: Db): Promise<Ways | null> {
  const reader = tx ?? (await db());
  const [user] = await reader.select().from(users).where(eq(users.id, userId));
  if (!user) return null;
  return {
    role: user.role,
    hasPassword: user.passwordHash !== null,
    hasTotp: (await reader.$count(totps, eq(totps.userId, userId))) > 0,
    passkeys: await reader.$count(passkeys, eq(passkeys.userId, userId)),
    identities: await reader.$count(identities, eq(identities.userId, userId)),
  };
}

/** Forgets passkeys, authenticator app and recovery codes of a person within the caller's transaction. */
export async function forgetFactors(tx: Db, userId: string): Promise<void> {
  await tx.delete(passkeys).where(eq(passkeys.userId, userId));
  await tx.delete(totps).where(eq(totps.userId, userId));
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
}
