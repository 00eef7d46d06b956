import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { closeDb, db, migrateDb, writeTx } from '@/db/client';
import { spaceUses } from '@/db/schema';
import { type NewUse, rowOf } from '@/lib/areas/keep-use';
import { polygonsOf, rectangle } from '@/lib/areas/metric';
import { clashesWith, spanOfAll, touches } from '@/lib/areas/uses';
import { addDays } from '@/lib/decisions/calendar';
import { boxOf } from '@/lib/geo/box';
import { randomSource } from '@/lib/seed/random';
import { ms, percentile, type Row } from './row';

const PERMITS = 100_000;
const CHECKS = 500;
const LIMIT_MS = 20;

/** Scaffolds, containers and seating of ten years; half of them in the square kilometre of the town's centre. */
function permits(count: number, seed: number): NewUse[] {
  const r = randomSource(seed);
  return Array.from({ length: count }, (_, index) => {
    const isCentral = r.next() < 0.5;
    const reach = isCentral ? 0.005 : 0.08;
    const centre = { lat: 51.345 + r.between(-reach, reach), lng: 8.28 + r.between(-reach, reach) * 1.4 };
    const [lengthM, widthM, bearing] = [r.between(2, 25), r.between(1, 6), r.between(0, 180)];
    const from = addDays('2020-01-01', Math.floor(r.between(0, 3650)));
    const isDaily = r.next() < 0.2;
    return {
      id: `use-${seed}-${index}`,
      applicationId: `application-${seed}-${index}`,
      category: 'scaffold',
      state: 'granted',
      label: '',
      place: '',
      shape: polygonsOf(rectangle({ centre, lengthM, widthM, bearing })),
      periods: [
        {
          from,
          to: addDays(from, Math.floor(r.between(0, 120))),
          daily: isDaily ? { from: 360, to: 840 } : null,
        },
      ],
      m2: lengthM * widthM,
      traffic: 'none',
    };
  });
}

async function fill(): Promise<void> {
  const rows = permits(PERMITS, 1).map((use) => rowOf(use, Date.now()));
  for (let at = 0; at < rows.length; at += 1000)
    await writeTx((tx) => tx.insert(spaceUses).values(rows.slice(at, at + 1000)));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** The conflict check among 100,000 permits against the bare query of the R*Tree for the same box and days. */
export async function areas(): Promise<Row[]> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'buergerweg-bench-'));
  process.env.DATA_DIR = dataDir;
  await migrateDb();
  try {
    await fill();
    const read = await db();
    const asked = permits(CHECKS + 50, 2);
    const [checks, bare]: [number[], number[]] = [[], []];
    let clashes = 0;
    for (const use of asked) {
      const where = touches(boxOf(use.shape), spanOfAll(use.periods));
      bare.push(await timed(() => read.all(sql`select seq from space_uses where ${where}`)));
      checks.push(
        await timed(async () => {
          clashes += (await clashesWith(read, use)).length;
        }),
      );
    }
    if (clashes === 0) throw new Error('Nothing was in the way of anything: the data measures nothing.');
    // The first ones warm the caches.
    const p99 = percentile(checks.slice(50), 0.99);
    const middle = percentile(checks.slice(50), 0.5);
    return [
      {
        name: `Conflict check among ${PERMITS.toLocaleString('en')} permits`,
        measured: `${ms(p99)} (99 %), ${ms(middle)} (50 %)`,
        comparedWith: `bare R*Tree query ${ms(percentile(bare.slice(50), 0.99))} (99 %)`,
        result: ms(p99),
        limit: `≤ ${LIMIT_MS} ms`,
        isMet: p99 <= LIMIT_MS,
      },
    ];
  } finally {
    await closeDb();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
