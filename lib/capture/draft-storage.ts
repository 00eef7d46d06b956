import { clearDraft, clearShared, draftFromItem, loadDraft, loadShared, saveDraft } from '../outbox/drafts';
import { uuidv7 } from '../outbox/ids';
import { releaseItem } from '../outbox/store';
import { type CaptureDraft, newDraft, restoreDraft, valuesOf } from './draft';
import { draftOf } from './outgoing';

const KEY = 'report';

export interface OpenedDraft {
  readonly draft: CaptureDraft;
  /** The waiting item that is changed, else null. */
  readonly editing: string | null;
}

/** Stores the draft durably. */
export const storeDraft = (draft: CaptureDraft, editing: string | null): Promise<void> =>
  saveDraft(KEY, { values: { ...valuesOf(draft) }, photos: draft.photos, editing });

/** Throws the draft away; a waiting item goes out as it was. */
export async function dropDraft(editing: string | null): Promise<void> {
  await clearDraft(KEY);
  if (editing) await releaseItem(editing);
}

/**
 * What the capture starts with: the item named by `?edit=`, else the draft left behind, with photos that
 * were shared from the gallery (`?shared=1`) added to it; null when there is nothing.
 */
export async function openDraft(query: URLSearchParams): Promise<OpenedDraft | null> {
  const edit = query.get('edit');
  const left = await loadLeft();
  if (edit && left?.editing !== edit) {
    const item = await draftFromItem(edit);
    if (item) return { draft: draftOf(edit, item, Date.now()), editing: edit };
  }
  return query.get('shared') ? withShared(left) : left;
}

async function loadLeft(): Promise<OpenedDraft | null> {
  const left = await loadDraft(KEY);
  const draft = left && restoreDraft(left.values, left.photos);
  return left && draft ? { draft, editing: left.editing } : null;
}

async function withShared(left: OpenedDraft | null): Promise<OpenedDraft | null> {
  const shared = await loadShared();
  if (shared.length === 0) return left;
  const { addPhotos } = await import('./add-photos');
  const start = left?.draft ?? newDraft(uuidv7(), Date.now());
  const files = shared.map(({ bytes, type }) => new Blob([bytes], { type }));
  const { draft } = await addPhotos({ ...start, step: 'photo' }, files);
  const editing = left?.editing ?? null;
  await storeDraft(draft, editing);
  await clearShared();
  return { draft, editing };
}
