import { loadDraft } from '../outbox/drafts';
import { type CaptureDraft, isWorthKeeping, restoreDraft } from './draft';

/** As in `draft-storage.ts`: changing a waiting item has another. */
const DRAFT_KEY = 'report';

/** The new report that was begun on this phone and left, or null; only looked at, the capture opens it. */
export async function leftDraft(): Promise<CaptureDraft | null> {
  const left = await loadDraft(DRAFT_KEY);
  const draft = left && restoreDraft(left.values, left.photos);
  return draft && isWorthKeeping(draft) ? draft : null;
}
