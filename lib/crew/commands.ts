import { randomUUID } from 'node:crypto';
import { eq, max } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { idempotency, reportEvents, reportPhotos, reports } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { mutation, type WriteContext } from '../action';
import { covers } from '../departments/policy';
import { newsOf, notifyReporter } from '../notifications/enqueue';
import { isOpen } from '../reports/status';
import { moveReport } from '../reports/transition';
import { type Failure, fail } from '../result';
import { settleAlert } from './alerts';
import { conflictWith } from './conflict';
import { fits, mayWork, resultOf } from './policy';
import { type CrewActionInput, crewActionInput } from './schema';
import { hasTurnedSince } from './turned';

interface AcceptedPhoto {
  readonly sha256: string;
  readonly fullHash: string;
  readonly thumbHash: string;
  readonly width: number;
  readonly height: number;
  readonly color: string;
}

/** Answer to a crew's PUT; a replay gets the same. */
export interface CrewReceipt {
  readonly id: string;
  readonly reportId: string;
  readonly status: string;
  readonly version: number;
  /** True when another one had already done the same and this was noted beside it. */
  readonly isNotedBeside: boolean;
  readonly photos: readonly { readonly id: string; readonly sha256: string }[];
}

const input = z.object({
  id: z.guid('uuid'),
  /** SHA-256 (hex) of account, part and photos. */
  contentKey: z.string().length(64),
  action: crewActionInput,
  /** Already durable below DATA_DIR/photos. */
  photos: z.array(z.custom<AcceptedPhoto>()),
});
type Input = z.output<typeof input>;
type Report = typeof reports.$inferSelect;
type Context = WriteContext<Input, Report>;

/**
 * A crew's word on a report, once per id. Somebody else's change in between is answered with `conflict`
 * and changes nothing; if both say the same, photos and note are kept beside the first.
 * @returns the receipt, and whether it is the answer of an earlier try
 */
export const performCrewAction = mutation({
  input,
  load: async (tx, { action }) => {
    const [report] = await tx.select().from(reports).where(eq(reports.id, action.reportId));
    return report ?? null;
  },
  may: (actor, report) => mayWork(actor) && covers(actor, report),
  write: async (context) => {
    const earlier = await findReceipt(context.tx, context.input.id, context.input.contentKey);
    if (earlier) {
      return 'ok' in earlier ? earlier : { value: { receipt: earlier, isReplay: true }, audit: [] };
    }
    return act(context);
  },
});

/** What was answered under this key, or `conflict` when it was for something else. */
export async function findReceipt<Receipt = CrewReceipt>(
  source: Db,
  id: string,
  contentKey: string,
): Promise<Receipt | Failure | null> {
  const [known] = await source.select().from(idempotency).where(eq(idempotency.key, id));
  if (!known) return null;
  if (known.contentKey !== contentKey) return fail('conflict', { detail: { reason: 'otherContent' } });
  return JSON.parse(known.response) as Receipt;
}

async function act(context: Context) {
  const { tx, input, object: report, actor, now } = context;
  const { action } = input;
  const hasTurned = await hasTurnedSince(tx, report, action.baseVersion);
  const isStale = hasTurned || !isSeen(report, action) || !fits(action.action, report.status);
  // "Accept" of what has turned is no mere echo: the words behind it would go through on what was never seen.
  const isEcho = isSameResult(report, action) && !(hasTurned && isOpen(report.status));
  const isBeside = isEcho || (action.keep && isStale);
  if (!isBeside && isStale) return conflictWith(tx, actor, report);
  const moved = isBeside ? await noteBeside(context) : await move(context);
  if ('ok' in moved) return moved;
  const receipt: CrewReceipt = {
    id: input.id,
    reportId: report.id,
    status: isBeside ? report.status : resultOf[action.action],
    version: moved.version,
    isNotedBeside: isBeside,
    photos: await insertPhotos(context),
  };
  await settleAlert(tx, report.id, actor.id, now);
  if (!isBeside) await notifyReporter(tx, report.id, newsOf(resultOf[action.action]));
  await tx.insert(idempotency).values({
    key: input.id,
    contentKey: input.contentKey,
    response: JSON.stringify(receipt),
    createdAt: now,
  });
  return {
    value: { receipt, isReplay: false },
    audit: {
      event: 'crew.action' as const,
      objectId: report.id,
      data: { action: action.action, photos: receipt.photos.length, beside: isBeside },
    },
  };
}

/** Another version in the same state is forgiven: it was published, for instance. What has turned is not. */
const isSeen = (report: Report, action: CrewActionInput): boolean =>
  action.baseVersion === report.version || action.baseStatus === report.status;

const isSameResult = (report: Report, action: CrewActionInput): boolean =>
  report.status === resultOf[action.action] &&
  (action.action !== 'notOurs' || report.responsible === action.body);

/** The time by the phone's clock, within what is possible. */
const happenedAt = ({ action }: Input, report: Report, now: number): number =>
  Math.min(Math.max(action.at, report.receivedAt), now);

async function move({
  tx,
  input,
  object: report,
  actor,
  now,
}: Context): Promise<{ version: number } | Failure> {
  const { action } = input;
  if (action.body && action.action === 'notOurs') {
    await tx.update(reports).set({ responsible: action.body }).where(eq(reports.id, report.id));
  }
  return moveReport(tx, actor, {
    reportId: report.id,
    baseVersion: report.version,
    to: resultOf[action.action],
    text: action.note,
    data: { photos: input.photos.length, ...(action.body ? { body: action.body } : {}) },
    at: happenedAt(input, report, now),
  });
}

async function noteBeside({ tx, input, object: report, actor, now }: Context): Promise<{ version: number }> {
  await tx.insert(reportEvents).values({
    id: randomUUID(),
    reportId: report.id,
    at: happenedAt(input, report, now),
    type: 'conflict',
    ...who(actor),
    text: input.action.note,
    data: { action: input.action.action, photos: input.photos.length },
    isPublic: false,
  });
  return { version: report.version };
}

const who = (actor: Actor) => ({ actorKind: actor.kind, actorId: actor.id });

async function insertPhotos({ tx, input, object: report, now }: Context): Promise<CrewReceipt['photos']> {
  if (input.photos.length === 0) return [];
  const [last] = await tx
    .select({ position: max(reportPhotos.position) })
    .from(reportPhotos)
    .where(eq(reportPhotos.reportId, report.id));
  const first = (last?.position ?? -1) + 1;
  const rows = input.photos.map(({ sha256, fullHash, thumbHash, width, height, color }, index) => ({
    id: randomUUID(),
    reportId: report.id,
    role: 'after' as const,
    position: first + index,
    sha256,
    fullHash,
    thumbHash,
    width,
    height,
    color,
    createdAt: now,
  }));
  await tx.insert(reportPhotos).values(rows);
  return rows.map(({ id, sha256 }) => ({ id, sha256 }));
}
