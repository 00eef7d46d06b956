import { eq } from 'drizzle-orm';
import { reports } from '@/db/schema';
import { publicUrl } from '../env';
import { type ReportDetails, reportDetails, statusSince } from './details';
import { followToken, reportIdOf } from './follow-token';

/** The sender's own report; null for a secret that is not ours or a report that is gone. */
export async function reportByToken(token: string): Promise<ReportDetails | null> {
  const id = reportIdOf(token);
  return id ? reportDetails(eq(reports.id, id)) : null;
}

/** The secret link to the sender's own page. */
export const followUrl = (reportId: string): string => `${publicUrl()}/follow/${followToken(reportId)}`;

/** What the phone keeps of a report, to show it again without a network. */
export interface FollowSummary {
  readonly id: string;
  readonly trackingCode: string;
  readonly category: string;
  readonly place: string;
  readonly status: string;
  /** UTC ms. */
  readonly statusSince: number;
  readonly updatedAt: number;
}

export const followSummary = (report: ReportDetails): FollowSummary => ({
  id: report.id,
  trackingCode: report.trackingCode,
  category: report.category,
  place: report.place,
  status: report.status,
  statusSince: statusSince(report),
  updatedAt: report.updatedAt,
});
