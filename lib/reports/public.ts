import { and, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { reports } from '@/db/schema';
import { type ReportDetails, reportDetails } from './details';
import { byIdOrCode } from './find';

/** What everybody may see of a published report, named by its UUID or tracking code; else null. */
export async function publicReport(idOrCode: string): Promise<ReportDetails | null> {
  const report = await reportDetails(
    and(byIdOrCode(idOrCode), eq(reports.visibility, 'published')) ?? byIdOrCode(idOrCode),
  );
  return report && { ...report, photos: report.photos.filter(({ isPublic }) => isPublic) };
}

/** "m 7k4p2x" → "M-7K4P2X": codes are typed from paper, with or without the dash. */
export function normalCode(typed: string): string {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return `${letters.slice(0, 1)}-${letters.slice(1)}`;
}

/** All that a tracking code alone tells: state and kind. */
export async function stateByTrackingCode(typed: string) {
  const [row] = await (await db())
    .select({ status: reports.status, category: reports.category })
    .from(reports)
    .where(eq(reports.trackingCode, normalCode(typed.slice(0, 40))));
  return row ?? null;
}
