import { and, eq, getTableColumns, inArray, isNotNull, notInArray, or, type SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { db } from '@/db/client';
import { attachments, decisions, messageAttachments, messages, reportPhotos, threads } from '@/db/schema';
import { nameOf } from '../mailbox/attached';
import { bytesOf } from '../mailbox/store-file';
import { photoPath } from '../photos/files';
import { personalTables } from './tables';
import type { PersonalTable } from './types';

type Row = Readonly<Record<string, unknown>>;

const rowsOf = async (table: SQLiteTable, where: SQL | undefined): Promise<Row[]> =>
  (await db()).select().from(table).where(where) as Promise<Row[]>;

/** Instants as ISO text beside being numbers on disk; everything else as it is. */
const readable = (table: SQLiteTable, name: string, value: unknown): unknown => {
  const column = getTableColumns(table)[name];
  const isInstant = typeof value === 'number' && /(^|_)at$/.test(column?.name ?? '');
  return isInstant ? new Date(value).toISOString() : value;
};

function exportedOf({ table, columns, shown }: PersonalTable, row: Row, userId: string): Row {
  const open = shown ? shown(row, userId) : row;
  const names = Object.keys(columns).filter((name) => columns[name] === 'exported');
  return Object.fromEntries(names.map((name) => [name, readable(table, name, open[name])]));
}

export interface Section {
  readonly file: string;
  readonly rows: readonly Row[];
}

/** All that is handed out to a person, one section after the other. */
export async function* sectionsOf(userId: string): AsyncGenerator<Section> {
  for (const rule of personalTables) {
    const rows = await rowsOf(rule.table, rule.about(userId));
    yield { file: rule.file, rows: rows.map((row) => exportedOf(rule, row, userId)) };
  }
}

/** The person's photos: their name in the export, and where they lie. */
export async function photosOf(userId: string): Promise<{ name: string; path: string }[]> {
  const rule = personalTables.find(({ table }) => table === reportPhotos);
  const rows = await (await db()).select().from(reportPhotos).where(rule?.about(userId));
  return rows.map(({ id, reportId, fullHash }) => ({
    name: `photos/${reportId}/${id}.jpg`,
    path: photoPath(fullHash),
  }));
}

/** Announced decisions alone: taking one's data along must not open one that still waits to be retrieved. */
const openedStates = ['opened', 'posted'] as const;

/**
 * The files of the person's own mailbox and those they have uploaded (PDF, JPEG, PNG): name in the export, and the
 * bytes, opened while they are read.
 */
export async function filesOf(
  userId: string,
): Promise<{ name: string; bytes: () => AsyncGenerator<Buffer> }[]> {
  const read = await db();
  const inOwnBox = read
    .select({ id: messageAttachments.attachmentId })
    .from(messageAttachments)
    .innerJoin(messages, eq(messages.id, messageAttachments.messageId))
    .innerJoin(threads, eq(threads.id, messages.threadId))
    .where(and(eq(threads.ownerKind, 'user'), eq(threads.ownerId, userId)));
  const isShut = notInArray(decisions.state, [...openedStates]);
  const shut = read.select({ id: decisions.attachmentId }).from(decisions).where(isShut);
  const shutLarge = read
    .select({ id: decisions.largePrintId })
    .from(decisions)
    .where(and(isShut, isNotNull(decisions.largePrintId)));
  const rows = await read
    .select()
    .from(attachments)
    .where(
      and(
        or(eq(attachments.uploaderId, userId), inArray(attachments.id, inOwnBox)),
        notInArray(attachments.id, shut),
        notInArray(attachments.id, shutLarge),
      ),
    );
  return rows.map((row) => ({
    name: `files/${row.id}/${nameOf(row)}`,
    bytes: () => bytesOf(row),
  }));
}
