import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import {
  type DocumentStatus,
  type DocumentType,
  documentStatuses,
  documentTypes,
  type ImportMode,
  type ImportSource,
  type ImportState,
  importModes,
  importSources,
  importStates,
  type QuarantineReason,
  quarantineReasons,
} from '@/lib/documents/status';
import { flag, instant, oneOf } from './columns';

/** What the import has read of one document; shared by the rows in use and the staged ones. */
const documentColumns = {
  type: text('type').$type<DocumentType>().notNull(),
  status: text('status').$type<DocumentStatus>().notNull(),
  /** Civil date of the status, "2026-11-23". */
  statusOn: text('status_on').notNull(),
  /** Where it can be picked up; "" is the Bürgerservice. */
  place: text('place').notNull().default(''),
  /** Keyed hash of the second secret on the slip, if there is one. */
  codeHash: text('code_hash'),
};

/** Status of each ordered document, found by the keyed hash of type and number. No number, no person. */
export const documentStatusRows = sqliteTable(
  'document_statuses',
  {
    /** HMAC-SHA-256 over type and number, base64url. */
    hash: text('hash').primaryKey(),
    ...documentColumns,
    /** The last change went back, e.g. from "ready" to "transit": taken, but to be looked at. */
    wentBack: flag('went_back').notNull().default(false),
    /** The import that wrote it last; null when set by hand. */
    importId: text('import_id'),
    updatedAt: instant('updated_at').notNull(),
    /** From then on it counts as unknown, and the next purge deletes it. */
    purgeAt: instant('purge_at'),
  },
  (t) => [
    oneOf('document_type', t.type, documentTypes),
    oneOf('document_status', t.status, documentStatuses),
    index('document_purge').on(t.purgeAt),
    index('document_back').on(t.wentBack),
  ],
);

/** One run over a file of the office's system, by the command line, a program or a screen. */
export const documentImports = sqliteTable(
  'document_imports',
  {
    id: text('id').primaryKey(),
    /** SHA-256 (hex) of the file: the same file twice changes nothing. */
    fileHash: text('file_hash').notNull(),
    mode: text('mode').$type<ImportMode>().notNull(),
    source: text('source').$type<ImportSource>().notNull(),
    state: text('state').$type<ImportState>().notNull(),
    /** Account or token that brought it; null on the command line. */
    actorId: text('actor_id'),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at'),
    rows: integer('rows').notNull().default(0),
    added: integer('added').notNull().default(0),
    changed: integer('changed').notNull().default(0),
    unchanged: integer('unchanged').notNull().default(0),
    removed: integer('removed').notNull().default(0),
    setAside: integer('set_aside').notNull().default(0),
    wentBack: integer('went_back').notNull().default(0),
    /** Handed over more than 30 days ago: read, not kept. */
    skipped: integer('skipped').notNull().default(0),
  },
  (t) => [
    oneOf('document_import_mode', t.mode, importModes),
    oneOf('document_import_source', t.source, importSources),
    oneOf('document_import_state', t.state, importStates),
    index('document_import_finished').on(t.state, t.finishedAt),
    index('document_import_file').on(t.fileHash),
  ],
);

/** Rows of a running import; they become statuses all at once or not at all. */
export const documentStaging = sqliteTable(
  'document_staging',
  {
    importId: text('import_id')
      .notNull()
      .references(() => documentImports.id, { onDelete: 'cascade' }),
    hash: text('hash').notNull(),
    ...documentColumns,
    /** No longer named by a full file. */
    isRemoved: flag('is_removed').notNull().default(false),
    wentBack: flag('went_back').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.hash] }),
    oneOf('document_staging_type', t.type, documentTypes),
    oneOf('document_staging_status', t.status, documentStatuses),
  ],
);

/** Rows that could not be read: where and why, never what stood there. */
export const documentQuarantine = sqliteTable(
  'document_quarantine',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    importId: text('import_id')
      .notNull()
      .references(() => documentImports.id, { onDelete: 'cascade' }),
    /** Line in the file, or position in the JSON list, counted from 1. */
    line: integer('line').notNull(),
    reason: text('reason').$type<QuarantineReason>().notNull(),
  },
  (t) => [
    oneOf('document_quarantine_reason', t.reason, quarantineReasons),
    index('document_quarantine_import').on(t.importId, t.line),
  ],
);

/** An answer on its way to the page that shows it: read once within a minute, then gone. */
export const documentResults = sqliteTable(
  'document_results',
  {
    /** SHA-256 (hex) of the random token in the address. */
    tokenHash: text('token_hash').primaryKey(),
    /** JSON padded with blanks, so that all rows are equally long. */
    answer: text('answer').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('document_result_expiry').on(t.expiresAt)],
);

/** Look-ups of a network that found nothing. They are forgiven one by one. */
export const documentMisses = sqliteTable(
  'document_misses',
  {
    /** Keyed hash of the network prefix. */
    network: text('network').primaryKey(),
    misses: integer('misses').notNull(),
    /** The last miss. */
    at: instant('at').notNull(),
  },
  (t) => [index('document_misses_at').on(t.at)],
);

/** How many look-ups there were in ten minutes, and how many found nothing: numbers only. */
export const documentLoad = sqliteTable('document_load', {
  /** Ten minutes since 1970, counted. */
  slot: integer('slot').primaryKey(),
  lookups: integer('lookups').notNull(),
  misses: integer('misses').notNull(),
});
