import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db } from '@/db/client';
import {
  applicationEvents,
  applicationFiles,
  applicationNotes,
  applicationProposals,
  applicationRequests,
  applicationSigners,
  applications,
  applicationVersions,
  decisionEvents,
  decisions,
  feeBookings,
  fees,
  mailDrafts,
  messageAttachments,
  messages,
  papers,
  publishedFeedback,
  spaceAcceptancePhotos,
  spaceAcceptances,
  spaceConsultations,
  spaceUses,
  threadNotes,
  threadReads,
  threads,
  tradeMessages,
} from '@/db/schema';

type Ids = readonly string[];

interface CaseTable {
  readonly table: SQLiteTable;
  /** The rows that belong to the cases, directly or through another row. */
  readonly of: (ids: Ids) => SQL | undefined;
  /** The rows go, or stay with these columns emptied. */
  readonly atEnd: 'deleted' | { readonly emptied: Readonly<Record<string, null>> };
}

const byCase = <T extends SQLiteTable & { applicationId: SQLiteColumn }>(table: T): CaseTable => ({
  table,
  of: (ids) => inArray(table.applicationId, [...ids]),
  atEnd: 'deleted',
});

const named = (table: { caseKind: SQLiteColumn; caseId: SQLiteColumn }, ids: Ids): SQL | undefined =>
  and(eq(table.caseKind, 'application'), inArray(table.caseId, [...ids]));

const threadsOf = (ids: Ids): SQL => sql`(select id from threads where ${named(threads, ids)})`;
const messagesOf = (ids: Ids): SQL => sql`(select id from messages where thread_id in ${threadsOf(ids)})`;
const decidedOn = (ids: Ids): SQL | undefined =>
  or(
    named(decisions, ids),
    sql`${decisions.threadId} in ${threadsOf(ids)}`,
    sql`${decisions.messageId} in ${messagesOf(ids)}`,
  );
const feesOf = (ids: Ids): SQL => sql`(select id from fees where ${named(fees, ids)})`;
const byThread = (table: SQLiteTable, column: SQLiteColumn): CaseTable => ({
  table,
  of: (ids) => sql`${column} in ${threadsOf(ids)}`,
  atEnd: 'deleted',
});

/**
 * Everything that belongs to a case, in the order in which its end goes through it: what names other rows comes
 * before them. A table that names a case and is missing here fails the tests.
 */
const caseTables: readonly CaseTable[] = [
  // The town's books have their own time: amount, day and reference stay, whose money it was does not.
  {
    table: feeBookings,
    of: (ids) => sql`${feeBookings.feeId} in ${feesOf(ids)}`,
    atEnd: { emptied: { details: null } },
  },
  {
    table: fees,
    of: (ids) => named(fees, ids),
    atEnd: { emptied: { payerKind: null, payerId: null, payerName: null, waiverReason: null } },
  },
  {
    table: decisionEvents,
    of: (ids) => sql`${decisionEvents.decisionId} in (select id from decisions where ${decidedOn(ids)})`,
    atEnd: 'deleted',
  },
  { table: decisions, of: decidedOn, atEnd: 'deleted' },
  { table: papers, of: (ids) => named(papers, ids), atEnd: 'deleted' },
  {
    table: messageAttachments,
    of: (ids) => sql`${messageAttachments.messageId} in ${messagesOf(ids)}`,
    atEnd: 'deleted',
  },
  byThread(messages, messages.threadId),
  byThread(threadReads, threadReads.threadId),
  byThread(threadNotes, threadNotes.threadId),
  byThread(mailDrafts, mailDrafts.slot),
  { table: threads, of: (ids) => named(threads, ids), atEnd: 'deleted' },
  byCase(applicationFiles),
  byCase(applicationVersions),
  byCase(applicationEvents),
  byCase(applicationNotes),
  byCase(applicationRequests),
  byCase(applicationSigners),
  byCase(applicationProposals),
  byCase(publishedFeedback),
  byCase(tradeMessages),
  byCase(spaceUses),
  byCase(spaceConsultations),
  byCase(spaceAcceptancePhotos),
  byCase(spaceAcceptances),
  { table: applications, of: (ids) => inArray(applications.id, [...ids]), atEnd: 'deleted' },
];

/** Ends cases for good, within the caller's transaction. Files that nothing names any more are swept later. */
export async function deleteCases(tx: Db, ids: Ids): Promise<void> {
  if (ids.length === 0) return;
  for (const { table, of, atEnd } of caseTables)
    if (atEnd === 'deleted') await tx.delete(table).where(of(ids));
    else await tx.update(table).set(atEnd.emptied).where(of(ids));
}
