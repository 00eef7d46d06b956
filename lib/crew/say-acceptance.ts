import type { AcceptanceResult } from '../areas/status';
import { flushNow } from '../outbox/flush';
import { uuidv7 } from '../outbox/ids';
import { enqueue, removeItem } from '../outbox/store';
import type { OutboxEntry, StoredPhoto } from '../outbox/types';
import type { LocalPermit } from './local-permits';
import { changePermits } from './store';

export interface Found {
  readonly result: AcceptanceResult;
  readonly note: string;
  readonly photos: readonly StoredPhoto[];
  readonly preview: ArrayBuffer | null;
}

/** Says what was found after a use: durable in the outbox first, then shown, then sent when there is a network. */
export async function sayAcceptance(accountId: string, permit: LocalPermit, found: Found): Promise<void> {
  const id = uuidv7();
  const at = Date.now();
  const { result, note, photos, preview } = found;
  await enqueue({
    id,
    kind: 'crewAction',
    owner: accountId,
    url: `/api/crew/acceptances/${id}`,
    part: 'acceptance',
    series: permit.id,
    payload: { v: 1, permitId: permit.id, result, at, note },
    photos,
    preview,
    title: { category: 'other', place: permit.place },
  });
  // Only what shows it. The word waits safely: without room for this, it must not look unsaid and be said twice.
  await changePermits((all) =>
    all.map((one) => (one.id === permit.id ? { ...one, mine: { result, at } } : one)),
  ).catch(() => undefined);
  void flushNow('enqueue');
}

/** The person's choice after somebody else was quicker: their own word goes, what stands is shown. */
export async function dropAcceptance(item: OutboxEntry): Promise<void> {
  await removeItem(item.id);
  await changePermits((all) => all.map((one) => (one.id === item.series ? { ...one, mine: null } : one)));
  void flushNow('asked');
}
