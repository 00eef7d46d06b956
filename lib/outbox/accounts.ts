import { announce } from './changes';
import { read, write } from './database';
import { dropPhotos } from './records';

/** How many items of an account wait here; to warn before signing out. */
export const countOwned = async (owner: string): Promise<number> =>
  (await read((tx) => tx.objectStore('items').getAll())).filter((item) => item.owner === owner).length;

/** Removes all an account has on this phone: waiting items and receipts. After the warning only. */
export async function removeOwned(owner: string): Promise<void> {
  await write(async (tx) => {
    for (const item of await tx.objectStore('items').getAll()) {
      if (item.owner !== owner) continue;
      await tx.objectStore('items').delete(item.id);
      await dropPhotos(tx, item.id);
    }
    for (const sent of await tx.objectStore('receipts').getAll())
      if (sent.owner === owner) await tx.objectStore('receipts').delete(sent.id);
  });
  announce({ type: 'changed' });
}
