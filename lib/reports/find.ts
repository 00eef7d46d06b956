import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { reports } from '@/db/schema';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Condition for a report named by its UUID or by its tracking code, however the code was typed. */
export const byIdOrCode = (idOrCode: string) =>
  uuid.test(idOrCode) ? eq(reports.id, idOrCode) : eq(reports.trackingCode, idOrCode.trim().toUpperCase());

const state = {
  id: reports.id,
  trackingCode: reports.trackingCode,
  status: reports.status,
  visibility: reports.visibility,
  version: reports.version,
  affectedCount: reports.affectedCount,
  hazard: reports.hazard,
};

/** The state of one report, for a decision about it; null when there is none. */
export async function findReportState(tx: Db, idOrCode: string) {
  const [row] = await tx.select(state).from(reports).where(byIdOrCode(idOrCode));
  return row ?? null;
}
