import { changeReports } from './store';

/** Tells the town that this crew sees to a dangerous report. @returns false when it did not get through */
export async function takeAlert(reportId: string): Promise<boolean> {
  try {
    const response = await fetch(`/api/crew/alerts/${reportId}/ack`, { method: 'POST' });
    const body: unknown = await response.json();
    const isTaken = response.ok && typeof body === 'object' && body !== null && 'state' in body;
    if (isTaken) {
      await changeReports((all) =>
        all.map((one) => (one.id === reportId ? { ...one, isCalling: false } : one)),
      );
    }
    return isTaken;
  } catch {
    return false;
  }
}
