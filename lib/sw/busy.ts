import { hasFreshDraft } from '../outbox/drafts';
import { listItems } from '../outbox/store';

/** Screens on which a person is in the middle of something, in every language. */
const tasks = /^(\/en)?\/(report|crew\/.+|staff\/new)(\/|$)/;

/** True while an update would be in the way: an open task, a fresh draft or a running upload in any tab. */
export async function isBusy(): Promise<boolean> {
  if (tasks.test(location.pathname)) return true;
  if (await hasFreshDraft()) return true;
  return (await listItems()).some(({ state }) => state === 'sending');
}
