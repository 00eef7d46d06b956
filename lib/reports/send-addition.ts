import { preparePhoto } from '../capture/prepare-photo';
import { flushNow } from '../outbox/flush';
import { uuidv7 } from '../outbox/ids';
import { enqueue, subscribe } from '../outbox/store';
import type { StoredPhoto } from '../outbox/types';

/** What the sender adds to the own report; runs in the browser. */
export interface AdditionDraft {
  readonly token: string;
  readonly note: string;
  readonly reopen: boolean;
  readonly files: readonly File[];
  /** For the outbox's list. */
  readonly title: { readonly category: string; readonly place: string };
}

/** `sent` the town has it; `waiting` it lies durably on this phone and goes out by itself. */
export type AdditionOutcome = 'sent' | 'waiting' | 'unreadable';

const PATIENCE_MS = 8_000;

async function toPhoto(file: File): Promise<{ photo: StoredPhoto; preview: ArrayBuffer } | null> {
  const prepared = await preparePhoto(file);
  if ('problem' in prepared) return null;
  const { bytes, type, sha256, preview } = prepared;
  return { photo: { id: uuidv7(), name: 'foto.jpg', type, bytes, sha256 }, preview };
}

/** Waits for the word that an item was sent; false when it takes longer than one wants to watch. */
function sentWithin(id: string, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isSent: boolean) => {
      stop();
      clearTimeout(timer);
      resolve(isSent);
    };
    const stop = subscribe((change) => {
      if (change.type === 'sent' && change.id === id) end(true);
    });
    const timer = setTimeout(end, ms, false);
  });
}

/**
 * Puts an addition into the outbox and tries to send it at once.
 * @throws when the phone cannot store it: the page then posts its form instead
 */
export async function sendAddition(draft: AdditionDraft): Promise<AdditionOutcome> {
  const prepared = await Promise.all(draft.files.map(toPhoto));
  const photos = prepared.filter((photo) => photo !== null);
  if (photos.length < prepared.length) return 'unreadable';
  const id = uuidv7();
  await enqueue({
    id,
    kind: 'addition',
    owner: null,
    url: `/api/follow/${draft.token}/additions/${id}`,
    part: 'addition',
    payload: { v: 1, note: draft.note, reopen: draft.reopen },
    photos: photos.map(({ photo }) => photo),
    preview: photos[0]?.preview ?? null,
    title: draft.title,
  });
  const isSent = sentWithin(id, PATIENCE_MS);
  void flushNow('asked').catch(() => undefined);
  return (await isSent) ? 'sent' : 'waiting';
}
