import { randomUUID } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { applicationProposals } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { mutation } from '../action';
import type { AuditEntry } from '../audit/record';
import { open, seal } from '../crypto/seal';
import { type Failure, fail } from '../result';
import type { Asked } from '../services/desk-types';
import { readAsked } from '../services/engine/asked';
import { dateText } from '../services/engine/show';
import type { EnteredStep } from '../services/entered';
import { findService } from '../services/registry';
import { addEvent, nextRevision } from './body';
import { type Case, factsOf, loadCase } from './case';
import { chargeFee, type PreparedFee } from './charge';
import { clockInState, deleteAfter } from './clock';
import { caseKey, findHeld, type HeldApplication } from './held';
import { handOver, type PreparedPaper } from './papers';
import { mayDecide, mayFill, mayHandle } from './policy';
import type { Words } from './tell';
import { fill } from './words';

const moveInput = caseKey.extend({
  transition: z.string().max(60),
  /** The revision the page showed: a colleague's change in between is not overwritten. */
  revision: z.coerce.number().int().min(1),
  entered: z.custom<EnteredStep>().default({}),
  /** Papers of this transition, rendered before. */
  papers: z.custom<readonly PreparedPaper[]>().default([]),
  /** The fee these papers tell of. */
  fee: z.custom<PreparedFee | null>().default(null),
});

export interface Moved {
  readonly state: string;
  /** Waits for a second person. */
  readonly isProposed: boolean;
}

/**
 * Moves a case from one state to another, by staff or by its owner. With four eyes it becomes a proposal first.
 * `conflict` when somebody was quicker or the state does not fit any more; `invalid` with what is wrong in the
 * questions of the transition.
 */
export const moveCase = mutation({
  input: moveInput,
  load: findHeld,
  may: (actor, held, { transition }) => {
    const by = findService(held.serviceId)?.transitions[transition]?.by;
    if (by === 'staff') return mayHandle(actor, held);
    if (by === 'citizen') return held.stage === 'sent' && mayFill(actor, held);
    return by === 'system' && actor.kind === 'system';
  },
  write: async ({ tx, input, object: held, actor, now }) => {
    const found = await loadCase(tx, held);
    const rule = found?.service.transitions[input.transition];
    if (!found || !rule) return fail('notFound');
    if (held.revision !== input.revision || !rule.from.includes(held.state) || found.proposal)
      return fail('conflict');
    const { asked, problems } = readAsked(rule.asks ?? {}, input.entered);
    if (Object.keys(problems).length > 0) return fail('invalid', { fields: problems });
    const clashes = rule.check?.(factsOf(found, now) as never, asked) ?? {};
    if (Object.keys(clashes).length > 0) return fail('invalid', { fields: clashes });
    if (rule.isFourEyes) return propose(tx, held, actor, input.transition, asked, now);
    return applyMove(
      tx,
      found,
      actor,
      { key: input.transition, asked, papers: input.papers, fee: input.fee },
      now,
    );
  },
});

async function propose(tx: Db, held: HeldApplication, actor: Actor, key: string, asked: Asked, now: number) {
  const id = randomUUID();
  await tx.insert(applicationProposals).values({
    id,
    applicationId: held.id,
    transition: key,
    body: seal(`application_proposals.body:${id}`, JSON.stringify(asked)),
    proposedBy: actor.id,
    proposedAt: now,
  });
  await nextRevision(tx, held, {});
  await addEvent(tx, held.id, actor, { type: 'proposed', key }, now);
  return {
    value: { state: held.state, isProposed: true } as Moved,
    audit: {
      event: 'application.proposed',
      objectId: held.id,
      data: { transition: key },
    } as AuditEntry,
  };
}

interface Move {
  readonly key: string;
  readonly asked: Asked;
  readonly papers: readonly PreparedPaper[];
  readonly fee: PreparedFee | null;
}

/** Does a transition, within its transaction: state, clock, papers, message, whatever the service adds. */
export async function applyMove(
  tx: Db,
  found: Case,
  actor: Actor,
  { key, asked, papers, fee }: Move,
  now: number,
) {
  const { row, service } = found;
  const rule = service.transitions[key];
  if (!rule) return fail('notFound');
  const failure = await rule.run?.({ tx, actor, now, facts: factsOf(found, now) as never, asked });
  if (failure) return failure;
  const isFinal = service.states[rule.to]?.isFinal === true;
  await nextRevision(tx, row, {
    state: rule.to,
    ...clockInState(service, row, rule.to, now),
    closedAt: isFinal ? now : null,
    deleteAt: isFinal ? deleteAfter(now, service.retention.years) : null,
  });
  const text = service.texts[row.locale].transitions[key];
  const isPublic = Boolean(text?.event);
  await addEvent(
    tx,
    row.id,
    actor,
    { type: 'transition', key, state: rule.to, isPublic, body: { asked } },
    now,
  );
  await chargeFee(tx, actor, found, { key, asked, fee }, now);
  const told = rule.isTold ? toldWords(found, key, asked) : null;
  await handOver(tx, actor, found, papers, told, now);
  if (told && row.ownerKind === null)
    await addEvent(tx, row.id, actor, { type: 'message', isPublic: true, body: { text: told.body } }, now);
  return {
    value: { state: rule.to, isProposed: false } as Moved,
    audit: {
      event: 'application.transition',
      objectId: row.id,
      data: { transition: key, from: row.state, to: rule.to },
    } as AuditEntry,
  };
}

/** The service's message about a transition; null where it has none. */
function toldWords({ row, service, events }: Case, key: string, asked: Asked): Words | null {
  const text = service.texts[row.locale].transitions[key];
  const isAgain = events.some((event) => event.type === 'transition' && event.key === key);
  const message = (isAgain && text?.messageAgain) || text?.message;
  if (!message) return null;
  const values = { ...textsOf(asked, row.locale), number: row.number ?? '' };
  return { subject: fill(message.subject, values), body: fill(message.body, values) };
}

/** What was asked, as texts for "{name}" in messages; days as people write them. */
const textsOf = (asked: Asked, language: 'de' | 'en'): Record<string, string> =>
  Object.fromEntries(
    Object.entries(asked)
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
      .map(([name, text]) => [name, /^\d{4}-\d{2}-\d{2}$/.test(text) ? dateText(text, language) : text]),
  );

const decideInput = caseKey.extend({
  proposalId: z.guid('id'),
  /** What the deciding person has seen of the case. */
  revision: z.coerce.number().int(),
  outcome: z.enum(['agreed', 'declined', 'withdrawn']),
  reason: z.string().trim().max(1000, 'tooLong').default(''),
  papers: z.custom<readonly PreparedPaper[]>().default([]),
  fee: z.custom<PreparedFee | null>().default(null),
});

/** A second person agrees or declines; whoever proposed may only take it back. */
export const decideProposal = mutation({
  input: decideInput,
  load: async (tx, { id, proposalId }) => {
    const held = await findHeld(tx, { id });
    const [proposal] = await tx
      .select()
      .from(applicationProposals)
      .where(and(eq(applicationProposals.id, proposalId), isNull(applicationProposals.outcome)));
    return held && proposal?.applicationId === held.id ? { ...held, proposal } : null;
  },
  may: (actor, held, { outcome }) =>
    outcome === 'withdrawn'
      ? mayHandle(actor, held) && actor.id === held.proposal.proposedBy
      : mayDecide(actor, held, held.proposal.proposedBy),
  write: async ({ tx, input, object: held, actor, now }) => {
    const { proposal } = held;
    // Whoever agrees answers for the facts on their screen: corrected meanwhile, they are looked at again.
    if (input.outcome === 'agreed' && held.revision !== input.revision) return fail('conflict');
    await tx
      .update(applicationProposals)
      .set({ outcome: input.outcome, decidedBy: actor.id, decidedAt: now })
      .where(eq(applicationProposals.id, proposal.id));
    if (input.outcome !== 'agreed') return closeProposal(tx, held, actor, input, now);
    const found = await loadCase(tx, held);
    if (!found?.service.transitions[proposal.transition]?.from.includes(held.state)) return fail('conflict');
    const asked = JSON.parse(open(`application_proposals.body:${proposal.id}`, proposal.body)) as Asked;
    const move = { key: proposal.transition, asked, papers: input.papers, fee: input.fee };
    const done: Failure | Awaited<ReturnType<typeof applyMove>> = await applyMove(
      tx,
      found,
      actor,
      move,
      now,
    );
    return done;
  },
});

async function closeProposal(
  tx: Db,
  held: HeldApplication,
  actor: Actor,
  { outcome, reason }: z.output<typeof decideInput>,
  now: number,
) {
  await nextRevision(tx, held, {});
  await addEvent(tx, held.id, actor, { type: 'declined', key: outcome, body: { text: reason } }, now);
  return {
    value: { state: held.state, isProposed: false } as Moved,
    audit: { event: 'application.decided', objectId: held.id, data: { outcome } } as AuditEntry,
  };
}
