import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { db } from '@/db/client';
import type { Actor } from '../accounts/actor';
import { fieldErrors } from '../action';
import type { Upload } from '../photos/multipart';
import { acceptPhotos } from '../photos/store';
import { fail, ok, type Result } from '../result';
import { type AcceptanceReceipt, acceptPermit } from './accept';
import { type CrewReceipt, findReceipt, performCrewAction } from './commands';
import { damageSpot } from './damage-spot';
import { mayWork } from './policy';
import { acceptanceInput, crewActionInput } from './schema';

const MAX_PHOTOS = 3;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

interface Answered {
  readonly receipt: CrewReceipt;
  readonly isReplay: boolean;
}

/** No session is told so; a citizen learns nothing, not even that there is such a door. */
export function refuseNonWorker(actor: Actor) {
  if (actor.id === null) return fail('unauthenticated');
  return mayWork(actor) ? null : fail('notFound');
}

/**
 * A crew's multipart PUT: part `action` (JSON) and up to three parts `photo`. A known id with the same
 * content gets the answer of the first time, before any photo is decoded.
 */
export async function receiveAction(actor: Actor, id: string, upload: Upload): Promise<Result<Answered>> {
  if (!uuid.test(id)) return fail('invalid', { fields: { id: 'uuid' } });
  if (upload.photos.length > MAX_PHOTOS) return fail('tooManyPhotos', { fields: { photos: 'tooMany' } });
  const part = upload.parts.get('action');
  const parsed = parsePart(part, crewActionInput);
  if (!part || !parsed.ok) return parsed.ok ? fail('badRequest') : parsed;
  const contentKey = keyOf(actor, part, upload);
  const earlier = await findReceipt(await db(), id, contentKey);
  if (earlier) return 'ok' in earlier ? earlier : ok({ receipt: earlier, isReplay: true });
  const photos = await acceptPhotos(upload.photos);
  if (!photos.ok) return photos;
  return performCrewAction(actor, { id, contentKey, action: parsed.value, photos: photos.value });
}

/**
 * What a crew found after a use: part `acceptance` (JSON) and up to three parts `photo`, answered like an action.
 */
export async function receiveAcceptance(
  actor: Actor,
  id: string,
  upload: Upload,
): Promise<Result<{ receipt: AcceptanceReceipt; isReplay: boolean }>> {
  if (!uuid.test(id)) return fail('invalid', { fields: { id: 'uuid' } });
  if (upload.photos.length > MAX_PHOTOS) return fail('tooManyPhotos', { fields: { photos: 'tooMany' } });
  const part = upload.parts.get('acceptance');
  const parsed = parsePart(part, acceptanceInput);
  if (!part || !parsed.ok) return parsed.ok ? fail('badRequest') : parsed;
  const contentKey = keyOf(actor, part, upload);
  const earlier = await findReceipt<AcceptanceReceipt>(await db(), id, contentKey);
  if (earlier) return 'ok' in earlier ? earlier : ok({ receipt: earlier, isReplay: true });
  const photos = await acceptPhotos(upload.photos);
  if (!photos.ok) return photos;
  const acceptance = parsed.value;
  const { result, permitId, note } = acceptance;
  const spot = result === 'damage' ? await damageSpot(permitId, note) : null;
  return acceptPermit(actor, { id, contentKey, acceptance, photos: photos.value, spot });
}

function parsePart<T>(part: Buffer | undefined, schema: z.ZodType<T>): Result<T> {
  let value: unknown;
  try {
    value = JSON.parse(part?.toString('utf8') ?? '');
  } catch {
    return fail('badRequest', { fields: { body: 'json' } });
  }
  const version = typeof value === 'object' && value !== null && 'v' in value ? value.v : null;
  if (version !== 1) return fail('updateNeeded');
  const parsed = schema.safeParse(value);
  return parsed.success ? ok(parsed.data) : fail('invalid', { fields: fieldErrors(parsed.error) });
}

/** Bound to the account: the same id from somebody else is other content. */
function keyOf(actor: Actor, part: Buffer, { photos }: Upload): string {
  const hash = createHash('sha256').update(`crew\0${actor.id}\0`).update(part);
  for (const { sha256 } of photos) hash.update(sha256);
  return hash.digest('hex');
}
