import path from 'node:path';
import { env } from '@/lib/env';

/** What a backup holds: `backup.json`, the database under this name, and these folders of DATA_DIR. */
export const BACKUP_FORMAT = 1;
export const DATABASE_NAME = 'buergerweg.db';
export const KEPT_FOLDERS = ['photos', 'attachments', 'secrets'] as const;

/** A restored folder waits here until the server (or, if none runs, the command itself) takes it over. */
export const PENDING_FOLDER = 'restore-pending';
/** The file that says the folder above is complete. */
export const READY_FILE = 'ready';

/** Whether the database is the one that a backup holds and a restore replaces. */
export const isDatabaseHere = (): boolean =>
  env().DATABASE_URL === `file:${path.join(env().DATA_DIR, DATABASE_NAME)}`;
