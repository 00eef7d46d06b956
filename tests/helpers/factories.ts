import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { closeDb, type Db, writeTx } from '@/db/client';
import { reportPhotos, reports } from '@/db/schema';
import { processState } from '@/lib/process-state';

type Report = typeof reports.$inferSelect;
type Photo = typeof reportPhotos.$inferInsert;

const codeLetters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
let made = 0;

/** A tracking code no other report of this run has. */
function nextCode(): string {
  let rest = made++ + Math.floor(Math.random() * 1e6) * 1000;
  let code = '';
  for (let i = 0; i < 6; i++) {
    code = (codeLetters[rest % codeLetters.length] ?? '2') + code;
    rest = Math.floor(rest / codeLetters.length);
  }
  return `T-${code}`;
}

function defaults(seq: number): typeof reports.$inferInsert {
  const now = Date.now();
  return {
    id: randomUUID(),
    seq,
    trackingCode: nextCode(),
    category: 'roadway',
    // Every report stands somewhere else, near the town hall.
    lat: 51.3503 + (seq % 97) * 0.0001,
    lng: 8.2836 + (seq % 89) * 0.0001,
    positionSource: 'pin',
    place: `Ruhrstraße ${seq}`,
    district: 'Meschede',
    insideTown: true,
    capturedAt: now,
    receivedAt: now,
    updatedAt: now,
    source: 'app',
  };
}

/**
 * Puts a report straight into the database: a new, unpublished pothole near the town hall, unless the
 * overrides say otherwise. Different things get different ids.
 */
export async function makeReport(overrides: Partial<Report> = {}): Promise<Report> {
  const [report] = await makeReports(1, () => overrides);
  if (!report) throw new Error('not made');
  return report;
}

/** Many reports in few transactions; `overrides` is asked for each (0, 1, 2 …). */
export async function makeReports(
  count: number,
  overrides: (index: number) => Partial<Report> = () => ({}),
): Promise<Report[]> {
  const all: Report[] = [];
  for (let start = 0; start < count; start += 200) {
    const part = await writeTx((tx) => insertBatch(tx, start, Math.min(count, start + 200), overrides));
    all.push(...part);
  }
  return all;
}

async function insertBatch(
  tx: Db,
  start: number,
  end: number,
  overrides: (index: number) => Partial<Report>,
): Promise<Report[]> {
  const row = await tx.get<{ top: number }>(sql`select coalesce(max(seq), 0) as top from reports`);
  const rows = Array.from({ length: end - start }, (_, offset) => ({
    ...defaults(row.top + 1 + offset),
    ...overrides(start + offset),
  }));
  return tx.insert(reports).values(rows).returning();
}

/** A photo's row; its files do not exist. */
export async function makePhoto(
  reportId: string,
  overrides: Partial<typeof reportPhotos.$inferSelect> = {},
): Promise<Photo> {
  const photo: Photo = {
    id: randomUUID(),
    reportId,
    position: 0,
    sha256: randomUUID().replaceAll('-', '').repeat(2),
    fullHash: randomUUID().replaceAll('-', '').repeat(2),
    thumbHash: randomUUID().replaceAll('-', '').repeat(2),
    width: 2048,
    height: 1536,
    color: '#808080',
    createdAt: Date.now(),
    ...overrides,
  };
  await writeTx((tx) => tx.insert(reportPhotos).values(photo));
  return photo;
}

/** Lets the factories write into the data folder of a running test server. Give the result to `afterAll`. */
export function useDataDir(dataDir: string): () => Promise<void> {
  process.env.DATA_DIR = dataDir;
  for (const state of ['env', 'secrets', 'db']) processState.forget(state);
  return closeDb;
}
