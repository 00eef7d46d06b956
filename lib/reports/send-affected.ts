/** "Betrifft mich auch", in the browser: the phone's own random key makes it count once. */
const KEY = 'affected:key';
const mark = (code: string): string => `affected:${code}`;

function phoneKey(): string {
  const known = localStorage.getItem(KEY);
  if (known) return known;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const key = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  localStorage.setItem(KEY, key);
  return key;
}

/** Whether this phone has said so already. False where the browser keeps nothing. */
export function isAffected(code: string): boolean {
  try {
    return localStorage.getItem(mark(code)) !== null;
  } catch {
    return false;
  }
}

/**
 * Tells the town that a report affects this person too. `code` is the tracking code or UUID of a public
 * report, as the list of nearby reports names it.
 * @returns whether the town has counted it
 */
export async function sendAffected(code: string): Promise<boolean> {
  try {
    const answer = await fetch(`/api/reports/${encodeURIComponent(code)}/affected`, {
      method: 'POST',
      credentials: 'omit',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ phone: phoneKey() }),
    });
    if (answer.ok) localStorage.setItem(mark(code), '1');
    return answer.ok;
  } catch {
    return false;
  }
}
