import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Role } from '../accounts/roles';
import type { LatLng } from '../geo/types';
import type { Area } from './area';
import type { LocalReport } from './local';
import type { LocalPermit } from './local-permits';
import type { PermitsAnswer } from './permit-types';
import type { CrewOrder } from './sort';

/** Whose data lie on this phone, and how far they are. One account at a time. */
export interface CrewState {
  readonly account: { readonly id: string; readonly name: string; readonly role: Role };
  readonly area: Area;
  readonly order: CrewOrder;
  /** Around which "near" was last asked for in full; phones that were last here before it was kept have none. */
  readonly center?: LatLng | null;
  /** For `since`; null asks for everything. */
  readonly syncedAt: number | null;
  /** UTC ms by this phone's clock, when the server last answered. */
  readonly savedAt: number;
  /** Whether more permits than lie here exist: without a network, too, one that is missing may be valid. */
  readonly cutPermits?: Omit<PermitsAnswer, 'permits'>;
}

interface CrewSchema extends DBSchema {
  reports: { key: string; value: LocalReport };
  permits: { key: string; value: LocalPermit };
  /** Small photos by their id. */
  photos: { key: string; value: ArrayBuffer };
  state: { key: 'current'; value: CrewState };
}

const NAME = 'buergerweg-crew';
/** Raise it with a new step in `upgrade`. */
const VERSION = 2;
const everything = ['reports', 'permits', 'photos', 'state'] as const;
/** What nobody has looked at for so long does not stay on a phone. */
const KEPT_MS = 14 * 24 * 3600_000;

let opened: Promise<IDBPDatabase<CrewSchema>> | null = null;

function open(): Promise<IDBPDatabase<CrewSchema>> {
  const forget = () => {
    opened = null;
  };
  opened ??= openDB<CrewSchema>(NAME, VERSION, {
    upgrade(db, before) {
      if (before < 1) {
        db.createObjectStore('reports', { keyPath: 'id' });
        db.createObjectStore('photos');
        db.createObjectStore('state');
      }
      if (before < 2) db.createObjectStore('permits', { keyPath: 'id' });
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  });
  opened.catch(forget);
  return opened;
}

/** Whose tour lies here; null when there is none or it is older than 14 days and was removed. */
export async function readState(now: number = Date.now()): Promise<CrewState | null> {
  const state = await (await open()).get('state', 'current');
  if (!state) return null;
  if (now - state.savedAt <= KEPT_MS) return state;
  await forgetCrew();
  return null;
}

/** Keeps whose tour it is; the data of anybody else go. */
export async function writeState(state: CrewState): Promise<void> {
  const before = await (await open()).get('state', 'current');
  if (before && before.account.id !== state.account.id) await forgetCrew();
  await (await open()).put('state', state, 'current');
}

export const readReports = async (): Promise<LocalReport[]> => (await open()).getAll('reports');

/** Changes all reports at once; `change` must not wait for anything. */
export const changeReports = (change: (reports: LocalReport[]) => readonly LocalReport[]) =>
  changeAll('reports', change);

export const readPermits = async (): Promise<LocalPermit[]> => (await open()).getAll('permits');

/** Changes all permits at once; `change` must not wait for anything. */
export const changePermits = (change: (permits: LocalPermit[]) => readonly LocalPermit[]) =>
  changeAll('permits', change);

async function changeAll<Name extends 'reports' | 'permits'>(
  name: Name,
  change: (all: CrewSchema[Name]['value'][]) => readonly CrewSchema[Name]['value'][],
): Promise<readonly CrewSchema[Name]['value'][]> {
  const tx = (await open()).transaction(name, 'readwrite', { durability: 'strict' });
  const next = change(await tx.store.getAll());
  await tx.store.clear();
  for (const one of next) await tx.store.put(one);
  await tx.done;
  return next;
}

export const readPhoto = async (id: string): Promise<ArrayBuffer | undefined> =>
  (await open()).get('photos', id);

export async function writePhoto(id: string, bytes: ArrayBuffer): Promise<void> {
  await (await open()).put('photos', bytes, id);
}

/** Removes photos that no report names any more. @returns the ids still missing */
export async function tidyPhotos(wanted: readonly string[]): Promise<string[]> {
  const tx = (await open()).transaction('photos', 'readwrite');
  const there = new Set(await tx.store.getAllKeys());
  const named = new Set(wanted);
  for (const id of there) if (!named.has(id)) await tx.store.delete(id);
  await tx.done;
  return wanted.filter((id) => !there.has(id));
}

/** Removes all crew data from this phone: at logout, at revocation, after 14 days. */
export async function forgetCrew(): Promise<void> {
  const db = await open();
  const tx = db.transaction([...everything], 'readwrite', { durability: 'strict' });
  for (const name of everything) await tx.objectStore(name).clear();
  await tx.done;
}
