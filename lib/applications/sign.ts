import { timingSafeEqual } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { applicationSigners } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { mutation } from '../action';
import { type Failure, fail } from '../result';
import { keyedHash } from '../secrets';
import { findService } from '../services/registry';
import { addEvent, nextRevision } from './body';
import { begins } from './clock';
import { findHeld, type HeldApplication } from './held';
import { mayCountersign } from './policy';
import { codeHashOf, findSigner } from './signers';

/** After so many wrong codes the link is dead; the first person invites anew. */
const MOST_FAILURES = 5;
/** How long a right code opens what was stated. */
export const OPEN_MS = 30 * 60_000;

export type SignerRow = NonNullable<Awaited<ReturnType<typeof findSigner>>>;

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Opens this signer's page until then, and only while the code is the one that was given. */
const keyUntil = ({ id, codeHash }: SignerRow, until: number): string =>
  `${until}.${keyedHash('followUp', 'signer-open', `${id}\0${codeHash}\0${until}`)}`;

/** Whether somebody has given the right code: `key` is what `openSigning` has handed out. */
export function isOpened(signer: SignerRow, key: string, now = Date.now()): boolean {
  const until = Number.parseInt(key, 10);
  return until > now && isSame(key, keyUntil(signer, until));
}

/**
 * Whether a link can still be signed by this person here: `gone` when it is over or was tried too often, `forbidden`
 * when it is somebody who has sent or signed it already, as far as account and browser tell.
 */
export async function whyNotSign(
  source: Db,
  actor: Actor,
  signer: SignerRow,
  casesHere: readonly string[],
): Promise<Failure | HeldApplication> {
  const held = await findHeld(source, { id: signer.applicationId });
  if (!held || held.closedAt || signer.signedAt || signer.failures >= MOST_FAILURES) return fail('gone');
  const others = await source
    .select({ signerId: applicationSigners.signerId })
    .from(applicationSigners)
    .where(eq(applicationSigners.applicationId, held.id));
  const signed = others.flatMap(({ signerId }) => signerId ?? []);
  return mayCountersign(actor, { ...held, signed }, casesHere) ? held : fail('forbidden');
}

const signKey = z.object({
  token: z.string().max(100),
  /** Cases this browser has sent or signed. */
  casesHere: z.array(z.string()).default([]),
});

/**
 * The code comes first: only it opens what was stated. A wrong one counts, and nothing else is told by it. Fields
 * with problems: `code`. @returns the key that opens the page for half an hour; null for a wrong code
 */
export const openSigning = mutation({
  input: signKey.extend({
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/, 'code'),
  }),
  load: (tx, { token }) => findSigner(tx, token),
  may: () => true,
  write: async ({ tx, input, object: signer, actor, now }) => {
    const held = await whyNotSign(tx, actor, signer, input.casesHere);
    if ('ok' in held) return held;
    if (isSame(codeHashOf(signer.id, input.code), signer.codeHash))
      return { value: { key: keyUntil(signer, now + OPEN_MS) as string | null }, audit: [] };
    await tx
      .update(applicationSigners)
      .set({ failures: signer.failures + 1 })
      .where(eq(applicationSigners.id, signer.id));
    return { value: { key: null }, audit: { event: 'application.signFailed', objectId: held.id } };
  },
});

/**
 * Signs what the code has opened. Nobody countersigns themselves. With the last signature the notice is complete and
 * the clock begins. `unauthenticated` when the code has to be given anew.
 */
export const sign = mutation({
  input: signKey.extend({ key: z.string().max(200), agreed: z.literal('yes', 'confirm') }),
  load: (tx, { token }) => findSigner(tx, token),
  may: () => true,
  write: async ({ tx, input, object: signer, actor, now }) => {
    const held = await whyNotSign(tx, actor, signer, input.casesHere);
    if ('ok' in held) return held;
    const service = findService(held.serviceId);
    if (!service) return fail('gone');
    if (!isOpened(signer, input.key, now)) return fail('unauthenticated');
    await tx
      .update(applicationSigners)
      .set({ signedAt: now, signerId: actor.id })
      .where(eq(applicationSigners.id, signer.id));
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
      value: { id: held.id },
      audit: { event: 'application.signed', objectId: held.id, data: { signer: signer.id } },
    };
  },
});
