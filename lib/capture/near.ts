import type { LatLng } from '../geo/types';
import { type Category, categories } from '../reports/catalogue';
import { type Status, statuses } from '../reports/status';

/** An open public report near the place. */
export interface NearReport extends LatLng {
  readonly id: string;
  readonly category: Category;
  readonly status: Status;
  readonly place: string;
  readonly distanceM: number;
  /** UTC ms */
  readonly receivedAt: number;
  /** Id of a public photo, or null. */
  readonly photo: string | null;
}

const WAIT_MS = 4_000;

function isNearReport(value: unknown): value is NearReport {
  const report = value as NearReport | null;
  return (
    typeof report?.id === 'string' &&
    categories.includes(report.category) &&
    statuses.includes(report.status) &&
    Number.isFinite(report.distanceM) &&
    Number.isFinite(report.receivedAt)
  );
}

/** Open reports within 100 m, nearest first; none when the town cannot be reached. */
export async function nearReports(
  { lat, lng }: LatLng,
  signal?: AbortSignal,
): Promise<readonly NearReport[]> {
  const limit = new AbortController();
  const end = () => limit.abort();
  const timer = setTimeout(end, WAIT_MS);
  // Older browsers cannot join two signals.
  signal?.addEventListener('abort', end);
  if (signal?.aborted) end();
  try {
    const response = await fetch(`/api/reports/near?lat=${lat.toFixed(6)}&lng=${lng.toFixed(6)}`, {
      credentials: 'omit',
      signal: limit.signal,
    });
    const body: unknown = response.ok ? await response.json() : null;
    const list = (body as { reports?: unknown } | null)?.reports;
    return Array.isArray(list) ? list.filter(isNearReport) : [];
  } catch {
    return [];
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  }
}
