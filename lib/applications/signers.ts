import { createHash, randomInt, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { applicationSigners } from '@/db/schema';
import { mutation } from '../action';
import { open, seal } from '../crypto/seal';
import { followedId, followToken } from '../reports/follow-token';
import { fail } from '../result';
import { caseKey, findHeld } from './held';
import { mayFill } from './policy';

export interface Invitation {
  readonly id: string;
  readonly name: string;
  readonly token: string;
  /** Six digits, told in another way than the link. */
  readonly code: string;
}

const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');
/** What is kept of a code. */
export const codeHashOf = (id: string, code: string): string =>
  createHash('sha256').update(`${id}\0${code}`).digest('base64url');

/** Invites everybody who has to sign besides the person who sends. */
export async function addSigners(
  tx: Db,
  applicationId: string,
  names: readonly string[],
  now: number,
): Promise<Invitation[]> {
  const invitations: Invitation[] = [];
  for (const name of names) {
    const id = randomUUID();
    const code = newCode();
    await tx.insert(applicationSigners).values({
      id,
      applicationId,
      name: seal(`application_signers.name:${id}`, name),
      codeHash: codeHashOf(id, code),
      invitedAt: now,
    });
    invitations.push({ id, name, token: followToken(id, 'signer'), code });
  }
  return invitations;
}

export interface Signer {
  readonly id: string;
  readonly name: string;
  readonly signedAt: number | null;
  readonly token: string;
}

/** Who has to sign a case, and who has. */
export async function signersOf(source: Db, applicationId: string): Promise<Signer[]> {
  const rows = await source
    .select()
    .from(applicationSigners)
    .where(eq(applicationSigners.applicationId, applicationId));
  return rows.map(({ id, name, signedAt }) => ({
    id,
    name: open(`application_signers.name:${id}`, name),
    signedAt,
    token: followToken(id, 'signer'),
  }));
}

/** The signer a link stands for; null for a link that was not made by us. */
export async function findSigner(source: Db, token: string) {
  const id = followedId(token, 'signer');
  if (!id) return null;
  const [row] = await source.select().from(applicationSigners).where(eq(applicationSigners.id, id));
  return row ?? null;
}

/**
 * A new code for somebody who has not signed yet: the old one was lost, or tried too often. The link stays; the code
 * is shown once.
 */
export const inviteAgain = mutation({
  input: caseKey.extend({ signerId: z.guid('id') }),
  load: findHeld,
  may: (actor, held) => held.stage === 'sent' && mayFill(actor, held),
  write: async ({ tx, input, object: held, now }) => {
    const [signer] = await tx
      .select()
      .from(applicationSigners)
      .where(eq(applicationSigners.id, input.signerId));
    if (signer?.applicationId !== held.id || signer.signedAt !== null || held.closedAt) return fail('gone');
    const code = newCode();
    await tx
      .update(applicationSigners)
      .set({ codeHash: codeHashOf(signer.id, code), failures: 0, invitedAt: now, remindedAt: null })
      .where(eq(applicationSigners.id, signer.id));
    const name = open(`application_signers.name:${signer.id}`, signer.name);
    const value: Invitation = { id: signer.id, name, token: followToken(signer.id, 'signer'), code };
    return { value, audit: { event: 'application.invitedAgain', objectId: held.id } };
  },
});
