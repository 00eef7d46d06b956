import { and, eq, or, sql } from 'drizzle-orm';
import {
  applicationEvents,
  applicationFiles,
  applicationNotes,
  applicationProposals,
  applicationRequests,
  applicationSigners,
  applications,
  applicationVersions,
} from '@/db/schema';
import { opening } from './opening';
import type { PersonalTable } from './types';

const exported = <T extends string>(...names: T[]) =>
  Object.fromEntries(names.map((name) => [name, 'exported' as const]));

const casesOf = (userId: string) =>
  sql`(select id from applications where owner_kind = 'user' and owner_id = ${userId})`;
const sentOf = (userId: string) =>
  sql`(select id from applications where owner_kind = 'user' and owner_id = ${userId} and stage = 'sent')`;

const columns = {
  ...exported('id', 'serviceId', 'serviceVersion', 'stage', 'number', 'ownerKind', 'ownerId', 'source'),
  ...exported('departmentId', 'state', 'body', 'subject', 'locale', 'largePrint', 'createdAt', 'editedAt'),
  ...exported('warnedAt', 'sentAt', 'completeAt', 'dueAt', 'waitsSince', 'closedAt', 'deleteAt'),
  ...exported('identityCheck'),
  authorId: 'others',
  enteredBy: 'others',
  assigneeId: 'others',
  revision: 'internal',
} as const;

/** Applications: drafts go with the account, what was sent stays in the town's files without it. */
export const applicationTables: readonly PersonalTable[] = [
  {
    table: applicationFiles,
    file: 'application-files',
    about: (id) => sql`${applicationFiles.applicationId} in ${casesOf(id)}`,
    columns: exported('applicationId', 'attachmentId', 'slot', 'addedAt'),
    own: (id) =>
      sql`${applicationFiles.applicationId} in ${casesOf(id)} and ${applicationFiles.applicationId} not in ${sentOf(id)}`,
    atErasure: 'deleted',
  },
  {
    table: applicationVersions,
    file: 'application-versions',
    about: (id) => sql`${applicationVersions.applicationId} in ${casesOf(id)}`,
    columns: { ...exported('id', 'applicationId', 'version', 'at', 'body'), authorId: 'others' },
    shown: opening('application_versions', 'id', { body: 'body' }),
    own: (id) => eq(applicationVersions.authorId, id),
    atErasure: { emptied: { authorId: null } },
  },
  {
    table: applicationEvents,
    file: 'application-events',
    about: (id) =>
      or(
        eq(applicationEvents.actorId, id),
        and(sql`${applicationEvents.applicationId} in ${casesOf(id)}`, eq(applicationEvents.isPublic, true)),
      ),
    columns: {
      ...exported('id', 'applicationId', 'at', 'type', 'actorKind', 'key', 'state', 'isPublic', 'body'),
      actorId: 'others',
    },
    shown: opening('application_events', 'id', { body: 'body' }),
    own: (id) => eq(applicationEvents.actorId, id),
    atErasure: { emptied: { actorId: null } },
  },
  {
    table: applicationNotes,
    file: 'application-notes',
    // Internal notes are the town hall's; only those somebody has written themselves are theirs.
    about: (id) => eq(applicationNotes.authorId, id),
    columns: exported('id', 'applicationId', 'authorId', 'body', 'createdAt', 'dueOn', 'doneAt'),
    shown: opening('application_notes', 'id', { body: 'body' }),
    atErasure: { emptied: { authorId: null } },
  },
  {
    table: applicationRequests,
    file: 'application-requests',
    about: (id) =>
      or(eq(applicationRequests.askedBy, id), sql`${applicationRequests.applicationId} in ${casesOf(id)}`),
    columns: {
      ...exported('id', 'applicationId', 'items', 'body', 'askedAt', 'dueOn', 'answeredAt'),
      askedBy: 'others',
    },
    shown: opening('application_requests', 'id', { body: 'body' }),
    own: (id) => eq(applicationRequests.askedBy, id),
    atErasure: { emptied: { askedBy: null } },
  },
  {
    table: applicationSigners,
    file: 'application-signatures',
    about: (id) => eq(applicationSigners.signerId, id),
    columns: {
      ...exported('id', 'applicationId', 'name', 'invitedAt', 'remindedAt', 'signedAt', 'signerId'),
      codeHash: 'secret',
      failures: 'internal',
    },
    shown: opening('application_signers', 'id', { name: 'name' }),
    atErasure: { emptied: { signerId: null } },
  },
  {
    table: applicationProposals,
    file: 'application-proposals',
    about: (id) => or(eq(applicationProposals.proposedBy, id), eq(applicationProposals.decidedBy, id)),
    columns: {
      ...exported('id', 'applicationId', 'transition', 'proposedAt', 'decidedAt', 'outcome'),
      body: 'others',
      proposedBy: 'others',
      decidedBy: 'others',
    },
    atErasure: { emptied: { proposedBy: null, decidedBy: null } },
  },
  {
    table: applications,
    file: 'application-drafts',
    about: (id) =>
      and(eq(applications.stage, 'draft'), eq(applications.ownerKind, 'user'), eq(applications.ownerId, id)),
    columns,
    shown: opening('applications', 'id', { body: 'body' }),
    atErasure: 'deleted',
  },
  {
    table: applications,
    file: 'applications',
    about: (id) =>
      and(
        eq(applications.stage, 'sent'),
        or(
          and(eq(applications.ownerKind, 'user'), eq(applications.ownerId, id)),
          eq(applications.authorId, id),
          eq(applications.assigneeId, id),
          eq(applications.enteredBy, id),
        ),
      ),
    columns,
    // What a clerk works on is listed for them too, but not whose it is and what it says.
    shown: (row, userId) =>
      row.ownerId === userId
        ? opening('applications', 'id', { body: 'body', subject: 'subject' })(row)
        : { ...row, ownerId: null, body: null, subject: null },
    own: (id) =>
      or(
        and(eq(applications.ownerKind, 'user'), eq(applications.ownerId, id)),
        eq(applications.authorId, id),
      ),
    atErasure: { emptied: { ownerKind: null, ownerId: null, authorId: null } },
  },
];
