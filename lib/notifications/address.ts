import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { type Db, db } from '@/db/client';
import { noticeAddresses } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { mutation } from '../action';
import { open, seal } from '../crypto/seal';
import { env } from '../env';
import { limits, takeFromBudget } from '../limits';
import { linkSecret } from '../link-secret';
import { fail, ok, type Result } from '../result';
import { confirmMail, sendMail } from './mail';

const WEEK_MS = 7 * 86_400_000;
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const askInput = z.object({
  address: z.string().trim().max(200, 'email').pipe(z.email('email')),
  locale: z.enum(['de', 'en']),
});

const writeAsked = mutation({
  input: askInput,
  load: async () => ({}),
  may: (actor) => actor.id !== null,
  write: async ({ tx, input: { address, locale }, actor, now }) => {
    const userId = actor.id ?? '';
    const token = linkSecret(24);
    const row = {
      address: seal(`notice_addresses.address:${userId}`, address),
      locale,
      tokenHash: hashOf(token),
      askedAt: now,
      confirmedAt: null,
    };
    await tx
      .insert(noticeAddresses)
      .values({ userId, ...row })
      .onConflictDoUpdate({ target: noticeAddresses.userId, set: row });
    return { value: { token, address }, audit: { event: 'notice.addressAsked', objectId: userId } };
  },
});

/**
 * Takes an address for notices and sends a link there; nothing else goes to it before the link was followed.
 * Field with problems: `address`. `unavailable` when there is no mail server or it does not answer.
 */
export async function askForAddress(actor: Actor, raw: unknown): Promise<Result<{ sent: true }>> {
  if (!env().SMTP_URL || actor.id === null) return fail('unavailable');
  const retryAfterS = await takeFromBudget(limits.noticeMail, actor.id);
  if (retryAfterS > 0) return fail('tooMany', { retryAfterS });
  const written = await writeAsked(actor, raw);
  if (!written.ok) return written;
  const { token, address } = written.value;
  const locale = askInput.parse(raw).locale;
  const outcome = await sendMail({ to: address, ...confirmMail(token, locale) });
  if (outcome === 'refused') return fail('invalid', { fields: { address: 'email' } });
  return outcome === 'sent' ? ok({ sent: true }) : fail('unavailable');
}

async function askedWith(source: Db, token: string) {
  const [row] = await source
    .select()
    .from(noticeAddresses)
    .where(eq(noticeAddresses.tokenHash, hashOf(token)));
  return row && row.askedAt + WEEK_MS > Date.now() ? row : null;
}

/** Whether a link still confirms an address. */
export const isConfirmLink = async (token: string): Promise<boolean> =>
  (await askedWith(await db(), token)) !== null;

/** Follows the link: from now on notices go to the address. Who has the link has read the e-mail. */
export const confirmAddress = mutation({
  input: z.object({ token: z.string().min(1).max(100) }),
  load: (tx, { token }) => askedWith(tx, token),
  may: () => true,
  write: async ({ tx, object: { userId }, now }) => {
    await tx
      .update(noticeAddresses)
      .set({ confirmedAt: now, tokenHash: null })
      .where(eq(noticeAddresses.userId, userId));
    return { value: { userId }, audit: { event: 'notice.addressConfirmed', objectId: userId } };
  },
});

/** No more e-mails. */
export const removeAddress = mutation({
  input: z.object({}),
  load: async () => ({}),
  may: (actor) => actor.id !== null,
  write: async ({ tx, actor }) => {
    const userId = actor.id ?? '';
    await tx.delete(noticeAddresses).where(eq(noticeAddresses.userId, userId));
    return { value: { userId }, audit: { event: 'notice.addressRemoved', objectId: userId } };
  },
});

export interface NoticeAddress {
  readonly address: string;
  readonly isConfirmed: boolean;
}

/** Somebody's own address; null without one. */
export async function readAddress(userId: string): Promise<NoticeAddress | null> {
  const [row] = await (await db()).select().from(noticeAddresses).where(eq(noticeAddresses.userId, userId));
  if (!row) return null;
  const address = open(`notice_addresses.address:${userId}`, row.address);
  return { address, isConfirmed: row.confirmedAt !== null };
}
