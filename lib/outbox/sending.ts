import { announce } from './changes';
import { read, write } from './database';
import type { Step } from './machine';
import { dropPhotos, isLost, loadItem } from './records';
import { announceWaiting } from './storage';
import type { OutboxItem } from './types';

/** Items whose sender died with its page wait again. Call only while holding the flusher's lock. */
export const recoverCrashed = (): Promise<void> =>
  write(async (tx) => {
    const items = tx.objectStore('items');
    for (const item of await items.getAll())
      if (item.state === 'sending') await items.put({ ...item, state: 'waiting' });
  });

/**
 * Marks an item as on its way, durably, before a byte leaves the phone.
 * @returns the item with its photos, or null when the person has changed, held or removed it meanwhile
 */
export async function beginSending(id: string): Promise<OutboxItem | null> {
  const didBegin = await write(async (tx) => {
    const items = tx.objectStore('items');
    const item = await items.get(id);
    if (item?.state !== 'waiting' || item.heldUntil > Date.now()) return false;
    // Uncertain until an answer says otherwise: the phone may die between here and there.
    await items.put({ ...item, state: 'sending', attempts: item.attempts + 1, isUncertain: true });
    return true;
  });
  if (!didBegin) return null;
  announce({ type: 'changed' });
  return loadOrAsk(id);
}

/** A photo that the browser has lost must neither block the others nor go missing silently. */
async function loadOrAsk(id: string): Promise<OutboxItem | null> {
  const item = await read(async (tx) => {
    const record = await tx.objectStore('items').get(id);
    return record ? await loadItem(tx.objectStore('photos'), record) : null;
  }).catch(() => undefined);
  if (item === null || (item && !item.photos.some(isLost))) return item;
  const lost = item?.photos.flatMap((photo, index) => (isLost(photo) ? [[`photos.${index}`, 'lost']] : []));
  const fields = lost && { fields: Object.fromEntries(lost) };
  await settle(id, { to: 'attention', problem: { code: 'unreadablePhoto', ...fields } });
  return null;
}

/** Notes on items of an account why they wait: somebody else, or nobody, is signed in. */
export async function markForSignIn(ids: readonly string[]): Promise<void> {
  const changed = await write(async (tx) => {
    const items = tx.objectStore('items');
    let count = 0;
    for (const id of ids) {
      const item = await items.get(id);
      if (item?.state !== 'waiting' || item.problem?.code === 'unauthenticated') continue;
      await items.put({ ...item, problem: { code: 'unauthenticated' } });
      count += 1;
    }
    return count;
  });
  if (changed > 0) announce({ type: 'changed' });
}

/** Writes down what an attempt has led to. A sent report becomes a receipt in the same transaction. */
export async function settle(id: string, step: Step): Promise<void> {
  const kind = await write(async (tx) => {
    const items = tx.objectStore('items');
    const item = await items.get(id);
    if (!item) return null;
    if (step.to === 'sent') {
      const { owner, title, preview } = item;
      if (step.receipt)
        await tx.objectStore('receipts').put({
          ...step.receipt,
          owner,
          title,
          preview,
          sentAt: Date.now(),
          status: null,
          checkedAt: 0,
        });
      await items.delete(id);
      await dropPhotos(tx, id);
      return item.kind;
    }
    if (step.to === 'attention')
      await items.put({ ...item, state: 'attention', problem: step.problem, isUncertain: false });
    else
      await items.put({
        ...item,
        state: 'waiting',
        problem: step.problem,
        nextAttemptAt: Date.now() + step.delayMs,
      });
    return null;
  });
  if (kind) announce({ type: 'sent', id, kind });
  else if (step.to === 'waiting') announceWaiting();
  else announce({ type: 'changed' });
}
