import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { attachments, decisions, departments, mailQueue, noticeAddresses, type users } from '@/db/schema';
import { actorOf, anonymous } from '@/lib/accounts/actor';
import { seal } from '@/lib/crypto/seal';
import { confirmedChannels } from '@/lib/decisions/channels';
import { notifyMailbox } from '@/lib/mailbox/notify';
import { askForAddress, confirmAddress, readAddress, removeAddress } from '@/lib/notifications/address';
import { notifyReporter } from '@/lib/notifications/enqueue';
import { sendMails } from '@/lib/notifications/mail-job';
import { readNotices, saveNotices } from '@/lib/notifications/settings';
import { noticeKinds } from '@/lib/notifications/types';
import { processState } from '@/lib/process-state';
import { useDatabase } from '../helpers/database';
import { makeReport } from '../helpers/factories';
import { makeUser } from '../helpers/people';
import { startSmtpHost, textOfMail } from '../helpers/smtp-host';

useDatabase();
let host: Awaited<ReturnType<typeof startSmtpHost>>;
let person: typeof users.$inferSelect;

beforeAll(async () => {
  host = await startSmtpHost();
  process.env.SMTP_URL = host.url;
  processState.forget('env');
});
afterAll(() => {
  host.stop();
  delete process.env.SMTP_URL;
});
beforeEach(async () => {
  await writeTx((tx) => tx.delete(mailQueue));
  person = await makeUser();
});

const mailsTo = async (address: string) => (await host.received()).filter(({ to }) => to === `<${address}>`);
const ask = (address: string, locale = 'de') => askForAddress(actorOf(person), { address, locale });
const tokenIn = (text: string) => /confirm\/([\w-]+)/.exec(text)?.[1] ?? '';

async function confirmed(address: string): Promise<void> {
  await ask(address);
  const [mail] = await mailsTo(address);
  const result = await confirmAddress(anonymous, { token: tokenIn(textOfMail(mail ?? { data: '' })) });
  expect(result).toMatchObject({ ok: true });
}

test('an address is used only after the link sent there was followed, once', async () => {
  expect(await ask('anna@example.org')).toEqual({ ok: true, value: { sent: true } });
  expect(await readAddress(person.id)).toEqual({ address: 'anna@example.org', isConfirmed: false });
  await writeTx((tx) => notifyMailbox(tx, [person.id], 'mailbox'));
  expect(await (await db()).select().from(mailQueue)).toEqual([]);
  const [mail] = await mailsTo('anna@example.org');
  const token = tokenIn(textOfMail(mail ?? { data: '' }));
  expect(await confirmAddress(anonymous, { token })).toMatchObject({ ok: true });
  expect(await confirmAddress(anonymous, { token })).toMatchObject({ ok: false, code: 'notFound' });
  expect(await confirmedChannels(await db(), [person.id])).toEqual({ push: false, email: true });
  // Another address must be confirmed again.
  await ask('berta@example.org');
  expect(await readAddress(person.id)).toMatchObject({ isConfirmed: false });
  await removeAddress(actorOf(person), {});
  expect(await readAddress(person.id)).toBeNull();
});

test('a notice says that something is there, and neither what nor for whom', async () => {
  await confirmed('carla@example.org');
  await writeTx((tx) => notifyMailbox(tx, [person.id], 'mailbox'));
  expect(await sendMails()).toBe(1);
  const notice = (await mailsTo('carla@example.org')).at(-1);
  expect(notice?.data).toContain('Subject: Neue Nachricht in Ihrem Postfach');
  expect(notice?.data).toContain('Auto-Submitted: auto-generated');
  const text = textOfMail(notice ?? { data: '' });
  expect(text).toContain('/mailbox');
  expect(text).not.toContain(person.name);
  expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
  expect(await sendMails()).toBe(0);
});

test('nobody asks for more than five links an hour, nor for what is no address', async () => {
  expect(await ask('not an address')).toMatchObject({ fields: { address: 'email' } });
  expect(await ask('a@example.org\r\nBcc: b@example.org')).toMatchObject({ fields: { address: 'email' } });
  for (let n = 0; n < 3; n++) await ask('dora@example.org');
  expect(await ask('dora@example.org')).toMatchObject({ code: 'tooMany' });
});

test('a refused address is none any more; a server that is busy is tried again', async () => {
  expect(await ask('refused@example.org')).toMatchObject({ fields: { address: 'email' } });
  expect(await ask('later@example.org')).toMatchObject({ code: 'unavailable' });
  const address = (text: string) =>
    writeTx((tx) =>
      tx
        .update(noticeAddresses)
        .set({ address: seal(`notice_addresses.address:${person.id}`, text), confirmedAt: 1 })
        .where(eq(noticeAddresses.userId, person.id)),
    );
  await address('later@example.org');
  await writeTx((tx) => notifyMailbox(tx, [person.id], 'mailbox'));
  await sendMails();
  const [waiting] = await (await db()).select().from(mailQueue);
  expect(waiting).toMatchObject({ attempts: 1 });
  expect(waiting?.nextAt).toBeGreaterThan(Date.now() + 20_000);
  await address('refused@example.org');
  await writeTx((tx) => tx.update(mailQueue).set({ nextAt: 0 }));
  await sendMails();
  expect(await (await db()).select().from(mailQueue)).toEqual([]);
  expect((await readAddress(person.id))?.isConfirmed).toBe(false);
});

test('each kind is switched by itself; decisions come whatever is switched off', async () => {
  await confirmed('emil@example.org');
  const off = Object.fromEntries(noticeKinds.map((kind) => [kind, { push: false, email: false }]));
  const all = await readNotices(person.id);
  expect(Object.values(all).every(({ push, email }) => push && email)).toBe(true);
  await saveNotices(actorOf(person), { ...off, reportDone: { push: true, email: true } });
  const report = await makeReport({ accountId: person.id });
  const queued = async () => (await (await db()).select().from(mailQueue)).map(({ type }) => type);
  await writeTx(async (tx) => {
    await notifyMailbox(tx, [person.id], 'mailbox');
    await notifyMailbox(tx, [person.id], 'application');
    for (const kind of ['reportReceived', 'reportInWork', 'reportQuestion'] as const)
      await notifyReporter(tx, report.id, kind);
  });
  expect(await queued()).toEqual([]);
  await writeTx(async (tx) => {
    await notifyReporter(tx, report.id, 'reportDone');
    await notifyMailbox(tx, [person.id], 'decision', randomUUID());
  });
  expect((await queued()).sort()).toEqual(['decision', 'reportNews']);
});

test('an e-mail that the server has taken starts the ten days of a decision', async () => {
  await confirmed('fritz@example.org');
  const [department] = await (await db()).select().from(departments);
  const id = randomUUID();
  await writeTx(async (tx) => {
    const file = { id: randomUUID(), type: 'pdf' as const, size: 1, createdAt: 1 };
    await tx
      .insert(attachments)
      .values({ ...file, name: seal(`attachments.name:${file.id}`, 'x'), fileKey: seal('x', 'x') });
    await tx.insert(decisions).values({
      id,
      attachmentId: file.id,
      departmentId: department?.id ?? '',
      state: 'provided',
      providedAt: Date.now(),
    });
    await notifyMailbox(tx, [person.id], 'decision', id);
  });
  await sendMails();
  const [row] = await (await db()).select().from(decisions).where(eq(decisions.id, id));
  expect(row?.noticeSentAt).toBeGreaterThan(Date.now() - 60_000);
  expect(row?.openUntil).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
