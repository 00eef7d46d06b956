import { randomUUID } from 'node:crypto';
import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { applicationEvents, applications, applicationVersions } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { open, seal } from '../crypto/seal';
import type { Sealed } from '../crypto/types';
import type { FeeTrace } from '../payments/fee-trace';
import type { Answers, Entered } from '../services/entered';
import type { EventType } from './types';

export type Application = typeof applications.$inferSelect;

/** What a draft holds. */
export interface DraftBody {
  readonly entered: Entered;
  /** Steps that were saved at least once. */
  readonly visited: readonly string[];
  /** Fields the form had then, to tell what changed. */
  readonly fields: readonly string[];
  /** Fields of a later version of the form, "step.field", whose step has not been saved since. */
  readonly changed: readonly string[];
}

const emptyBody: DraftBody = { entered: {}, visited: [], fields: [], changed: [] };

export const sealBody = (id: string, body: Partial<DraftBody> = {}): Sealed =>
  seal(`applications.body:${id}`, JSON.stringify({ ...emptyBody, ...body }));
export const openBody = ({ id, body }: Pick<Application, 'id' | 'body'>): DraftBody => ({
  ...emptyBody,
  ...(JSON.parse(open(`applications.body:${id}`, body)) as Partial<DraftBody>),
});

export const sealSubject = (id: string, subject: string): Sealed =>
  seal(`applications.subject:${id}`, subject);
export const openSubject = ({ id, subject }: Pick<Application, 'id' | 'subject'>): string =>
  subject ? open(`applications.subject:${id}`, subject) : '';

/** What was sent. */
export interface VersionBody {
  readonly answers: Answers;
  readonly fee: FeeTrace | null;
}
export interface SentVersion extends VersionBody {
  readonly version: number;
  readonly at: number;
  readonly authorId: string | null;
}

/** Keeps the next version of what was sent. */
export async function addVersion(
  tx: Db,
  applicationId: string,
  content: VersionBody,
  authorId: string | null,
  at: number,
): Promise<void> {
  const [last] = await tx
    .select({ version: applicationVersions.version })
    .from(applicationVersions)
    .where(eq(applicationVersions.applicationId, applicationId))
    .orderBy(desc(applicationVersions.version))
    .limit(1);
  const id = randomUUID();
  const body = seal(`application_versions.body:${id}`, JSON.stringify(content));
  const version = (last?.version ?? 0) + 1;
  await tx.insert(applicationVersions).values({ id, applicationId, version, at, authorId, body });
}

/** All versions, the newest first. */
export async function versionsOf(source: Db, applicationId: string): Promise<SentVersion[]> {
  const rows = await source
    .select()
    .from(applicationVersions)
    .where(eq(applicationVersions.applicationId, applicationId))
    .orderBy(desc(applicationVersions.version));
  return rows.map(({ id, version, at, authorId, body }) => ({
    ...(JSON.parse(open(`application_versions.body:${id}`, body)) as VersionBody),
    version,
    at,
    authorId,
  }));
}

export interface NewEvent {
  readonly type: EventType;
  readonly key?: string;
  readonly state?: string;
  readonly isPublic?: boolean;
  readonly body?: unknown;
}

/** Adds to the history of a case. */
export async function addEvent(
  tx: Db,
  applicationId: string,
  actor: Actor,
  { type, key = '', state = '', isPublic = false, body }: NewEvent,
  at: number,
): Promise<void> {
  const id = randomUUID();
  await tx.insert(applicationEvents).values({
    id,
    applicationId,
    at,
    type,
    actorKind: actor.kind === 'crew' ? 'staff' : actor.kind,
    actorId: actor.id,
    key,
    state,
    isPublic,
    body: body === undefined ? null : seal(`application_events.body:${id}`, JSON.stringify(body)),
  });
}

export const openEvent = ({
  id,
  body,
}: Pick<typeof applicationEvents.$inferSelect, 'id' | 'body'>): unknown =>
  body ? JSON.parse(open(`application_events.body:${id}`, body)) : null;

/** Writes changed columns of a case as its next revision. */
export async function nextRevision(
  tx: Db,
  { id, revision }: Pick<Application, 'id' | 'revision'>,
  values: Partial<typeof applications.$inferInsert>,
): Promise<void> {
  await tx
    .update(applications)
    .set({ ...values, revision: revision + 1 })
    .where(and(eq(applications.id, id), eq(applications.revision, revision)));
}
