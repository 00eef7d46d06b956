import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { reportPhotos, reports } from '@/db/schema';
import type { Category } from '../reports/catalogue';

/** A repaired damage with a public photo of before and after. */
export interface FixedReport {
  readonly id: string;
  readonly category: Category;
  readonly place: string;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  readonly fixedAt: number;
  /** Ids of photos. */
  readonly before: string;
  readonly after: string;
}

const hasPhoto = (role: 'report' | 'after') =>
  sql`exists (select 1 from ${reportPhotos} where ${reportPhotos.reportId} = ${reports.id} and ${reportPhotos.role} = ${role} and ${reportPhotos.isPublic} = 1)`;

/** The published report that was repaired last and shows it, or null while there is none. */
export async function newestFixed(): Promise<FixedReport | null> {
  const read = await db();
  const [report] = await read
    .select({
      id: reports.id,
      category: reports.category,
      place: reports.place,
      district: reports.district,
      receivedAt: reports.receivedAt,
    })
    .from(reports)
    .where(
      and(
        eq(reports.status, 'done'),
        eq(reports.visibility, 'published'),
        hasPhoto('report'),
        hasPhoto('after'),
      ),
    )
    .orderBy(desc(reports.updatedAt))
    .limit(1);
  if (!report) return null;
  const photos = await read
    .select({ id: reportPhotos.id, role: reportPhotos.role, createdAt: reportPhotos.createdAt })
    .from(reportPhotos)
    .where(
      and(
        eq(reportPhotos.reportId, report.id),
        eq(reportPhotos.isPublic, true),
        inArray(reportPhotos.role, ['report', 'after']),
      ),
    )
    .orderBy(reportPhotos.position);
  const before = photos.find(({ role }) => role === 'report');
  const after = photos.findLast(({ role }) => role === 'after');
  if (!before || !after) return null;
  const { district, ...rest } = report;
  return {
    ...rest,
    place: report.place || district,
    fixedAt: after.createdAt,
    before: before.id,
    after: after.id,
  };
}
