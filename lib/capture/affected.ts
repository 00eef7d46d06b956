const KEY = 'buergerweg-phone';

/** A random key of this phone, so that it counts once for each report. It says nothing about the person. */
function phoneKey(): string {
  const known = localStorage.getItem(KEY);
  if (known) return known;
  const made = crypto.randomUUID();
  localStorage.setItem(KEY, made);
  return made;
}

/** "Betrifft mich auch". @returns true when the town has counted this phone */
export async function countAsAffected(reportId: string): Promise<boolean> {
  try {
    const response = await fetch(`/api/reports/${encodeURIComponent(reportId)}/affected`, {
      method: 'POST',
      credentials: 'omit',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ phone: phoneKey() }),
    });
    return response.ok;
  } catch {
    return false;
  }
}
