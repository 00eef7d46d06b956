import { asc, desc, eq } from 'drizzle-orm';
import { type Db, db, writeTx } from '@/db/client';
import {
  applicationEvents,
  applicationNotes,
  applicationProposals,
  applicationRequests,
  departments,
  users,
} from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { noteDenied } from '../audit/denied';
import { recordAudit } from '../audit/record';
import { civilDate } from '../clock';
import { open } from '../crypto/seal';
import type { Fee } from '../payments/book';
import { feesOfCase } from '../payments/queries';
import type { Asked, CaseFacts } from '../services/desk-types';
import { findService } from '../services/registry';
import type { Service } from '../services/types';
import { openEvent, openSubject, type SentVersion, versionsOf } from './body';
import { type CaseFile, filesOfCase } from './files';
import { findHeld, type HeldApplication } from './held';
import { mayFollow, mayHandle } from './policy';
import { type Signer, signersOf } from './signers';
import { threadOfCase } from './tell';
import type { EventType } from './types';

export interface CaseEvent {
  readonly id: string;
  readonly at: number;
  readonly type: EventType;
  readonly key: string;
  readonly state: string;
  readonly isPublic: boolean;
  readonly actorKind: 'citizen' | 'staff' | 'system';
  readonly actor: string;
  readonly body: unknown;
}

export interface CaseNote {
  readonly id: string;
  readonly body: string;
  readonly author: string;
  readonly createdAt: number;
  readonly dueOn: string;
  readonly doneAt: number | null;
}

export interface CaseRequest {
  readonly id: string;
  readonly items: readonly string[];
  readonly body: string;
  readonly askedAt: number;
  readonly dueOn: string;
  readonly answeredAt: number | null;
}

export interface Proposal {
  readonly id: string;
  readonly transition: string;
  readonly asked: Asked;
  readonly proposedBy: string | null;
  readonly proposer: string;
  readonly proposedAt: number;
}

/** Everything of a case that was sent. */
export interface Case {
  readonly row: HeldApplication;
  readonly service: Service;
  readonly subject: string;
  /** The newest first; there is always one. */
  readonly versions: readonly SentVersion[];
  readonly files: readonly CaseFile[];
  readonly events: readonly CaseEvent[];
  readonly notes: readonly CaseNote[];
  readonly requests: readonly CaseRequest[];
  readonly signers: readonly Signer[];
  readonly proposal: Proposal | null;
  /** What was charged, the oldest first. */
  readonly fees: readonly Fee[];
  readonly threadId: string | null;
  readonly department: string;
  readonly assignee: string;
}

/** A case as the town hall sees it; the look is noted. Null when it is not theirs. */
export async function readStaffCase(actor: Actor, id: string): Promise<Case | null> {
  const read = await db();
  const held = await findHeld(read, { id });
  if (!held || !mayHandle(actor, held)) {
    await noteDenied(actor, id.slice(0, 60));
    return null;
  }
  await writeTx((tx) => recordAudit(tx, actor, { event: 'application.viewed', objectId: id }));
  return loadCase(read, held);
}

/** A case as its owner sees it: without notes, and only the public part of its history. */
export async function readOwnCase(actor: Actor, id: string, token = ''): Promise<Case | null> {
  const read = await db();
  const held = await findHeld(read, { id, token });
  if (held?.stage !== 'sent' || !mayFollow(actor, held)) return null;
  const found = await loadCase(read, held);
  return (
    found && { ...found, notes: [], proposal: null, events: found.events.filter(({ isPublic }) => isPublic) }
  );
}

/** Reads all parts of a case; null when its service has gone. */
export async function loadCase(source: Db, row: HeldApplication): Promise<Case | null> {
  const service = findService(row.serviceId);
  if (!service) return null;
  const [department] = row.departmentId
    ? await source.select().from(departments).where(eq(departments.id, row.departmentId))
    : [];
  const [assignee] = row.assigneeId
    ? await source.select().from(users).where(eq(users.id, row.assigneeId))
    : [];
  return {
    row,
    service,
    subject: openSubject(row),
    versions: await versionsOf(source, row.id),
    files: await filesOfCase(source, row.id),
    events: await eventsOf(source, row.id),
    notes: await notesOf(source, row.id),
    requests: await requestsOf(source, row.id),
    signers: await signersOf(source, row.id),
    proposal: await proposalOf(source, row.id),
    fees: await feesOfCase(source, 'application', row.id),
    threadId: (await threadOfCase(source, row.id))?.id ?? null,
    department: department?.name ?? '',
    assignee: assignee?.name || assignee?.login || '',
  };
}

async function eventsOf(source: Db, id: string): Promise<CaseEvent[]> {
  const rows = await source
    .select({ event: applicationEvents, name: users.name, login: users.login })
    .from(applicationEvents)
    .leftJoin(users, eq(users.id, applicationEvents.actorId))
    .where(eq(applicationEvents.applicationId, id))
    .orderBy(asc(applicationEvents.at));
  return rows.map(({ event, name, login }) => ({
    ...event,
    actor: name || login || '',
    body: openEvent(event),
  }));
}

async function notesOf(source: Db, id: string): Promise<CaseNote[]> {
  const rows = await source
    .select({ note: applicationNotes, name: users.name, login: users.login })
    .from(applicationNotes)
    .leftJoin(users, eq(users.id, applicationNotes.authorId))
    .where(eq(applicationNotes.applicationId, id))
    .orderBy(desc(applicationNotes.createdAt));
  return rows.map(({ note, name, login }) => ({
    ...note,
    body: open(`application_notes.body:${note.id}`, note.body),
    author: name || login || '',
  }));
}

/** What the town hall has asked for, the newest first. */
export async function requestsOf(source: Db, id: string): Promise<CaseRequest[]> {
  const rows = await source
    .select()
    .from(applicationRequests)
    .where(eq(applicationRequests.applicationId, id))
    .orderBy(desc(applicationRequests.askedAt));
  return rows.map((row) => ({ ...row, body: open(`application_requests.body:${row.id}`, row.body) }));
}

async function proposalOf(source: Db, id: string): Promise<Proposal | null> {
  const rows = await source
    .select({ row: applicationProposals, name: users.name, login: users.login })
    .from(applicationProposals)
    .leftJoin(users, eq(users.id, applicationProposals.proposedBy))
    .where(eq(applicationProposals.applicationId, id))
    .orderBy(desc(applicationProposals.proposedAt));
  const found = rows.find(({ row }) => row.outcome === null);
  if (!found) return null;
  const { row, name, login } = found;
  const asked = JSON.parse(open(`application_proposals.body:${row.id}`, row.body)) as Asked;
  return { ...row, asked, proposer: name || login || '' };
}

/** A case as its service's rules and papers see it. */
export function factsOf(found: Case, now = Date.now()): CaseFacts {
  const { row, versions, events, fees } = found;
  return {
    id: row.id,
    number: row.number ?? '',
    serviceId: row.serviceId,
    state: row.state,
    answers: versions[0]?.answers ?? {},
    fee: versions[0]?.fee ?? null,
    chargedCents: fees.reduce((sum, { amountCents }) => sum + amountCents, 0),
    locale: row.locale,
    submittedAt: row.sentAt ?? now,
    today: civilDate(now),
    moves: events
      .filter(({ type, body }) => type === 'transition' && body)
      .map(({ key, body, at }) => ({ key, asked: (body as { asked?: Asked }).asked ?? {}, at })),
  };
}
