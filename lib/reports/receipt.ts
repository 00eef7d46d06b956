import { and, desc, eq, gt, like } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { idempotency } from '@/db/schema';
import { publicUrl } from '../env';
import { followToken } from './follow-token';

/** What the sender of a report gets, and gets again for the same submission. */
export interface Receipt {
  readonly id: string;
  readonly trackingCode: string;
  readonly followUpUrl: string;
  readonly photos: readonly { readonly id: string; readonly sha256: string }[];
}

/** The stored part; the secret link is made anew each time. */
export type StoredReceipt = Pick<Receipt, 'trackingCode' | 'photos'>;

const PREFIX = 'report:';
export const receiptKey = (id: string): string => PREFIX + id;

export const toReceipt = (id: string, { trackingCode, photos }: StoredReceipt): Receipt => ({
  id,
  trackingCode,
  followUpUrl: `${publicUrl()}/follow/${followToken(id)}`,
  photos,
});

export interface KnownSubmission {
  readonly contentKey: string;
  readonly receipt: Receipt;
}

/** What was answered under this UUID, or null. */
export async function findReceipt(db: Db, id: string): Promise<KnownSubmission | null> {
  const [row] = await db
    .select()
    .from(idempotency)
    .where(eq(idempotency.key, receiptKey(id)));
  if (!row) return null;
  return { contentKey: row.contentKey, receipt: toReceipt(id, JSON.parse(row.response)) };
}

/** The UUID under which the same content came in since an instant, or null. */
export async function findDouble(db: Db, content: string, since: number): Promise<string | null> {
  const [row] = await db
    .select({ key: idempotency.key })
    .from(idempotency)
    .where(
      and(
        eq(idempotency.contentKey, content),
        gt(idempotency.createdAt, since),
        like(idempotency.key, `${PREFIX}%`),
      ),
    )
    .orderBy(desc(idempotency.createdAt))
    .limit(1);
  return row?.key.slice(PREFIX.length) ?? null;
}
