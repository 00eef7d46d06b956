import { turnPushOff } from './browser';

/** This phone's memory of whose messages it shows: another account here starts switched off. */
export const noticesMemory = 'push:account';

/** This phone's memory that an account has asked to be called here; the server has no way to look it up. */
export const alarmMemory = (accountId: string): string => `crew-alarm:${accountId}`;

/**
 * Ends what an account is told on this phone. The alarm and the notices are one subscription: without it
 * neither may go on saying that it is on.
 * @returns false when the town could not be told
 */
export async function endPush(accountId: string): Promise<boolean> {
  if (!(await turnPushOff({}))) return false;
  localStorage.removeItem(alarmMemory(accountId));
  if (localStorage.getItem(noticesMemory) === accountId) localStorage.removeItem(noticesMemory);
  return true;
}
