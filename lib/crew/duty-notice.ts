import { ask } from './ask';
import type { PublicDuty } from './duty';
import { isWithin } from './duty-hours';

const KEY = 'buergerweg.duty';

/** Null as long as this phone has never had an answer. */
export type DutyNotice = PublicDuty | null;

const isDuty = (value: unknown): value is PublicDuty =>
  typeof value === 'object' &&
  value !== null &&
  'windows' in value &&
  Array.isArray(value.windows) &&
  'hours' in value &&
  'standbyPhone' in value;

/** The last answer, judged by the clock of now: works without a network. */
export function lastDuty(now: number = Date.now()): DutyNotice {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isDuty(kept) ? { ...kept, isOnDuty: isWithin(kept.windows, now) } : null;
  } catch {
    // No storage, or something else wrote there.
    return null;
  }
}

/** Asks the town whether somebody reads along and keeps the answer; the last one without a network. */
export async function askDuty(): Promise<DutyNotice> {
  try {
    const response = await ask('/api/crew/duty');
    const duty: unknown = await response.json();
    if (!response.ok || !isDuty(duty)) return lastDuty();
    localStorage.setItem(KEY, JSON.stringify(duty));
    return duty;
  } catch {
    return lastDuty();
  }
}
