import { createHash, randomInt, randomUUID, timingSafeEqual } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { applicationSigners } from '@/db/schema';
import { mutation } from '../action';
import { open, seal } from '../crypto/seal';
import { followedId, followToken } from '../reports/follow-token';
import { fail } from '../result';
import { findService } from '../services/registry';
import { addEvent, nextRevision } from './body';
import { begins } from './clock';
import { caseKey, findHeld } from './held';
import { mayFill } from './policy';

/** After so many wrong codes the link is dead; the first person invites anew. */
const MOST_FAILURES = 5;

export interface Invitation {
  readonly name: string;
  readonly token: string;
  /** Six digits, told in another way than the link. */
  readonly code: string;
}

const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');
const hashOf = (id: string, code: string): string =>
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
      codeHash: hashOf(id, code),
      invitedAt: now,
    });
    invitations.push({ name, token: followToken(id, 'signer'), code });
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

const isCode = (row: { id: string; codeHash: string }, code: string): boolean =>
  timingSafeEqual(Buffer.from(hashOf(row.id, code)), Buffer.from(row.codeHash));

/**
 * Signs with link and code. Nobody countersigns themselves: the account that has sent it is refused. With the last
 * signature the notice is complete and the clock begins. Fields with problems: `code`.
 */
export const sign = mutation({
  input: z.object({
    token: z.string().max(100),
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/, 'code'),
    agreed: z.literal('yes', 'confirm'),
  }),
  load: (tx, { token }) => findSigner(tx, token),
  may: () => true,
  write: async ({ tx, input, object: signer, actor, now }) => {
    const held = await findHeld(tx, { id: signer.applicationId });
    const service = held && findService(held.serviceId);
    if (!held || !service || held.closedAt || signer.failures >= MOST_FAILURES) return fail('gone');
    if (actor.id !== null && (actor.id === held.authorId || held.writers.includes(actor.id)))
      return fail('forbidden');
    if (signer.signedAt) return { value: { number: held.number ?? '', isRight: true }, audit: [] };
    const here = eq(applicationSigners.id, signer.id);
    if (!isCode(signer, input.code)) {
      await tx
        .update(applicationSigners)
        .set({ failures: signer.failures + 1 })
        .where(here);
      return {
        value: { number: '', isRight: false },
        audit: { event: 'application.signFailed', objectId: held.id },
      };
    }
    await tx.update(applicationSigners).set({ signedAt: now, signerId: actor.id }).where(here);
    await addEvent(tx, held.id, actor, { type: 'signed', isPublic: true }, now);
    const missing = await tx
      .select()
      .from(applicationSigners)
      .where(and(eq(applicationSigners.applicationId, held.id), isNull(applicationSigners.signedAt)));
    if (missing.length === 0) {
      await nextRevision(tx, held, begins(service, now));
      await addEvent(tx, held.id, actor, { type: 'complete', isPublic: true }, now);
    }
    return {
      value: { number: held.number ?? '', isRight: true },
      audit: { event: 'application.signed', objectId: held.id, data: { signer: signer.id } },
    };
  },
});

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
      .set({ codeHash: hashOf(signer.id, code), failures: 0, invitedAt: now, remindedAt: null })
      .where(eq(applicationSigners.id, signer.id));
    const name = open(`application_signers.name:${signer.id}`, signer.name);
    const value: Invitation = { name, token: followToken(signer.id, 'signer'), code };
    return { value, audit: { event: 'application.invitedAgain', objectId: held.id } };
  },
});
