import { desc, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { reportEvents } from '@/db/schema';
import type { Status } from '../reports/status';

type Event = Pick<typeof reportEvents.$inferSelect, 'type' | 'status' | 'data'>;

/** Whoever says "accept" and "done" without a network meets its own "accept" as a change in between. */
const workGoesOn: readonly (Status | null)[] = ['accepted', 'inWork'];

/**
 * True when a report is not what it was at a version, though it may be in the same state: it was closed and
 * reopened since, its pin was moved, or it is of another kind. By the versions, since a phone's clock may be wrong.
 */
export async function hasTurnedSince(
  tx: Db,
  report: { readonly id: string; readonly version: number },
  baseVersion: number,
): Promise<boolean> {
  if (baseVersion >= report.version) return false;
  const events = await tx
    .select({ type: reportEvents.type, status: reportEvents.status, data: reportEvents.data })
    .from(reportEvents)
    .where(eq(reportEvents.reportId, report.id))
    .orderBy(desc(sql`report_events.rowid`));
  return hasTurn(events, report.version, baseVersion);
}

/** @param events latest first; those from before they held their version count down from the one after them. */
function hasTurn(events: readonly Event[], version: number, baseVersion: number): boolean {
  let latest = version;
  for (const event of events) {
    const made = typeof event.data.version === 'number' ? event.data.version : latest;
    if (made <= baseVersion) return false;
    if (isTurn(event)) return true;
    latest = isStep(event) ? made - 1 : made;
  }
  return false;
}

const isTurn = ({ type, status, data }: Event): boolean =>
  (type === 'status' && !workGoesOn.includes(status)) ||
  (type === 'edited' && (Number(data.movedM) > 0 || data.from !== data.to));

/** Surely made a version of its own; a note or a photo painted over has made none. */
const isStep = ({ type, data }: Event): boolean =>
  type === 'status' || 'version' in data || 'movedM' in data || (type === 'published' && 'photos' in data);
