import { read, write } from './database';
import { dropPhotos, loadPhotos, notLost, putPhotos } from './records';
import { extendHold, getItem, holdItem } from './store';
import type { OutboxItem, PhotoInfo, StoredPhoto } from './types';

/** Work in progress of a screen; it survives reload, crash and the camera app. */
export interface Draft {
  /** "report" for the capture; other screens choose their own. */
  readonly key: string;
  /** The screen's own shape; put a version into it. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly photos: readonly StoredPhoto[];
  /** The waiting item this draft changes, or null for something new. */
  readonly editing: string | null;
  readonly savedAt: number;
}
export type DraftRecord = Omit<Draft, 'photos'> & { readonly photos: readonly PhotoInfo[] };

const SHARED = 'shared';
const ownerOf = (key: string): string => `draft:${key}`;

/** Replaces the draft under this key, durably. Bytes of photos that are there already are not rewritten. */
export async function saveDraft(
  key: string,
  draft: Pick<Draft, 'values' | 'photos'> & { editing?: string | null },
): Promise<void> {
  await write(async (tx) => {
    const photos = await putPhotos(tx, ownerOf(key), draft.photos);
    await dropPhotos(tx, ownerOf(key), photos);
    const { values, editing = null } = draft;
    if (editing) await extendHold(tx, editing);
    await tx.objectStore('drafts').put({ key, values, editing, photos, savedAt: Date.now() });
  });
}

/** The draft under this key, or null; without photos that the browser has lost. */
export const loadDraft = (key: string): Promise<Draft | null> =>
  read(async (tx) => {
    const record = await tx.objectStore('drafts').get(key);
    if (!record) return null;
    const photos = await loadPhotos(tx.objectStore('photos'), ownerOf(key), record.photos);
    return { ...record, photos: notLost(photos) };
  });

/** Removes the draft and its photos. Call it after `enqueue` or `changeItem` has resolved, not before. */
export async function clearDraft(key: string): Promise<void> {
  await write(async (tx) => {
    await tx.objectStore('drafts').delete(key);
    await dropPhotos(tx, ownerOf(key));
  });
}

/** A draft older than this was left behind, nobody types into it. */
const FRESH_MS = 10 * 60_000;

/** True when some screen, in any tab, has work in progress: no update of the app then. */
export const hasFreshDraft = async (): Promise<boolean> =>
  (await read((tx) => tx.objectStore('drafts').getAll())).some(
    ({ savedAt }) => Date.now() - savedAt < FRESH_MS,
  );

/**
 * The item to be changed, held back while the person does so (15 minutes, then it goes out as it was).
 * Save with `changeItem(id, …)`, give up with `releaseItem(id)`.
 * @returns null when it is on its way or already gone
 */
export async function draftFromItem(id: string): Promise<OutboxItem | null> {
  if ((await holdItem(id)) !== 'changed') return null;
  const item = await getItem(id);
  return item ? { ...item, photos: notLost(item.photos) } : null;
}

/** Keeps files shared from the gallery until the capture takes them; the raw bytes as they came. */
export async function saveShared(photos: readonly StoredPhoto[]): Promise<void> {
  const before = await loadDraft(SHARED);
  await saveDraft(SHARED, { values: {}, photos: [...(before?.photos ?? []), ...photos] });
}

/** Files shared from the gallery. Call `clearShared` once they lie safely in the capture's own draft. */
export const loadShared = async (): Promise<readonly StoredPhoto[]> =>
  (await loadDraft(SHARED))?.photos ?? [];

export const clearShared = (): Promise<void> => clearDraft(SHARED);
