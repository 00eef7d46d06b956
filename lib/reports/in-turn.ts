import { processState } from '../process-state';

const tails = () => processState('submissions', () => new Map<string, Promise<unknown>>());

/** Runs the work of one key one after the other: twenty deliveries of a report decode its photos once. */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const all = tails();
  const previous = all.get(key) ?? Promise.resolve();
  const own = previous.then(work, work);
  all.set(key, own);
  try {
    return await own;
  } finally {
    if (all.get(key) === own) all.delete(key);
  }
}
