import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { db, writeTx } from '@/db/client';
import { departments, users } from '@/db/schema';
import { actorOf } from '@/lib/accounts/actor';
import { openDecision } from '@/lib/decisions/open';
import { scopesOf } from '@/lib/departments/queries';
import { reply, start } from '@/lib/mailbox/send';
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

/** Decisions in every state. @returns the ids that screens open */
export async function prepareMailbox(server: TestServer) {
  await onDataOf(server, async () => {
    await giveNames();
    await talk();
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
    waitingThread: waiting.threadId ?? '',
    openedThread: opened.threadId ?? '',
    openedDecision: opened.decisionId,
    letterDecision: letter.decisionId,
  };
}
