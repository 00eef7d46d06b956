import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Client, createClient } from '@libsql/client';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { env } from '@/lib/env';
import { processState } from '@/lib/process-state';
import { expectPresentData } from './data-generation';
import * as schema from './schema';

export type Db = LibSQLDatabase<typeof schema>;

interface Connection {
  /** For reads; never inside a write transaction of somebody else. */
  readonly read: Db;
  /** Only the write queue uses it. */
  readonly write: Db;
  readonly clients: readonly Client[];
  readonly isEmbedded: boolean;
  /** Puts a fresh connection in the place of the writing one. */
  readonly renewWrite: () => Promise<void>;
}

const pragmas = [
  'busy_timeout = 100',
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'temp_store = MEMORY',
];

async function setPragmas(client: Client): Promise<void> {
  for (const pragma of pragmas) await client.execute(`PRAGMA ${pragma}`);
}

async function openClient(url: string): Promise<Client> {
  const authToken = env().DATABASE_AUTH_TOKEN;
  // One connection each: pragmas belong to a connection, and a pool would open fresh ones without them.
  const client = createClient({ url, concurrency: 1, ...(authToken ? { authToken } : {}) });
  if (url.startsWith('file:')) await setPragmas(client);
  return client;
}

async function connect(): Promise<Connection> {
  const url = env().DATABASE_URL;
  const isEmbedded = url.startsWith('file:');
  if (isEmbedded) mkdirSync(path.dirname(url.slice('file:'.length)), { recursive: true });
  const writeClient = await openClient(url);
  const readClient = isEmbedded ? await openClient(url) : writeClient;
  return {
    read: drizzle(readClient, { schema, casing: 'snake_case' }),
    write: drizzle(writeClient, { schema, casing: 'snake_case' }),
    clients: isEmbedded ? [readClient, writeClient] : [writeClient],
    isEmbedded,
    renewWrite: async () => {
      if (!isEmbedded) return;
      await writeClient.reconnect();
      await setPragmas(writeClient);
    },
  };
}

const connection = (): Promise<Connection> => processState('db', connect);

/** The database for reading. */
export const db = async (): Promise<Db> => (await connection()).read;

/** Closes all connections; the next use opens them again. */
export async function closeDb(): Promise<void> {
  const open = await connection();
  for (const client of open.clients) client.close();
  processState.forget('db');
}

/** Applies the migrations that are missing. They only go forward. */
export async function migrateDb(): Promise<void> {
  const { write } = await connection();
  const root = path.dirname(fileURLToPath(import.meta.url));
  await migrate(write, { migrationsFolder: path.join(root, 'migrations') });
}

const queue = () => processState('write-queue', () => ({ tail: Promise.resolve() as Promise<unknown> }));

const isBusy = (error: unknown): boolean => {
  const text = error instanceof Error ? `${error.message} ${String(error.cause ?? '')}` : '';
  return /SQLITE_BUSY|database is locked/.test(text);
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * One write transaction at a time for the whole process. Inside `work` only SQL on `tx` is awaited:
 * no file, no network, no `db()`. All or nothing: an exception rolls back. Waits up to 10 s while
 * another process (CLI) writes.
 */
export const writeTx = <T>(work: (tx: Db) => Promise<T>): Promise<T> =>
  withoutWrites(() => {
    expectPresentData();
    return runTx(work);
  });

/** Runs `work` while no transaction is under way; new ones wait. */
export function withoutWrites<T>(work: () => Promise<T>): Promise<T> {
  const line = queue();
  const result = line.tail.then(work);
  line.tail = result.catch(() => undefined);
  return result;
}

async function runTx<T>(work: (tx: Db) => Promise<T>): Promise<T> {
  const { write, renewWrite } = await connection();
  const giveUpAt = Date.now() + 10_000;
  for (let wait = 5; ; wait = Math.min(wait * 2, 200)) {
    let hasBegun = false;
    try {
      return await write.transaction((tx) => {
        hasBegun = true;
        return work(tx as unknown as Db);
      });
    } catch (error) {
      if (hasBegun || !isBusy(error)) throw error;
      // The refused BEGIN is still open in this connection, and no later COMMIT would pass it.
      await renewWrite();
      if (Date.now() > giveUpAt) throw error;
      await pause(wait + Math.random() * wait);
    }
  }
}
