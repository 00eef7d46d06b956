import { randomUUID } from 'node:crypto';
import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { db, writeTx } from '@/db/client';
import { applications, departments, users } from '@/db/schema';
import { actorOf } from '@/lib/accounts/actor';
import { seal } from '@/lib/crypto/seal';
import { openDecision } from '@/lib/decisions/open';
import { scopesOf } from '@/lib/departments/queries';
import { reply, start } from '@/lib/mailbox/send';
import { storeAttachment } from '@/lib/mailbox/store-file';
import { readStaffThread } from '@/lib/mailbox/thread';
import { drawScene } from '@/lib/seed/scenes';
import { agreeToDecisions, decide, noticeOut, onDataOf } from '../helpers/announce';
import type { TestServer } from '../helpers/server';

const loginOf = { citizen: 'citizen@example.org', staff: 'staff@example.org' } as const;

async function userCalled(login: string) {
  const read = await db();
  const [user] = await read.select().from(users).where(eq(users.login, login));
  if (!user) throw new Error(`no ${login}`);
  return actorOf({ ...user, departments: await scopesOf(read, user.id) });
}

async function giveNames(): Promise<void> {
  await writeTx(async (tx) => {
    await tx.update(users).set({ name: 'Jonas Brandt' }).where(eq(users.login, loginOf.citizen));
    await tx.update(users).set({ name: 'Frau Schulte' }).where(eq(users.login, loginOf.staff));
  });
}

/** A conversation with a question and its answer. */
async function talk(): Promise<void> {
  const [me, clerk] = [await userCalled(loginOf.citizen), await userCalled(loginOf.staff)];
  const [department] = await (await db()).select().from(departments).where(eq(departments.slug, 'tiefbau'));
  const begun = await start(me, {
    key: randomUUID(),
    side: 'citizen',
    body: 'Guten Tag, seit der Baustelle läuft das Wasser auf unseren Gehweg. Wer kümmert sich darum?',
    ownerKind: 'user',
    ownerId: me.id ?? '',
    departmentId: department?.id ?? '',
    subject: 'Wasser auf dem Gehweg',
  });
  if (!begun.ok) throw new Error(begun.code);
  const { threadId } = begun.value;
  await reply(clerk, {
    key: randomUUID(),
    side: 'town',
    body: 'Guten Tag Herr Brandt, danke für den Hinweis. Der Bauhof sieht es sich am Montag an.',
    threadId,
  });
}

/** A conversation about an application, with a photo. @returns its thread */
async function talkAboutCase(): Promise<string> {
  const [me, clerk] = [await userCalled(loginOf.citizen), await userCalled(loginOf.staff)];
  const [department] = await (await db())
    .select()
    .from(departments)
    .where(eq(departments.slug, 'ordnungsamt'));
  const [caseId, departmentId] = [randomUUID(), department?.id ?? ''];
  await writeTx((tx) =>
    tx.insert(applications).values({
      id: caseId,
      serviceId: 'sondernutzung',
      serviceVersion: 1,
      stage: 'sent',
      number: 'SN-2026-000118',
      ownerKind: 'user',
      ownerId: me.id,
      departmentId,
      state: 'inReview',
      body: seal(`applications.body:${caseId}`, '{}'),
      createdAt: Date.now(),
      editedAt: Date.now(),
    }),
  );
  const asked = await start(clerk, {
    key: randomUUID(),
    side: 'town',
    body: 'Guten Tag Herr Brandt, bitte schicken Sie uns noch ein Foto vom Gehweg. Wir prüfen, ob 1,50 m frei bleiben.',
    ownerKind: 'user',
    ownerId: me.id ?? '',
    departmentId,
    subject: 'Gerüst Steinstraße 12',
    caseKind: 'application',
    caseId,
  });
  if (!asked.ok) throw new Error(asked.code);
  const { threadId } = asked.value;
  const photo = path.join(await mkdtemp(path.join(tmpdir(), 'gehweg-')), 'Gehweg.jpg');
  await sharp(Buffer.from(drawScene('roadway', 2)))
    .jpeg()
    .toFile(photo);
  const { size } = await stat(photo);
  const stored = await storeAttachment({ path: photo, size, name: 'Gehweg.jpg' });
  if (!stored.ok) throw new Error(stored.code);
  const body = 'Hier ist das Foto. Es bleiben 1,60 m.';
  await reply(me, { key: randomUUID(), side: 'citizen', body, threadId, files: [stored.value] });
  await readStaffThread(clerk, threadId);
  return threadId;
}

/** Decisions in every state. @returns the ids that screens open */
export async function prepareMailbox(server: TestServer) {
  let caseThread = '';
  await onDataOf(server, async () => {
    await giveNames();
    await talk();
    caseThread = await talkAboutCase();
  });
  await agreeToDecisions(server, loginOf.citizen);
  const to = loginOf.citizen;
  const by = loginOf.staff;
  const opened = await decide(server, { title: 'Ihr Bescheid: Straßenfest', to, by });
  const waiting = await decide(server, { title: 'Ihr Bescheid: Gerüst', to, by });
  const letter = await decide(server, { title: 'Ihr Bescheid: Container', to: null, by });
  for (const { decisionId } of [opened, waiting]) await noticeOut(server, decisionId);
  await onDataOf(server, async () => openDecision(await userCalled(to), { decisionId: opened.decisionId }));
  return {
    caseThread,
    waitingThread: waiting.threadId ?? '',
    openedThread: opened.threadId ?? '',
    openedDecision: opened.decisionId,
    letterDecision: letter.decisionId,
  };
}
