import { flushNow } from '../outbox/flush';
import { changeItem, enqueue } from '../outbox/store';
import { decodeWaiting } from './add-photos';
import type { CaptureDraft } from './draft';
import { forgetDraft } from './draft-storage';
import { contentOf, itemOf } from './outgoing';

/** `stored`: safe in the outbox. The others say why it is not; the draft is then still there. */
export type SendOutcome = 'stored' | 'failed' | 'onItsWay' | 'gone';

/**
 * Puts a complete draft into the outbox, durably, and starts sending. The draft goes only after that. A HEIC photo
 * whose decoder is not on the phone yet goes in as it is: the outbox converts it before it is sent (`decode.ts`).
 */
export async function sendDraft(
  draft: CaptureDraft,
  editing: string | null,
  locale: string,
): Promise<SendOutcome> {
  try {
    const ready = draft.undecoded.length > 0 ? await decodeWaiting(draft) : draft;
    if (!ready.place) return 'failed';
    const content = contentOf(ready, ready.place, locale);
    if (editing) {
      const outcome = await changeItem(editing, content);
      if (outcome !== 'changed') return outcome === 'gone' ? 'gone' : 'onItsWay';
    } else await enqueue(itemOf(ready, content));
    await forgetDraft(editing);
    void flushNow('enqueue');
    return 'stored';
  } catch {
    // Storage full or taken away: the screen keeps everything and says so.
    return 'failed';
  }
}
