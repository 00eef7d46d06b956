import { listSent, noteStatus, tokenOf } from './receipts';
import type { SentReport } from './types';

const FRESH_MS = 5 * 60_000;
/** Asking for more at once would use up the budget of people who share a connection. */
const MOST = 20;

const isStale = ({ checkedAt }: SentReport, now: number): boolean => now - checkedAt > FRESH_MS;

/** Asks the town how its reports stand; without cookies, one after the other, and not too often. */
export async function refreshStatuses(now = Date.now()): Promise<void> {
  const stale = (await listSent()).filter((report) => isStale(report, now)).slice(0, MOST);
  for (const report of stale) {
    const status = await ask(tokenOf(report));
    if (status === null) return;
    if (status !== '') await noteStatus(report.id, status);
  }
}

/** @returns the status, "" when the town does not know the report any more, null when it cannot be asked */
async function ask(token: string): Promise<string | null> {
  try {
    const response = await fetch(`/api/follow/${token}`, { credentials: 'omit', cache: 'no-store' });
    if (response.status === 404) return '';
    const body: unknown = response.ok ? await response.json() : null;
    const hasStatus = typeof body === 'object' && body !== null && 'status' in body;
    return hasStatus && typeof body.status === 'string' ? body.status : null;
  } catch {
    return null;
  }
}
