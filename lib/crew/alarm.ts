import { isPushOn, type PushOutcome, turnPushOff, turnPushOn } from '../notifications/browser';

/** This phone's memory that an account has asked to be called here; the server has no way to look it up. */
const memory = (accountId: string): string => `crew-alarm:${accountId}`;

/** Whether dangerous reports call this phone for an account. */
export const hasAlarm = async (accountId: string): Promise<boolean> =>
  localStorage.getItem(memory(accountId)) !== null && (await isPushOn());

/** Lets dangerous reports call this phone. To be called from a tap. */
export async function soundAlarm(accountId: string, locale: string): Promise<PushOutcome> {
  const outcome = await turnPushOn({ locale });
  if (outcome.ok) localStorage.setItem(memory(accountId), '1');
  return outcome;
}

/** Ends it again, also when the account leaves the phone. @returns false when the town could not be told */
export async function silenceAlarm(accountId: string): Promise<boolean> {
  if (localStorage.getItem(memory(accountId)) === null) return true;
  const isOff = await turnPushOff({}).catch(() => false);
  if (isOff) localStorage.removeItem(memory(accountId));
  return isOff;
}
