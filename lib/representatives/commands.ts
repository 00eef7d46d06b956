import { createHash, randomUUID } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { type Db, db } from '@/db/client';
import { representations } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { mutation, type Written } from '../action';
import { publicUrl } from '../env';
import { linkSecret } from '../link-secret';
import { noteFile, type StoredFile } from '../mailbox/store-file';
import { ownerKinds } from '../mailbox/types';
import { fail } from '../result';
import { loadPrincipal, loadRepresentation } from './load';
import { enteredPerson, insertPerson } from './person';
import {
  mayAccept,
  mayCheckProof,
  mayEnd,
  mayEndEntered,
  mayEnterPrincipal,
  mayGrant,
  type Principal,
} from './policy';
import { reach } from './schema';
import type { MailboxScope, RepresentativeKind } from './types';

const id = z.string().max(60);
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
type Row = typeof representations.$inferSelect;
/** A link that nobody has used is good for so long. */
const LINK_MS = 14 * 24 * 3600_000;

/** Stores the row of a file that lies encrypted on the disk. */
async function insertFile(tx: Db, file: StoredFile, uploaderId: string | null, now: number): Promise<string> {
  await noteFile(tx, file, uploaderId, now);
  return file.id;
}

interface Granted {
  readonly principalKind: Principal['kind'];
  readonly principalId: string;
  readonly kind: RepresentativeKind;
  readonly mailbox: MailboxScope;
  readonly services: readonly string[];
  readonly endsOn: string | null;
  readonly proof: Pick<Row, 'proofId' | 'proofState' | 'proofBy' | 'proofAt'>;
}

/** Writes down that somebody may act, and makes the link by which they accept; it is returned this once. */
async function insertGrant(tx: Db, { proof, ...given }: Granted, actor: Actor, now: number) {
  if (given.mailbox === 'none' && given.services.length === 0)
    return fail('invalid', { fields: { mailbox: 'nothing' } });
  const [id, token] = [randomUUID(), linkSecret(32)];
  await tx.insert(representations).values({
    id,
    ...given,
    ...proof,
    tokenHash: hashOf(token),
    createdBy: actor.id ?? '',
    createdAt: now,
  });
  const data = { kind: given.kind, mailbox: given.mailbox, hasProof: proof.proofState !== 'missing' };
  return {
    value: { id, link: `${publicUrl()}/account/representatives/join/${token}` },
    audit: { event: 'representation.granted', objectId: id, data },
  } satisfies Written<unknown>;
}

/** Lets somebody act for a person or an organisation; they accept by the link, which is shown once. */
export const grant = mutation({
  input: z.object({
    principalKind: z.enum(ownerKinds),
    principalId: id,
    ...reach,
    proof: z.custom<StoredFile>().nullable(),
  }),
  load: (tx, input) => loadPrincipal(tx, input.principalKind, input.principalId),
  may: (actor, principal) => mayGrant(actor, principal),
  write: async ({ tx, input: { proof, ...given }, actor, now }) =>
    insertGrant(
      tx,
      {
        ...given,
        proof: {
          proofId: proof ? await insertFile(tx, proof, actor.id, now) : null,
          proofState: proof ? 'open' : 'missing',
          proofBy: null,
          proofAt: null,
        },
      },
      actor,
      now,
    ),
});

/**
 * Enters somebody who cannot have an account of their own, at the counter: the town hall has seen the
 * certificate of appointment or the Vollmacht. The account has no password; who is represented gets into it
 * like everybody who has lost theirs. Fields with problems: those of the profile, of `reach`, and `seen`.
 */
export const enterPrincipal = mutation({
  input: z.object({ ...reach, person: enteredPerson, hasSeen: z.literal(true, 'seen') }),
  load: async () => ({}),
  may: (actor) => mayEnterPrincipal(actor),
  write: async ({ tx, input: { person, hasSeen: _, ...given }, actor, now }) => {
    const user = await insertPerson(tx, person, now);
    const proof = { proofId: null, proofState: 'checked', proofBy: actor.id, proofAt: now } as const;
    const written = await insertGrant(
      tx,
      { principalKind: 'user', principalId: user.id, ...given, proof },
      actor,
      now,
    );
    if ('ok' in written) return written;
    return {
      value: { ...written.value, login: user.login },
      audit: [{ event: 'user.entered', objectId: user.id }, written.audit],
    };
  },
});

async function byToken(source: Db, token: string, now: number) {
  const [row] = await source
    .select({ id: representations.id, createdAt: representations.createdAt })
    .from(representations)
    .where(and(eq(representations.tokenHash, hashOf(token)), isNull(representations.representativeId)));
  if (!row || now - row.createdAt > LINK_MS) return null;
  const found = await loadRepresentation(source, row.id, now);
  return found?.representation.state === 'invited' ? found : null;
}

/** What a link leads to; null when it is unknown, used, taken back or too old. */
export const findInvitation = async (token: string) => byToken(await db(), token, Date.now());

/** Accepts by a link, once. */
export const accept = mutation({
  input: z.object({ token: z.string().min(20).max(200) }),
  load: (tx, { token }) => byToken(tx, token, Date.now()),
  may: (actor, { principal }) => mayAccept(actor, principal),
  write: async ({ tx, object, actor, now }) => {
    await tx
      .update(representations)
      .set({ representativeId: actor.id, acceptedAt: now, tokenHash: null })
      .where(eq(representations.id, object.id));
    return { value: { id: object.id }, audit: { event: 'representation.accepted', objectId: object.id } };
  },
});

/** Ends it at once, by either side, or by the town hall what it has entered itself. */
export const end = mutation({
  input: z.object({ id }),
  load: (tx, input) => loadRepresentation(tx, input.id),
  may: (actor, { principal, representation }) =>
    mayEnd(actor, principal, representation.representativeId) || mayEndEntered(actor, representation),
  write: async ({ tx, object, actor, now }) => {
    if (object.representation.state === 'ended') return fail('conflict');
    await tx
      .update(representations)
      .set({ endedAt: now, endedBy: actor.id, tokenHash: null })
      .where(eq(representations.id, object.id));
    return { value: { id: object.id }, audit: { event: 'representation.ended', objectId: object.id } };
  },
});

/** Adds or replaces the Vollmacht, by either side; the town hall looks at it anew. */
export const addProof = mutation({
  input: z.object({ id, proof: z.custom<StoredFile>() }),
  load: (tx, input) => loadRepresentation(tx, input.id),
  may: (actor, { principal, representation }) => mayEnd(actor, principal, representation.representativeId),
  write: async ({ tx, input, object, actor, now }) => {
    if (object.representation.state === 'ended') return fail('conflict');
    const proofId = await insertFile(tx, input.proof, actor.id, now);
    await tx
      .update(representations)
      .set({ proofId, proofState: 'open', proofBy: null, proofAt: null })
      .where(eq(representations.id, object.id));
    return { value: { id: object.id }, audit: { event: 'representation.proofAdded', objectId: object.id } };
  },
});

/** What the town hall has found about a Vollmacht. A refused one pauses the representation until there is another. */
export const judgeProof = mutation({
  input: z.object({ id, proofId: id, verdict: z.enum(['checked', 'refused']) }),
  load: (tx, input) => loadRepresentation(tx, input.id),
  may: (actor) => mayCheckProof(actor),
  write: async ({ tx, input, object, actor, now }) => {
    // Judged is what was looked at: meanwhile there may be another one.
    if (object.representation.proofId !== input.proofId) return fail('conflict');
    await tx
      .update(representations)
      .set({ proofState: input.verdict, proofBy: actor.id, proofAt: now })
      .where(eq(representations.id, object.id));
    return {
      value: { id: object.id },
      audit: { event: 'representation.proofJudged', objectId: object.id, data: { verdict: input.verdict } },
    };
  },
});
