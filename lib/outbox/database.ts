import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { DraftRecord } from './drafts';
import type { ItemContent, OutboxItem, PhotoInfo, SentReport } from './types';

/** An item as it lies in the database: photo bytes have a store of their own, lists never load them. */
export type ItemRecord = Omit<OutboxItem, 'photos' | 'earlier'> & {
  readonly photos: readonly PhotoInfo[];
  readonly earlier: readonly EarlierRecord[];
};
export type EarlierRecord = Omit<ItemContent, 'photos'> & { readonly photos: readonly PhotoInfo[] };

export interface OutboxSchema extends DBSchema {
  items: { key: string; value: ItemRecord };
  /** Key: item or draft, and photo, "<owner>/<photo>". */
  photos: { key: string; value: ArrayBuffer };
  receipts: { key: string; value: SentReport };
  drafts: { key: string; value: DraftRecord };
  /** Small facts such as the lease of the flusher. */
  meta: { key: string; value: number | string | boolean };
}
export type Stores = StoreNames<OutboxSchema>;
export type WriteTx = IDBPTransaction<OutboxSchema, Stores[], 'readwrite'>;

const NAME = 'buergerweg-outbox';
/** Raise it with a new step in `upgrade`; steps stay for ever, phones come back after weeks. */
const VERSION = 1;
const stores: Stores[] = ['items', 'photos', 'receipts', 'drafts', 'meta'];

let opened: Promise<IDBPDatabase<OutboxSchema>> | null = null;

const forget = (): void => {
  opened = null;
};

function open(): Promise<IDBPDatabase<OutboxSchema>> {
  opened ??= openDB<OutboxSchema>(NAME, VERSION, {
    upgrade(db, from) {
      if (from < 1) {
        db.createObjectStore('items', { keyPath: 'id' });
        db.createObjectStore('photos');
        db.createObjectStore('receipts', { keyPath: 'id' });
        db.createObjectStore('drafts', { keyPath: 'key' });
        db.createObjectStore('meta');
      }
    },
    // A newer version of the app wants to upgrade: let go, the next access opens it again.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  }).catch((error: unknown) => {
    forget();
    throw error;
  });
  return opened;
}

/** WebKit loses the connection when its storage process dies; the same work succeeds on a new one. */
const isLostConnection = (error: unknown): boolean =>
  error instanceof DOMException &&
  (error.name === 'InvalidStateError' ||
    error.name === 'UnknownError' ||
    /connection.*(lost|clos)/i.test(error.message));

async function withDb<T>(work: (db: IDBPDatabase<OutboxSchema>) => Promise<T>): Promise<T> {
  try {
    return await work(await open());
  } catch (error) {
    if (!isLostConnection(error)) throw error;
    forget();
    return work(await open());
  }
}

/** Reads in one consistent view. */
export const read = <T>(work: (tx: IDBPTransaction<OutboxSchema, Stores[], 'readonly'>) => Promise<T>) =>
  withDb(async (db) => {
    const tx = db.transaction(stores, 'readonly');
    const [value] = await Promise.all([work(tx), tx.done]);
    return value;
  });

/** Writes all or nothing; resolves when it has reached the disk, not only the browser's memory. */
export const write = <T>(work: (tx: WriteTx) => Promise<T>): Promise<T> =>
  withDb(async (db) => {
    const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
    try {
      const value = await work(tx);
      await tx.done;
      return value;
    } catch (error) {
      tx.done.catch(() => undefined);
      try {
        tx.abort();
      } catch {
        // Already aborted by the failure itself.
      }
      throw error;
    }
  });

/** Key range of all photos that belong to an item or a draft. */
export const photosOf = (owner: string): IDBKeyRange => IDBKeyRange.bound(`${owner}/`, `${owner}/\uffff`);

/** Closes the connection; for tests that look at what is on the disk. */
export async function closeDatabase(): Promise<void> {
  const db = await opened;
  forget();
  db?.close();
}
