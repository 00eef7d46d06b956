import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { db, writeTx } from '@/db/client';
import { reportPhotos, reports } from '@/db/schema';

type NewReport = typeof reports.$inferInsert;
type NewPhoto = typeof reportPhotos.$inferInsert;

/** Puts a report into the database as if it had been received; every one has its own id, code and place. */
export async function insertReport(more: Partial<NewReport> = {}) {
  const id = more.id ?? randomUUID();
  const [last] = await (await db()).select({ seq: sql<number>`coalesce(max(seq), 0)` }).from(reports);
  const seq = (last?.seq ?? 0) + 1;
  const at = Date.now() - 3_600_000;
  const row: NewReport = {
    id,
    seq,
    trackingCode: `T-${randomBytes(4).toString('hex').toUpperCase()}`,
    category: 'roadway',
    lat: 51.35 + seq / 1000,
    lng: 8.28,
    positionSource: 'device',
    place: `Ruhrstraße ${seq}`,
    insideTown: true,
    capturedAt: at,
    receivedAt: at,
    updatedAt: at,
    source: 'app',
    ...more,
  };
  const [report] = await writeTx((tx) => tx.insert(reports).values(row).returning());
  if (!report) throw new Error('report not inserted');
  return report;
}

/** Names a photo of a report; the file itself is not there. */
export async function insertPhoto(reportId: string, more: Partial<NewPhoto> = {}) {
  const row: NewPhoto = {
    id: randomUUID(),
    reportId,
    position: 0,
    sha256: randomBytes(32).toString('hex'),
    fullHash: randomBytes(32).toString('hex'),
    thumbHash: randomBytes(32).toString('hex'),
    width: 1600,
    height: 1200,
    color: '#808080',
    createdAt: Date.now(),
    ...more,
  };
  await writeTx((tx) => tx.insert(reportPhotos).values(row));
  return row;
}
