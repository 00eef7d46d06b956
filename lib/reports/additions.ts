import { randomUUID } from 'node:crypto';
import { count, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { idempotency, reportEvents, reportPhotos, reports } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { mutation } from '../action';
import { raiseAlert } from '../crew/alerts';
import type { StoredPhoto } from '../photos/store';
import { type Failure, fail } from '../result';
import { findReportState } from './find';
import { canReopen, mayAdd } from './follow-policy';
import { moveReport } from './transition';

/** Photos of all kinds that one report may gather. */
const MOST_PHOTOS = 30;

/** What the sender adds, as the phone sends it. */
export const additionPart = z.object({
  v: z.literal(1),
  note: z.string().trim().max(1000, 'tooLong').default(''),
  /** "Noch nicht behoben": opens a closed report again. */
  reopen: z.boolean().default(false),
});

const input = additionPart.extend({
  reportId: z.uuid(),
  /** Made by the phone; the idempotency key. */
  id: z.uuid(),
  contentKey: z.string(),
  photos: z.array(z.custom<StoredPhoto>()),
});
type Input = z.output<typeof input>;

/** Idempotency key of an addition. */
export const additionKey = (reportId: string, id: string): string => `addition:${reportId}:${id}`;
const keyOf = ({ reportId, id }: Input): string => additionKey(reportId, id);

async function load(tx: Db, given: Input) {
  const report = await findReportState(tx, given.reportId);
  if (!report) return null;
  const [known] = await tx
    .select()
    .from(idempotency)
    .where(eq(idempotency.key, keyOf(given)));
  return { ...report, known: known ?? null };
}
type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

export interface Added {
  readonly id: string;
  readonly status: string;
  readonly photos: readonly { id: string; sha256: string }[];
}

/**
 * A note, photos or "noch nicht behoben" from the report's sender. The same id and content again gets the
 * same answer; other content under it is a conflict.
 */
export const addToReport = mutation({
  input,
  load,
  may: (actor, report) => report.known !== null || mayAdd(actor, report),
  write: async ({ tx, input: given, object: report, actor, now }) => {
    if (report.known) return replay(report.known, given);
    const reopens = given.reopen && canReopen(report.status);
    if (!reopens && given.note === '' && given.photos.length === 0) {
      return fail('invalid', { fields: { note: 'missing' } });
    }
    const photos = await storePhotos(tx, given, reopens ? 'reopen' : 'addition', now);
    if ('ok' in photos) return photos;
    const failure = reopens
      ? await reopen(tx, actor, report, given, now)
      : await note(tx, actor, report, given, now);
    if (failure) return failure;
    const value: Added = { id: given.id, status: reopens ? 'new' : report.status, photos };
    await tx.insert(idempotency).values({
      key: keyOf(given),
      contentKey: given.contentKey,
      response: JSON.stringify(value),
      createdAt: now,
    });
    return {
      value,
      audit: {
        event: reopens ? 'report.reopened' : 'report.added',
        objectId: report.id,
        data: { photos: photos.length },
      },
    };
  },
});

function replay(known: NonNullable<Loaded['known']>, given: Input) {
  if (known.contentKey !== given.contentKey) return fail('conflict');
  return { value: JSON.parse(known.response) as Added, audit: [] };
}

async function storePhotos(tx: Db, given: Input, role: 'addition' | 'reopen', now: number) {
  const [row] = await tx
    .select({ n: count() })
    .from(reportPhotos)
    .where(eq(reportPhotos.reportId, given.reportId));
  const before = row?.n ?? 0;
  if (before + given.photos.length > MOST_PHOTOS)
    return fail('tooManyPhotos', { fields: { photos: 'tooMany' } });
  const rows = given.photos.map(({ sha256, fullHash, thumbHash, width, height, color }, index) => ({
    id: randomUUID(),
    reportId: given.reportId,
    role,
    position: before + index,
    sha256,
    fullHash,
    thumbHash,
    width,
    height,
    color,
    createdAt: now,
  }));
  if (rows.length > 0) await tx.insert(reportPhotos).values(rows);
  return rows.map(({ id, sha256 }) => ({ id, sha256 }));
}

async function note(tx: Db, actor: Actor, report: Loaded, given: Input, now: number): Promise<null> {
  await tx.insert(reportEvents).values({
    id: randomUUID(),
    reportId: report.id,
    at: now,
    type: 'addition',
    actorKind: actor.kind,
    text: given.note,
    data: { photos: given.photos.length },
  });
  await tx.update(reports).set({ updatedAt: now }).where(eq(reports.id, report.id));
  return null;
}

async function reopen(
  tx: Db,
  actor: Actor,
  report: Loaded,
  given: Input,
  now: number,
): Promise<Failure | null> {
  const step = { reportId: report.id, baseVersion: report.version, to: 'new', at: now } as const;
  const moved = await moveReport(tx, actor, {
    ...step,
    text: given.note,
    data: { reopened: true, photos: given.photos.length },
  });
  if ('ok' in moved) return moved;
  // Whoever saw to the danger before the repair does not know that it is still there.
  if (report.hazard) await raiseAlert(tx, report.id, now);
  return null;
}
