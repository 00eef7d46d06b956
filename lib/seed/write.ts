import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { type Db, writeTx } from '@/db/client';
import { reportEvents, reportPhotos, reports } from '@/db/schema';
import { deadlineOf } from '../reports/deadlines';
import { isOpen } from '../reports/status';
import { newTrackingCode } from '../reports/tracking-code';
import type { DemoPhotos } from './photos';
import { type PlannedReport, planReport } from './plan';
import { randomSource } from './random';

/** Reports for each commit: a serving process waits at most some 50 ms for its turn. */
const CHUNK = 100;

let made = Date.now();

/** A UUID after all before it: random ones would touch another page of every index with every row. */
const nextId = (): string => {
  const time = (made++).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
};

/** Adds `count` demo reports; `report` is told how many there are after each commit. */
export async function writeDemoReports(
  count: number,
  seed: number,
  photos: DemoPhotos,
  report: (done: number) => void,
): Promise<void> {
  const r = randomSource(seed);
  const now = Date.now();
  for (let done = 0; done < count; ) {
    const planned = Array.from({ length: Math.min(CHUNK, count - done) }, () => planReport(r, now));
    await writeTx((tx) => insertChunk(tx, planned, photos));
    done += planned.length;
    report(done);
  }
}

async function insertChunk(tx: Db, planned: readonly PlannedReport[], photos: DemoPhotos): Promise<void> {
  const last = await tx.get<{ seq: number | null }>(sql`select max(seq) as seq from reports`);
  const rows: { plan: PlannedReport; id: string; seq: number; trackingCode: string }[] = [];
  for (const [index, plan] of planned.entries()) {
    rows.push({
      plan,
      id: nextId(),
      seq: (last.seq ?? 0) + 1 + index,
      trackingCode: await newTrackingCode(tx),
    });
  }
  await tx.insert(reports).values(rows.map(({ plan, ...keys }) => reportRow(plan, keys)));
  await tx.insert(reportEvents).values(rows.flatMap(({ plan, id }) => eventRows(plan, id)));
  const withPhotos = rows.flatMap(({ plan, id }) => photoRows(plan, id, photos));
  if (withPhotos.length > 0) await tx.insert(reportPhotos).values(withPhotos);
}

function reportRow(plan: PlannedReport, keys: { id: string; seq: number; trackingCode: string }) {
  const status = plan.steps.at(-1)?.status ?? 'new';
  const updatedAt = plan.steps.at(-1)?.at ?? plan.receivedAt;
  return {
    ...keys,
    category: plan.category,
    lat: plan.lat,
    lng: plan.lng,
    accuracyM: plan.accuracyM,
    positionSource: 'device' as const,
    place: plan.district,
    district: plan.district,
    insideTown: true,
    capturedAt: plan.receivedAt - 60_000,
    receivedAt: plan.receivedAt,
    updatedAt,
    closedAt: isOpen(status) ? null : updatedAt,
    dueAt: deadlineOf({ category: plan.category, hazard: plan.hazard, status }, updatedAt),
    description: plan.description,
    answers: plan.answers,
    hazard: plan.hazard,
    source: 'app' as const,
    status,
    visibility: plan.visibility,
    responsible: status === 'forwarded' ? 'strassenNrw' : 'town',
    affectedCount: plan.affectedCount,
    version: 1 + plan.steps.length,
  };
}

function eventRows(plan: PlannedReport, reportId: string) {
  const received = { at: plan.receivedAt, type: 'received' as const, actorKind: 'citizen' as const };
  const steps = plan.steps.map(({ at, status }) => ({
    at,
    type: 'status' as const,
    actorKind: status === 'checked' || status === 'forwarded' ? ('staff' as const) : ('crew' as const),
    status,
  }));
  return [received, ...steps].map((event) => ({ id: nextId(), reportId, ...event }));
}

function photoRows(plan: PlannedReport, reportId: string, photos: DemoPhotos) {
  const isPublic = plan.visibility === 'published';
  const seed = Math.floor(plan.receivedAt / 1000);
  const row = (
    role: 'report' | 'after',
    position: number,
    list: DemoPhotos['repaired'],
    createdAt: number,
  ) => ({
    id: nextId().replaceAll('-', ''),
    reportId,
    role,
    position,
    ...(list[seed % list.length] as (typeof list)[number]),
    isPublic,
    createdAt,
  });
  const before = plan.hasPhoto ? [row('report', 0, photos.byCategory[plan.category], plan.receivedAt)] : [];
  const end = plan.steps.at(-1);
  const isRepaired = end?.status === 'done' && plan.category === 'roadway';
  const after = isRepaired ? [row('after', 0, photos.repaired, end.at)] : [];
  return [...before, ...after];
}
