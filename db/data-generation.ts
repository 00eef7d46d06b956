import { AsyncLocalStorage } from 'node:async_hooks';
import { processState } from '@/lib/process-state';

/** Another object after each restore: `processState.forgetData` drops it. */
const present = (): object => processState('data-generation', () => ({}));
const begunWith = () => processState('data-begun-with', () => new AsyncLocalStorage<object>());

/** Runs a request, which then writes to the data it began with or not at all. */
export const withPresentData = <T>(work: () => T): T => begunWith().run(present(), work);

/**
 * To be asked within the write queue. What a request has put on disk before a restore (photos, sealed files) has been
 * set aside with the data of that time: rows about it would lead nowhere.
 * @throws when a restored backup has taken the place of the data since the request began; trying again helps
 */
export function expectPresentData(): void {
  const begun = begunWith().getStore();
  if (begun && begun !== present())
    throw new Error('A restored backup has taken the place of the data while this request was under way.');
}
