import { and, eq, inArray, or, sql } from 'drizzle-orm';
import {
  announcementConsents,
  attachments,
  decisionEvents,
  decisions,
  mailDrafts,
  messageAttachments,
  messages,
  noticeAddresses,
  noticeSettings,
  threadNotes,
  threadReads,
  threads,
} from '@/db/schema';
import { opening } from './opening';
import type { PersonalTable } from './types';

const exported = <T extends string>(...names: T[]) =>
  Object.fromEntries(names.map((name) => [name, 'exported' as const]));

const threadsOf = (userId: string) =>
  sql`(select id from threads where owner_kind = 'user' and owner_id = ${userId})`;
const messagesOf = (userId: string) => sql`(select id from messages where thread_id in ${threadsOf(userId)})`;
const decisionsOf = (userId: string) =>
  sql`(select id from decisions where owner_kind = 'user' and owner_id = ${userId})`;

/** The mailbox of an account: threads belong to the town's files and stay, without the author's name. */
export const mailTables: readonly PersonalTable[] = [
  {
    table: mailDrafts,
    file: 'mailbox-drafts',
    about: (id) => eq(mailDrafts.authorId, id),
    columns: exported('id', 'authorId', 'slot', 'departmentId', 'subject', 'body', 'files', 'updatedAt'),
    shown: opening('mail_drafts', 'id', { subject: 'subject', body: 'body' }),
    atErasure: 'deleted',
  },
  {
    table: threadReads,
    file: 'mailbox-read',
    about: (id) => eq(threadReads.userId, id),
    columns: exported('threadId', 'userId', 'seq', 'readAt'),
    atErasure: 'deleted',
  },
  {
    table: noticeSettings,
    file: 'notice-settings',
    about: (id) => eq(noticeSettings.userId, id),
    columns: exported('userId', 'kind', 'push', 'email'),
    atErasure: 'deleted',
  },
  {
    table: noticeAddresses,
    file: 'notice-address',
    about: (id) => eq(noticeAddresses.userId, id),
    columns: { ...exported('userId', 'address', 'locale', 'askedAt', 'confirmedAt'), tokenHash: 'secret' },
    shown: opening('notice_addresses', 'userId', { address: 'address' }),
    atErasure: 'deleted',
  },
  {
    table: threadNotes,
    file: 'mailbox-notes',
    // Internal notes are the town hall's; only those somebody has written themselves are theirs.
    about: (id) => eq(threadNotes.authorId, id),
    columns: exported('id', 'threadId', 'authorId', 'body', 'createdAt'),
    shown: opening('thread_notes', 'id', { body: 'body' }),
    atErasure: { emptied: { authorId: null } },
  },
  {
    table: decisionEvents,
    file: 'decision-events',
    about: (id) => sql`${decisionEvents.decisionId} in ${decisionsOf(id)}`,
    columns: { ...exported('id', 'decisionId', 'at', 'type', 'detail'), actorId: 'others' },
    atErasure: 'kept',
  },
  {
    table: decisions,
    file: 'decisions',
    about: (id) =>
      or(and(eq(decisions.ownerKind, 'user'), eq(decisions.ownerId, id)), eq(decisions.createdBy, id)),
    columns: {
      ...exported('id', 'threadId', 'messageId', 'attachmentId', 'largePrintId', 'ownerKind', 'ownerId'),
      ...exported('caseKind', 'caseId', 'departmentId', 'consentId', 'title', 'recipient'),
      ...exported('state', 'letterReason', 'providedAt', 'noticeSentAt', 'openUntil', 'openedAt'),
      ...exported('effectiveOn', 'sueUntil', 'postedOn'),
      createdBy: 'others',
      openedBy: 'others',
    },
    // What a clerk has decided is listed for them too, but not whom it was for.
    shown: (row, userId) =>
      row.ownerId === userId
        ? opening('decisions', 'id', { title: 'title', recipient: 'recipient' })(row)
        : { ...row, ownerId: null, title: null, recipient: null },
    own: (id) => eq(decisions.createdBy, id),
    atErasure: { emptied: { createdBy: null } },
  },
  {
    table: announcementConsents,
    file: 'announcement-consents',
    about: (id) =>
      or(
        and(eq(announcementConsents.ownerKind, 'user'), eq(announcementConsents.ownerId, id)),
        eq(announcementConsents.givenBy, id),
      ),
    columns: exported('id', 'ownerKind', 'ownerId', 'givenBy', 'locale', 'givenAt', 'revokedAt'),
    atErasure: 'kept',
  },
  {
    table: messageAttachments,
    file: 'message-files',
    about: (id) => sql`${messageAttachments.messageId} in ${messagesOf(id)}`,
    columns: exported('messageId', 'attachmentId', 'position'),
    atErasure: 'kept',
  },
  {
    table: attachments,
    file: 'files',
    about: (id) => eq(attachments.uploaderId, id),
    columns: { ...exported('id', 'uploaderId', 'type', 'size', 'name', 'createdAt'), fileKey: 'secret' },
    shown: opening('attachments', 'id', { name: 'name' }),
    atErasure: { emptied: { uploaderId: null } },
  },
  {
    table: messages,
    file: 'messages',
    about: (id) => or(eq(messages.authorId, id), sql`${messages.threadId} in ${threadsOf(id)}`),
    columns: {
      ...exported('id', 'threadId', 'seq', 'side', 'departmentId', 'body', 'sentAt', 'clientKey'),
      authorId: 'others',
    },
    shown: opening('messages', 'id', { body: 'body' }),
    own: (id) => eq(messages.authorId, id),
    atErasure: { emptied: { authorId: null } },
  },
  {
    table: threads,
    file: 'threads',
    about: (id) => or(sql`${threads.id} in ${threadsOf(id)}`, inArray(threads.assigneeId, [id])),
    columns: {
      ...exported('id', 'ownerKind', 'ownerId', 'departmentId', 'subject', 'caseKind', 'caseId', 'state'),
      ...exported('lastSeq', 'lastSide', 'lastAt', 'createdAt', 'archivedAt'),
      assigneeId: 'others',
    },
    shown: opening('threads', 'id', { subject: 'subject' }),
    own: (id) => eq(threads.assigneeId, id),
    atErasure: { emptied: { assigneeId: null } },
  },
];
