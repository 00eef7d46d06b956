import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import {
  type AttachmentType,
  attachmentTypes,
  type CaseKind,
  caseKinds,
  type OwnerKind,
  ownerKinds,
  type Side,
  sides,
  type ThreadState,
  threadStates,
} from '@/lib/mailbox/types';
import { users } from './accounts';
import { instant, oneOf, sealed } from './columns';
import { departments } from './departments';

/** A conversation between a person or an organisation and a department. */
export const threads = sqliteTable(
  'threads',
  {
    id: text('id').primaryKey(),
    ownerKind: text('owner_kind').$type<OwnerKind>().notNull(),
    ownerId: text('owner_id').notNull(),
    departmentId: text('department_id')
      .notNull()
      .references(() => departments.id),
    subject: sealed('subject').notNull(),
    caseKind: text('case_kind').$type<CaseKind>(),
    caseId: text('case_id'),
    state: text('state').$type<ThreadState>().notNull().default('open'),
    /** Who of the department has taken it over. */
    assigneeId: text('assignee_id').references(() => users.id),
    /** Number of the last message; grows with each. */
    lastSeq: integer('last_seq').notNull().default(0),
    lastSide: text('last_side').$type<Side>().notNull(),
    lastAt: instant('last_at').notNull(),
    createdAt: instant('created_at').notNull(),
    /** Put away by the owner; a new message brings it back. */
    archivedAt: instant('archived_at'),
  },
  (t) => [
    oneOf('threads_owner_kind', t.ownerKind, ownerKinds),
    oneOf('threads_case_kind', t.caseKind, caseKinds),
    oneOf('threads_state', t.state, threadStates),
    oneOf('threads_last_side', t.lastSide, sides),
    index('threads_owner').on(t.ownerKind, t.ownerId, t.lastAt),
    index('threads_department').on(t.departmentId, t.state, t.lastAt),
    index('threads_case').on(t.caseKind, t.caseId),
  ],
);

export const messages = sqliteTable(
  'messages',
  {
    id: text('id').primaryKey(),
    threadId: text('thread_id')
      .notNull()
      .references(() => threads.id),
    /** 1, 2, 3 … in the order in which they arrived. */
    seq: integer('seq').notNull(),
    side: text('side').$type<Side>().notNull(),
    authorId: text('author_id').references(() => users.id),
    departmentId: text('department_id').references(() => departments.id),
    body: sealed('body').notNull(),
    sentAt: instant('sent_at').notNull(),
    /** Made by the form; the same author sending it twice writes once. */
    clientKey: text('client_key').notNull(),
  },
  (t) => [
    oneOf('messages_side', t.side, sides),
    unique('messages_once').on(t.authorId, t.clientKey),
    unique('messages_order').on(t.threadId, t.seq),
  ],
);

/** A file, encrypted on the disk below DATA_DIR/attachments under its id. */
export const attachments = sqliteTable(
  'attachments',
  {
    id: text('id').primaryKey(),
    uploaderId: text('uploader_id').references(() => users.id),
    type: text('type').$type<AttachmentType>().notNull(),
    /** Bytes before encryption. */
    size: integer('size').notNull(),
    name: sealed('name').notNull(),
    fileKey: sealed('file_key').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    oneOf('attachments_type', t.type, attachmentTypes),
    index('attachments_uploader').on(t.uploaderId, t.createdAt),
  ],
);

/** Which message carries which files; one file may be used in several. */
export const messageAttachments = sqliteTable(
  'message_attachments',
  {
    messageId: text('message_id')
      .notNull()
      .references(() => messages.id),
    attachmentId: text('attachment_id')
      .notNull()
      .references(() => attachments.id),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.messageId, t.attachmentId] }),
    index('message_attachments_file').on(t.attachmentId),
  ],
);

/** What somebody is writing: one for each thread, and one for a new message. */
export const mailDrafts = sqliteTable(
  'mail_drafts',
  {
    /** Also the client key of the message it becomes. */
    id: text('id').primaryKey(),
    authorId: text('author_id')
      .notNull()
      .references(() => users.id),
    /** Thread id, or "new". */
    slot: text('slot').notNull(),
    departmentId: text('department_id').references(() => departments.id),
    subject: sealed('subject').notNull(),
    body: sealed('body').notNull(),
    files: text('files', { mode: 'json' }).$type<readonly string[]>().notNull().default([]),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [unique('mail_drafts_slot').on(t.authorId, t.slot), index('mail_drafts_age').on(t.updatedAt)],
);

/** How far somebody has read a thread. */
export const threadReads = sqliteTable(
  'thread_reads',
  {
    threadId: text('thread_id')
      .notNull()
      .references(() => threads.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    seq: integer('seq').notNull(),
    readAt: instant('read_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.userId] })],
);

/** Only for the town hall; never shown outside and therefore not a message. */
export const threadNotes = sqliteTable(
  'thread_notes',
  {
    id: text('id').primaryKey(),
    threadId: text('thread_id')
      .notNull()
      .references(() => threads.id),
    authorId: text('author_id').references(() => users.id),
    body: sealed('body').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('thread_notes_thread').on(t.threadId, t.createdAt)],
);

/** Words a department uses often. */
export const mailTemplates = sqliteTable(
  'mail_templates',
  {
    id: text('id').primaryKey(),
    departmentId: text('department_id')
      .notNull()
      .references(() => departments.id),
    name: text('name').notNull(),
    body: text('body').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    check('mail_templates_name', sql`length(${t.name}) between 1 and 80`),
    index('mail_templates_department').on(t.departmentId, t.name),
  ],
);
