import { asc, gt, gte } from 'drizzle-orm';
import { db } from '@/db/client';
import { reports } from '@/db/schema';
import { processState } from '../process-state';
import { isPlaceUnknown } from '../reports/place-known';
import { statusGroup } from '../reports/status';
import {
  createPointIndex,
  inMapOrder,
  type MapPoint,
  type PointIndex,
  putPoint,
  removePoint,
} from './point-index';

const CHECK_EVERY_MS = 1_000;
/** Rows that were deleted leave no trace; a fresh index forgets them. */
const REBUILD_EVERY_MS = 10 * 60_000;
/** A transaction may commit a little after the moment it wrote into `updated_at`. */
const OVERLAP_MS = 15_000;
const BATCH = 4_000;

interface Live {
  index: PointIndex;
  builtAt: number;
  checkedAt: number;
  lastSeq: number;
  lastUpdate: number;
  checking: Promise<void> | null;
  building: Promise<void> | null;
}

const live = () =>
  processState(
    'map-index',
    (): Live => ({
      index: createPointIndex(),
      builtAt: 0,
      checkedAt: 0,
      lastSeq: 0,
      lastUpdate: 0,
      checking: null,
      building: null,
    }),
  );

const columns = {
  seq: reports.seq,
  id: reports.id,
  category: reports.category,
  lat: reports.lat,
  lng: reports.lng,
  accuracyM: reports.accuracyM,
  place: reports.place,
  hazard: reports.hazard,
  status: reports.status,
  visibility: reports.visibility,
  receivedAt: reports.receivedAt,
  updatedAt: reports.updatedAt,
};
type Row = Pick<typeof reports.$inferSelect, keyof typeof columns>;

/**
 * Only what staff have published, and not what its sender took back, what is told elsewhere, or what stands nowhere
 * yet: its pin would be at the town hall.
 */
const isPublic = (row: Row): boolean =>
  row.visibility === 'published' &&
  row.status !== 'withdrawn' &&
  row.status !== 'merged' &&
  !isPlaceUnknown(row);

function toPoint(row: Row): MapPoint {
  const group = statusGroup(row.status);
  return {
    seq: row.seq,
    id: row.id,
    category: row.category,
    lat: row.lat,
    lng: row.lng,
    place: row.place,
    group,
    isDanger: row.hazard && group === 'open',
    receivedAt: row.receivedAt,
  };
}

function apply(index: PointIndex, rows: readonly Row[]): void {
  for (const row of rows) {
    if (isPublic(row)) putPoint(index, toPoint(row));
    else removePoint(index, row.seq);
  }
}

function remember(state: Live, rows: readonly Row[]): void {
  for (const { seq, updatedAt } of rows) {
    state.lastSeq = Math.max(state.lastSeq, seq);
    state.lastUpdate = Math.max(state.lastUpdate, updatedAt);
  }
}

/** Lets other requests in. */
const breathe = () => new Promise((resolve) => setImmediate(resolve));

/** Batches after a number, with room for other requests in between. */
async function* rowsAfter(seq: number): AsyncGenerator<Row[]> {
  const read = await db();
  for (let from = seq; ; ) {
    const rows = await read
      .select(columns)
      .from(reports)
      .where(gt(reports.seq, from))
      .orderBy(asc(reports.seq))
      .limit(BATCH);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    from = last.seq;
    await breathe();
  }
}

async function build(state: Live): Promise<void> {
  const index = createPointIndex();
  // Versions must not repeat: answers are kept by them.
  index.version = state.index.version + 1;
  const points: MapPoint[] = [];
  for await (const rows of rowsAfter(0)) {
    for (const row of rows) if (isPublic(row)) points.push(toPoint(row));
    remember(state, rows);
  }
  for (const [at, point] of inMapOrder(points).entries()) {
    putPoint(index, point);
    if (at % BATCH === 0) await breathe();
  }
  state.index = index;
  state.builtAt = Date.now();
}

async function readChanges(state: Live): Promise<void> {
  const since = Math.min(state.lastUpdate, Date.now()) - OVERLAP_MS;
  const changed = await (await db()).select(columns).from(reports).where(gte(reports.updatedAt, since));
  apply(state.index, changed);
  remember(state, changed);
  for await (const rows of rowsAfter(state.lastSeq)) {
    apply(state.index, rows);
    remember(state, rows);
  }
}

function buildOnce(state: Live): Promise<void> {
  state.building ??= build(state).finally(() => {
    state.building = null;
  });
  return state.building;
}

function checkOnce(state: Live): Promise<void> {
  state.checking ??= readChanges(state).finally(() => {
    state.checkedAt = Date.now();
    state.checking = null;
  });
  return state.checking;
}

/** The public points, at most a second behind the database. The server file calls it once to warm it up. */
export async function livePoints(): Promise<PointIndex> {
  const state = live();
  if (state.builtAt === 0) await buildOnce(state);
  else if (Date.now() - state.builtAt > REBUILD_EVERY_MS) void buildOnce(state).catch(() => undefined);
  if (Date.now() - state.checkedAt >= CHECK_EVERY_MS) await checkOnce(state);
  return state.index;
}
