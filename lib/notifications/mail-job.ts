import { and, eq, inArray, isNotNull, lt, lte } from 'drizzle-orm';
import { db, writeTx } from '@/db/client';
import { mailQueue, noticeAddresses } from '@/db/schema';
import { open } from '../crypto/seal';
import { noteNoticeSent } from '../decisions/notice-sent';
import { env } from '../env';
import { log } from '../log';
import { type MailOutcome, noticeMail, sendMail } from './mail';

const BATCH = 20;
/** An e-mail taken by a process that dies is tried again after this time. */
const CLAIM_MS = 120_000;
/** News that come too late are none; a decision then goes by letter. */
const LIFETIME_MS = 86_400_000;

const readDue = async (now: number) =>
  (await db())
    .select({ mail: mailQueue, address: noticeAddresses.address, locale: noticeAddresses.locale })
    .from(mailQueue)
    .innerJoin(noticeAddresses, eq(noticeAddresses.userId, mailQueue.userId))
    .where(and(lte(mailQueue.nextAt, now), isNotNull(noticeAddresses.confirmedAt)))
    .orderBy(mailQueue.nextAt)
    .limit(BATCH);
type Due = Awaited<ReturnType<typeof readDue>>[number];

/** Sends the e-mails that are due, one after the other. @returns how many were tried */
export async function sendMails(): Promise<number> {
  if (!env().SMTP_URL) return 0;
  const now = Date.now();
  await writeTx((tx) => tx.delete(mailQueue).where(lt(mailQueue.createdAt, now - LIFETIME_MS)));
  const due = await claim(await readDue(now), now);
  for (const one of due) await sendOne(one);
  return due.length;
}

/** Marks e-mails as being sent; those another process was quicker with are left out. */
async function claim(due: readonly Due[], now: number): Promise<Due[]> {
  if (due.length === 0) return [];
  const ids = due.map(({ mail }) => mail.id);
  const taken = await writeTx((tx) =>
    tx
      .update(mailQueue)
      .set({ nextAt: now + CLAIM_MS })
      .where(and(inArray(mailQueue.id, ids), lte(mailQueue.nextAt, now)))
      .returning({ id: mailQueue.id }),
  );
  const ours = new Set(taken.map(({ id }) => id));
  return due.filter(({ mail }) => ours.has(mail.id));
}

async function sendOne({ mail, address, locale }: Due): Promise<void> {
  const to = open(`notice_addresses.address:${mail.userId}`, address);
  const outcome = await sendMail({ to, ...noticeMail(mail.type, locale) });
  await settle(mail, outcome);
  log.info('mail', { type: mail.type, outcome, attempts: mail.attempts + 1 });
}

/** Half a minute, then doubled, an hour at most. */
const delayMs = (attempts: number): number => Math.min(30_000 * 2 ** attempts, 3600_000);

async function settle(mail: typeof mailQueue.$inferSelect, outcome: MailOutcome): Promise<void> {
  const now = Date.now();
  await writeTx(async (tx) => {
    const one = eq(mailQueue.id, mail.id);
    if (outcome === 'later') {
      const set = { attempts: mail.attempts + 1, nextAt: now + delayMs(mail.attempts) };
      await tx.update(mailQueue).set(set).where(one);
      return;
    }
    await tx.delete(mailQueue).where(one);
    if (outcome === 'sent' && mail.type === 'decision') await noteNoticeSent(tx, mail.ref, 'email', now);
    // Nobody is there any more: this is no channel until the address is confirmed anew.
    if (outcome === 'refused')
      await tx
        .update(noticeAddresses)
        .set({ confirmedAt: null })
        .where(eq(noticeAddresses.userId, mail.userId));
  });
}
