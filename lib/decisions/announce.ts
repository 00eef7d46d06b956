import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { decisions, threads } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { recordAudit } from '../audit/record';
import { seal } from '../crypto/seal';
import { notifyMailbox } from '../mailbox/notify';
import { peopleOf } from '../mailbox/owners';
import { append } from '../mailbox/send';
import { noteFile, type StoredFile } from '../mailbox/store-file';
import type { CaseKind } from '../mailbox/types';
import { hasConfirmedChannel } from './channels';
import { consentOf, type Owner } from './consent';
import { noteEvent } from './note-event';
import type { DecisionState, LetterReason } from './types';

export interface Announcement {
  /** Whose box; null for people without an account, whose decisions go by letter. */
  readonly owner: Owner | null;
  readonly departmentId: string;
  readonly caseKind: CaseKind;
  readonly caseId: string;
  /** What it is about, "Ihr Bescheid: Gerüst Steinstraße 12"; names a new thread. */
  readonly subject: string;
  /** The words of the message that carries it. */
  readonly body: string;
  /** The Bescheid as PDF, kept by `storePdf` before the transaction; `dropFiles` when that fails. */
  readonly pdf: StoredFile;
  readonly largePrint?: StoredFile | undefined;
  /** Name and postal address, a line each, for the letter. */
  readonly recipient: readonly string[];
}

export interface Announced {
  readonly decisionId: string;
  /** `provided` it waits in the mailbox; `letter` somebody has to post it. */
  readonly state: Extract<DecisionState, 'provided' | 'letter'>;
  readonly letterReason: LetterReason | null;
  /** Null without an account. */
  readonly threadId: string | null;
}

/**
 * Announces a Bescheid within the transaction that decides: by retrieval from the mailbox where the person has
 * agreed and a notice reaches them, else by letter at once (§41(2a) VwVfG NRW). It lies in the thread of the
 * case; by letter it can only be opened there after it was posted. Writes its own audit rows.
 * @param actor who decides; their name stands beside the message
 */
export async function announceDecision(
  tx: Db,
  actor: Actor,
  announcement: Announcement,
  now: number,
): Promise<Announced> {
  const { owner, departmentId, caseKind, caseId, pdf, largePrint } = announcement;
  const decisionId = randomUUID();
  const consent = owner ? await consentOf(tx, owner) : null;
  const letterReason = await whyByLetter(tx, owner, consent !== null);
  const state = letterReason ? 'letter' : 'provided';
  const message = owner ? await post(tx, actor, owner, announcement, now) : null;
  if (!message) await keepFiles(tx, [pdf, largePrint], now);
  await tx.insert(decisions).values({
    id: decisionId,
    threadId: message?.threadId ?? null,
    messageId: message?.messageId ?? null,
    attachmentId: pdf.id,
    largePrintId: largePrint?.id ?? null,
    ownerKind: owner?.kind ?? null,
    ownerId: owner?.id ?? null,
    caseKind,
    caseId,
    title: seal(`decisions.title:${decisionId}`, announcement.subject),
    recipient: seal(`decisions.recipient:${decisionId}`, announcement.recipient.join('\n')),
    departmentId,
    createdBy: actor.id,
    consentId: letterReason ? null : (consent?.id ?? null),
    state,
    letterReason,
    providedAt: now,
  });
  if (letterReason) await noteEvent(tx, decisionId, 'letterNeeded', now, actor.id, letterReason);
  else await noteEvent(tx, decisionId, 'provided', now, actor.id);
  if (owner) await tell(tx, owner, state, decisionId);
  await recordAudit(tx, actor, { event: 'decision.provided', objectId: decisionId, data: { state } }, now);
  return { decisionId, state, letterReason, threadId: message?.threadId ?? null };
}

async function whyByLetter(tx: Db, owner: Owner | null, isAgreed: boolean): Promise<LetterReason | null> {
  if (!owner) return 'noMailbox';
  if (!isAgreed) return 'noConsent';
  return (await hasConfirmedChannel(tx, await peopleOf(tx, owner))) ? null : 'noChannel';
}

/** Only a decision that waits starts the ten days; of a letter the box is told like of any message. */
async function tell(tx: Db, owner: Owner, state: Announced['state'], decisionId: string): Promise<void> {
  const people = await peopleOf(tx, owner);
  if (state === 'provided') await notifyMailbox(tx, people, 'decision', decisionId);
  else await notifyMailbox(tx, people, 'mailbox');
}

async function post(tx: Db, actor: Actor, owner: Owner, announcement: Announcement, now: number) {
  const thread = await threadOf(tx, owner, announcement, now);
  const files = [announcement.pdf, announcement.largePrint].filter((file) => file !== undefined);
  const content = { key: randomUUID(), side: 'town' as const, body: announcement.body, files, reuse: [] };
  const messageId = await append(tx, thread, content, actor.id, now, null);
  return { threadId: thread.id, messageId };
}

/** The conversation of the case with this owner, or a new one. */
async function threadOf(tx: Db, owner: Owner, announcement: Announcement, now: number) {
  const { departmentId, caseKind, caseId, subject } = announcement;
  const ofOwner = and(eq(threads.ownerKind, owner.kind), eq(threads.ownerId, owner.id));
  const [found] = await tx
    .select()
    .from(threads)
    .where(and(ofOwner, eq(threads.caseKind, caseKind), eq(threads.caseId, caseId)));
  if (found) return found;
  const id = randomUUID();
  const [thread] = await tx
    .insert(threads)
    .values({
      id,
      ownerKind: owner.kind,
      ownerId: owner.id,
      departmentId,
      subject: seal(`threads.subject:${id}`, subject),
      caseKind,
      caseId,
      lastSide: 'town',
      lastAt: now,
      createdAt: now,
    })
    .returning();
  if (!thread) throw new Error('not made');
  return thread;
}

/** Files of somebody without a box: kept for the letter. */
async function keepFiles(tx: Db, files: readonly (StoredFile | undefined)[], now: number): Promise<void> {
  for (const file of files) if (file) await noteFile(tx, file, null, now);
}
