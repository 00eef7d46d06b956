import { randomUUID } from 'node:crypto';
import { eq, max } from 'drizzle-orm';
import { type Db, writeTx } from '@/db/client';
import { idempotency, reportEvents, reportPhotos, reports } from '@/db/schema';
import { isDiskFull } from '../action';
import { recordAudit } from '../audit/record';
import { raiseAlert } from '../crew/alerts';
import { notifyReporter } from '../notifications/enqueue';
import type { StoredPhoto } from '../photos/store';
import { fail, ok, type Result } from '../result';
import { deadlineOf } from './deadlines';
import { type Location, locate } from './locate';
import { findReceipt, receiptKey, type StoredReceipt, toReceipt } from './receipt';
import type { ReportInput } from './schema';
import { type ReportSource, takenDownSources, type Visibility } from './status';
import type { Submission, Submitted } from './submit';
import { newTrackingCode } from './tracking-code';

const DAY_MS = 24 * 3600_000;

interface Draft {
  readonly submission: Submission;
  readonly input: ReportInput;
  readonly photos: readonly StoredPhoto[];
  readonly location: Location;
  readonly now: number;
}

/** Report, photos, timeline, audit, idempotency record and alert: all of them or none. */
export async function writeReport(
  submission: Submission,
  input: ReportInput,
  photos: readonly StoredPhoto[],
): Promise<Result<Submitted>> {
  const draft = {
    submission,
    input,
    photos,
    location: await locate(input, submission.placeText),
    now: Date.now(),
  };
  try {
    return await writeTx((tx) => writeAll(tx, draft));
  } catch (error) {
    if (isDiskFull(error)) return fail('storageFull');
    throw error;
  }
}

async function writeAll(tx: Db, draft: Draft): Promise<Result<Submitted>> {
  const { submission, input, now } = draft;
  const { id, content, actor } = submission;
  // Another process may have taken the same report meanwhile: the transaction is the truth.
  const known = await findReceipt(tx, id);
  if (known?.contentKey === content) return ok({ receipt: known.receipt, isNew: false });
  const [taken] = await tx.select({ id: reports.id }).from(reports).where(eq(reports.id, id));
  if (taken) return fail('conflict', { fields: { id: 'otherContent' } });

  const trackingCode = await newTrackingCode(tx);
  await tx.insert(reports).values(await toRow(tx, draft, trackingCode));
  const stored: StoredReceipt = { trackingCode, photos: await writePhotos(tx, draft) };
  await tx.insert(reportEvents).values({
    id: randomUUID(),
    reportId: id,
    at: now,
    type: 'received',
    actorKind: actor.kind,
    actorId: actor.id,
    data: notes(draft),
  });
  await tx
    .insert(idempotency)
    .values({ key: receiptKey(id), contentKey: content, response: JSON.stringify(stored), createdAt: now });
  if (input.hazard) await raiseAlert(tx, id, now);
  await notifyReporter(tx, id, 'reportReceived');
  await recordAudit(tx, actor, {
    event: 'report.created',
    objectId: id,
    data: { category: input.category, photos: draft.photos.length, hazard: input.hazard },
  });
  return ok({ receipt: toReceipt(id, stored), isNew: true });
}

async function toRow(tx: Db, draft: Draft, trackingCode: string): Promise<typeof reports.$inferInsert> {
  const { submission, input, photos, location, now } = draft;
  const exif = input.exifPosition ?? photos.find((photo) => photo.exif)?.exif;
  const [row] = await tx.select({ top: max(reports.seq) }).from(reports);
  return {
    id: submission.id,
    seq: (row?.top ?? 0) + 1,
    trackingCode,
    category: input.category,
    lat: input.lat,
    lng: input.lng,
    accuracyM: input.accuracyM,
    positionSource: input.positionSource,
    exifLat: exif?.lat ?? null,
    exifLng: exif?.lng ?? null,
    place: submission.placeText ?? location.place,
    district: location.district,
    insideTown: location.insideTown,
    responsible: location.responsible,
    capturedAt: isClockWrong(input, now) ? now : (input.capturedAt ?? now),
    receivedAt: now,
    updatedAt: now,
    dueAt: deadlineOf({ category: input.category, hazard: input.hazard, status: 'new' }, now),
    description: input.description,
    answers: input.answers,
    hazard: input.hazard,
    contact: input.contact,
    locale: input.locale,
    source: submission.source,
    visibility: visibilityOf(draft),
    accountId: ownerOf(submission),
  };
}

/**
 * The account that gets its news. Who takes a call down is not its sender, and the caller has none: it stays
 * nobody's until the caller takes it over with the link.
 */
const ownerOf = ({ source, actor }: Submission): string | null =>
  (takenDownSources as readonly ReportSource[]).includes(source) ? null : actor.id;

/**
 * What people wrote or photographed waits for a look by staff, words for a place included. Without them
 * only kind, place and state would be shown, which needs no look.
 */
function visibilityOf({ submission, input, photos }: Draft): Visibility {
  if (!input.isPublic) return 'private';
  const hasOwnWords = input.description.trim() !== '' || submission.placeText !== undefined;
  return hasOwnWords || photos.length > 0 ? 'pending' : 'published';
}

/** A phone may come back after a year; before that, or tomorrow, its clock is wrong. */
const isClockWrong = ({ capturedAt }: ReportInput, now: number): boolean =>
  capturedAt !== undefined && (capturedAt > now + DAY_MS || capturedAt < now - 400 * DAY_MS);

/** What staff must know: a wrong clock (the server's time counts then), a place nobody could find. */
const notes = ({ submission, input, now }: Draft): Record<string, number | boolean> => ({
  ...(isClockWrong(input, now) ? { phoneClock: input.capturedAt ?? now } : {}),
  ...(submission.isPlaceUnknown ? { placeUnknown: true } : {}),
});

async function writePhotos(tx: Db, { submission, photos, now }: Draft): Promise<StoredReceipt['photos']> {
  const rows = photos.map(({ exif: _, ...photo }, position) => ({
    id: randomUUID(),
    reportId: submission.id,
    position,
    createdAt: now,
    ...photo,
  }));
  if (rows.length > 0) await tx.insert(reportPhotos).values(rows);
  return rows.map(({ id, sha256 }) => ({ id, sha256 }));
}
