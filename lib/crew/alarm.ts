import { currentSubscription, isPushOn, type PushOutcome, turnPushOn } from '../notifications/browser';
import { alarmMemory, endPush } from '../notifications/memory';
import { ask } from './ask';

/** Whose alarm the town has confirmed since this start: asking on every screen would use up a shared line's budget. */
let confirmed: string | null = null;

/**
 * Whether dangerous reports call this phone for an account. The town may have forgotten the phone meanwhile, so
 * that it is told again at the start of the app.
 */
export async function hasAlarm(accountId: string, locale: string): Promise<boolean> {
  if (localStorage.getItem(alarmMemory(accountId)) === null || !(await isPushOn())) return false;
  if (confirmed === accountId) return true;
  const standing = await tellAgain(accountId, locale);
  if (standing === 'known') confirmed = accountId;
  return standing !== 'refused';
}

/** Without an answer nothing speaks against the alarm: crews often start where there is no network. */
async function tellAgain(accountId: string, locale: string): Promise<'known' | 'refused' | 'unanswered'> {
  const subscription = (await currentSubscription())?.toJSON();
  if (!subscription) return 'refused';
  try {
    const { ok, status } = await ask('/api/push', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ subscription, locale, again: accountId }),
    });
    if (ok) return 'known';
    return status === 429 || status >= 500 ? 'unanswered' : 'refused';
  } catch {
    return 'unanswered';
  }
}

/** Lets dangerous reports call this phone. To be called from a tap. */
export async function soundAlarm(accountId: string, locale: string): Promise<PushOutcome> {
  const outcome = await turnPushOn({ locale });
  if (outcome.ok) localStorage.setItem(alarmMemory(accountId), '1');
  return outcome;
}

/** Ends it again, also when the account leaves the phone. @returns false when the town could not be told */
export async function silenceAlarm(accountId: string): Promise<boolean> {
  if (localStorage.getItem(alarmMemory(accountId)) === null) return true;
  return endPush(accountId).catch(() => false);
}
