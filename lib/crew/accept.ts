import { randomUUID } from 'node:crypto';
import { eq, max } from 'drizzle-orm';
import { z } from 'zod';
import {
  idempotency,
  reportEvents,
  reportPhotos,
  reports,
  spaceAcceptancePhotos,
  spaceAcceptances,
} from '@/db/schema';
import { mutation, type WriteContext } from '../action';
import { loadCase } from '../applications/case';
import { findHeld, type HeldApplication } from '../applications/held';
import { applyMove } from '../applications/transition';
import type { AuditEntry } from '../audit/record';
import type { StoredPhoto } from '../photos/store';
import { deadlineOf } from '../reports/deadlines';
import { newTrackingCode } from '../reports/tracking-code';
import { type Failure, fail } from '../result';
import { toAccept } from '../services/sondernutzung/states';
import { findReceipt } from './commands';
import type { DamageSpot } from './damage-spot';
import { mayWork } from './policy';
import { acceptanceInput } from './schema';

/** Answer to a crew's PUT; a replay gets the same. */
export interface AcceptanceReceipt {
  readonly id: string;
  readonly permitId: string;
  readonly result: string;
  /** Of the damage's report; null when all was well. */
  readonly trackingCode: string | null;
  readonly photos: readonly { readonly id: string; readonly sha256: string }[];
}

const input = z.object({
  id: z.guid('uuid'),
  /** SHA-256 (hex) of account, part and photos. */
  contentKey: z.string().length(64),
  acceptance: acceptanceInput,
  /** Already durable below DATA_DIR/photos. */
  photos: z.array(z.custom<StoredPhoto>()),
  /** Where a damage lies, in words; null when there is none or the ground is not known. */
  spot: z.custom<DamageSpot | null>(),
});
type Input = z.output<typeof input>;
type Context = WriteContext<Input, HeldApplication>;

/**
 * What a crew found after a use, once for each permit: all well closes the case; a damage makes a report, with the
 * permit attached, and leaves the case to the office. `conflict` when somebody has looked before.
 * @returns the receipt, and whether it is the answer of an earlier try
 */
export const acceptPermit = mutation({
  input,
  load: async (tx, { acceptance }) => {
    const held = await findHeld(tx, { id: acceptance.permitId });
    return held?.serviceId === 'sondernutzung' && held.stage === 'sent' ? held : null;
  },
  may: mayWork,
  write: async (context) => {
    const earlier = await findReceipt<AcceptanceReceipt>(
      context.tx,
      context.input.id,
      context.input.contentKey,
    );
    if (!earlier) return accept(context);
    return 'ok' in earlier ? earlier : { value: { receipt: earlier, isReplay: true }, audit: [] };
  },
});

async function accept(context: Context) {
  const { tx, input, object: held, actor, now } = context;
  const { acceptance } = input;
  const spot = acceptance.result === 'damage' ? input.spot : null;
  const refusal = await whyNot(context);
  if (refusal) return refusal;
  if (acceptance.result === 'damage' && !spot) return fail('notFound');
  const found = await loadCase(tx, held);
  if (!found) return fail('notFound');
  const key = acceptance.result === 'fine' ? 'accepted' : 'damaged';
  const asked = acceptance.note ? { found: acceptance.note } : {};
  const moved = await applyMove(tx, found, actor, { key, asked, papers: [], fee: null }, now);
  if ('ok' in moved) return moved;
  const at = Math.min(Math.max(acceptance.at, held.sentAt ?? 0), now);
  const damage = spot ? await reportDamage(context, spot, at) : null;
  await tx.insert(spaceAcceptances).values({
    id: input.id,
    applicationId: held.id,
    result: acceptance.result,
    at,
    createdAt: now,
    reportId: damage?.id ?? null,
  });
  const receipt: AcceptanceReceipt = {
    id: input.id,
    permitId: held.id,
    result: acceptance.result,
    trackingCode: damage?.trackingCode ?? null,
    photos: await keepPhotos(context),
  };
  await tx.insert(idempotency).values({
    key: input.id,
    contentKey: input.contentKey,
    response: JSON.stringify(receipt),
    createdAt: now,
  });
  const audit: AuditEntry[] = [
    moved.audit,
    {
      event: 'areas.accepted',
      objectId: held.id,
      data: { result: acceptance.result, photos: input.photos.length },
    },
    ...(damage ? [damage.audit] : []),
  ];
  return { value: { receipt, isReplay: false }, audit };
}

/** Somebody has looked before, or there is nothing granted to look at. */
async function whyNot({ tx, object: held }: Context): Promise<Failure | null> {
  const [known] = await tx
    .select({ result: spaceAcceptances.result, at: spaceAcceptances.at })
    .from(spaceAcceptances)
    .where(eq(spaceAcceptances.applicationId, held.id));
  if (known) return fail('conflict', { detail: { reason: 'accepted', ...known } });
  const fits = (toAccept as readonly string[]).includes(held.state);
  return fits ? null : fail('conflict', { detail: { reason: 'state', state: held.state } });
}

/** The damage as a report of its own: new, seen by the town hall before anybody else. */
async function reportDamage({ tx, input, actor, now }: Context, spot: DamageSpot, at: number) {
  const { acceptance, photos } = input;
  const { category, lat, lng, accuracyM, place, district, insideTown, responsible } = spot;
  const id = randomUUID();
  const trackingCode = await newTrackingCode(tx);
  const [row] = await tx.select({ top: max(reports.seq) }).from(reports);
  await tx.insert(reports).values({
    id,
    seq: (row?.top ?? 0) + 1,
    trackingCode,
    ...{ category, lat, lng, accuracyM, place, district, insideTown, responsible },
    positionSource: accuracyM === null ? 'pin' : 'address',
    capturedAt: at,
    receivedAt: now,
    updatedAt: now,
    dueAt: deadlineOf({ category, hazard: false, status: 'new' }, now),
    description: acceptance.note,
    source: 'crew',
  });
  await tx.insert(reportEvents).values({
    id: randomUUID(),
    reportId: id,
    at: now,
    type: 'received',
    actorKind: actor.kind,
    actorId: actor.id,
  });
  const rows = photos.map(({ exif: _, ...photo }, position) => ({
    ...photo,
    id: randomUUID(),
    reportId: id,
    position,
    createdAt: now,
  }));
  if (rows.length > 0) await tx.insert(reportPhotos).values(rows);
  const audit: AuditEntry = {
    event: 'report.created',
    objectId: id,
    data: { category, photos: photos.length, hazard: false },
  };
  return { id, trackingCode, audit };
}

async function keepPhotos({ tx, input, object: held, now }: Context): Promise<AcceptanceReceipt['photos']> {
  if (input.photos.length === 0) return [];
  const rows = input.photos.map(({ exif: _, ...photo }, position) => ({
    ...photo,
    id: randomUUID(),
    applicationId: held.id,
    position,
    createdAt: now,
  }));
  await tx.insert(spaceAcceptancePhotos).values(rows);
  return rows.map(({ id, sha256 }) => ({ id, sha256 }));
}
