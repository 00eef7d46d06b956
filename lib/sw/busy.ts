import { hasFreshDraft } from '../outbox/drafts';
import { listItems } from '../outbox/store';
import { isTask } from './tasks';

/** True while an update would be in the way: an open task, a fresh draft or a running upload in any tab. */
export async function isBusy(): Promise<boolean> {
  if (isTask(location)) return true;
  if (await hasFreshDraft()) return true;
  return (await listItems()).some(({ state }) => state === 'sending');
}
