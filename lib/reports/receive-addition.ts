import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { idempotency } from '@/db/schema';
import { anonymous } from '../accounts/actor';
import { fieldErrors } from '../action';
import { limits, networkPrefix, takeFromBudget } from '../limits';
import type { Upload } from '../photos/multipart';
import { acceptPhotos } from '../photos/store';
import { fail, type Result } from '../result';
import { type Added, additionKey, additionPart, addToReport } from './additions';
import { contentKey } from './content-key';

interface Door {
  readonly reportId: string;
  /** Client address, for the budget. */
  readonly address: string;
}

/** The JSON part "addition" of the phone's outbox, with photos; repeating it answers the same. */
export async function receiveAddition(upload: Upload, id: string, door: Door): Promise<Result<Added>> {
  const part = upload.parts.get('addition') ?? Buffer.alloc(0);
  return accept(upload, part, parseJson(part), { ...door, id });
}

/**
 * The same from a form without JavaScript. Its content and the page it was shown on make the id: sending it twice is
 * once, and "noch nicht behoben" after the next repair is heard again.
 */
export async function receiveAdditionForm(upload: Upload, door: Door): Promise<Result<Added>> {
  const field = (name: string): string => upload.parts.get(name)?.toString('utf8') ?? '';
  const content = { v: 1, note: field('note').replaceAll('\r\n', '\n'), reopen: field('reopen') === '1' };
  const part = Buffer.from(JSON.stringify(content));
  const id = uuidFrom(`${door.reportId}:${field('form')}:${contentKey(part, upload.photos)}`);
  return accept(upload, part, content, { ...door, id });
}

function parseJson(part: Buffer): unknown {
  try {
    return JSON.parse(part.toString('utf8'));
  } catch {
    return null;
  }
}

/** A UUID (version 8) made from a hash. */
function uuidFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

async function accept(
  upload: Upload,
  part: Buffer,
  content: unknown,
  { reportId, address, id }: Door & { id: string },
): Promise<Result<Added>> {
  const parsed = additionPart.safeParse(content);
  if (!parsed.success) return fail('invalid', { fields: fieldErrors(parsed.error) });
  const key = contentKey(part, upload.photos);
  // What is known already needs neither a budget nor its photos decoded again.
  const isKnown = await knows(additionKey(reportId, id));
  if (!isKnown) {
    const retryAfterS = await takeFromBudget(limits.follow, networkPrefix(address));
    if (retryAfterS > 0) return fail('tooMany', { retryAfterS });
  }
  const photos = isKnown ? { ok: true as const, value: [] } : await acceptPhotos(upload.photos);
  if (!photos.ok) return photos;
  return addToReport(anonymous, { ...parsed.data, reportId, id, contentKey: key, photos: photos.value });
}

async function knows(key: string): Promise<boolean> {
  const rows = await (await db())
    .select({ key: idempotency.key })
    .from(idempotency)
    .where(eq(idempotency.key, key));
  return rows.length > 0;
}
