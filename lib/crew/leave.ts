import { removeOwned } from '../outbox/accounts';
import { forgetCrew } from './store';

/** Removes all an account has left on this phone: the tour with its photos, and what waits. Before signing out. */
export async function leavePhone(accountId: string): Promise<void> {
  await removeOwned(accountId);
  await forgetCrew();
}
