import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Names and values of a form's inputs, in order. */
export type KeptStep = readonly (readonly [string, string])[];

interface Steps extends DBSchema {
  steps: { key: string; value: { readonly entries: KeptStep; readonly seen: string; readonly at: number } };
}

/** Names begin with the account, so that nobody else on this phone sees them. */
const DATABASE = 'buergerweg-forms';
const KEPT_MS = 14 * 86_400_000;
let opened: Promise<IDBPDatabase<Steps>> | undefined;

function base(): Promise<IDBPDatabase<Steps>> {
  opened ??= openDB<Steps>(DATABASE, 1, {
    upgrade: (database) => {
      database.createObjectStore('steps');
    },
  });
  return opened;
}

/** Keeps what was typed into a step on this phone; null forgets it. Phones without storage just go on. */
export async function keepStep(slot: string, seen: string, entries: KeptStep | null): Promise<void> {
  try {
    const database = await base();
    if (entries) await database.put('steps', { entries, seen, at: Date.now() }, slot);
    else await database.delete('steps', slot);
  } catch {
    // Private windows may have no storage; the server still gets every step.
  }
}

/** What waits under a name; null when nothing, when it is older than two weeks, or the server has moved on. */
export async function keptStep(slot: string, seen: string): Promise<KeptStep | null> {
  try {
    const row = await (await base()).get('steps', slot);
    return row && row.seen === seen && Date.now() - row.at < KEPT_MS ? row.entries : null;
  } catch {
    return null;
  }
}

/** Removes everything that waits on this phone: at sign-out. */
export async function forgetSteps(): Promise<void> {
  try {
    await (await base()).clear('steps');
  } catch {
    // Nothing was kept then.
  }
}
