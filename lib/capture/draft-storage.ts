import {
  clearDraft,
  clearShared,
  type Draft,
  draftFromItem,
  loadDraft,
  loadShared,
  saveDraft,
} from '../outbox/drafts';
import { uuidv7 } from '../outbox/ids';
import { releaseItem } from '../outbox/store';
import { type CaptureDraft, isWorthKeeping, newDraft, restoreDraft, valuesOf } from './draft';
import { draftOf } from './outgoing';

/** Changing a waiting item must not overwrite a new report that was begun. */
const keyOf = (editing: string | null): string => (editing ? `report:${editing}` : 'report');

export interface OpenedDraft {
  readonly draft: CaptureDraft;
  /** The waiting item that is changed, else null. */
  readonly editing: string | null;
}

/** Stores the draft durably. */
export const storeDraft = (draft: CaptureDraft, editing: string | null): Promise<void> =>
  saveDraft(keyOf(editing), { values: { ...valuesOf(draft) }, photos: draft.photos, editing });

/** The draft has become an item of the outbox. */
export const forgetDraft = (editing: string | null): Promise<void> => clearDraft(keyOf(editing));

/** Throws the draft away; a waiting item goes out as it was. */
export async function dropDraft(editing: string | null): Promise<void> {
  await forgetDraft(editing);
  if (editing) await releaseItem(editing);
}

/**
 * What the capture starts with: the item named by `?edit=`, else the draft left behind, with photos that
 * were shared from the gallery (`?shared=1`) added to it; null when there is nothing.
 */
export async function openDraft(query: URLSearchParams): Promise<OpenedDraft | null> {
  const edit = query.get('edit');
  const left = await loadLeft(edit);
  if (edit && !left) {
    const item = await draftFromItem(edit);
    if (item) return atPlace({ draft: draftOf(edit, item, Date.now()), editing: edit }, query);
  }
  return query.get('shared') ? withShared(left) : left && atPlace(left, query);
}

/** The town has refused the place of a waiting item (`&step=place`): it is asked for anew. */
const atPlace = (opened: OpenedDraft, query: URLSearchParams): OpenedDraft =>
  query.get('step') === 'place'
    ? { ...opened, draft: { ...opened.draft, step: 'place', place: null } }
    : opened;

function worthKeeping(left: Draft | null): CaptureDraft | null {
  const draft = left && restoreDraft(left.values, left.photos);
  return draft && isWorthKeeping(draft) ? draft : null;
}

/** The new report that was begun on this phone and left, or null; only looked at, the capture opens it. */
export const leftDraft = async (): Promise<CaptureDraft | null> => worthKeeping(await loadDraft(keyOf(null)));

/** An empty draft (the camera was opened and left again) is removed: drafts hold up updates of the app. */
async function loadLeft(editing: string | null): Promise<OpenedDraft | null> {
  const left = await loadDraft(keyOf(editing));
  const draft = worthKeeping(left);
  if (draft) return { draft, editing };
  if (left) await forgetDraft(editing);
  return null;
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
