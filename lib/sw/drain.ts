import { updateBadge } from '../outbox/badge';
import { flushNow } from '../outbox/flush';
import { listItems } from '../outbox/store';

/**
 * Sends what waits when the browser says that the network is back, with no page open.
 * @throws when something still waits for the network: the browser then asks again later
 */
export async function drainInBackground(isLastChance: boolean): Promise<void> {
  await flushNow('connected');
  await updateBadge();
  const items = await listItems();
  if (!isLastChance && items.some(({ state, owner }) => state === 'waiting' && owner === null))
    throw new Error('outbox still waits for the network');
}
