import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import {
  departmentMembers,
  departments,
  messages,
  organisationMembers,
  threads,
  type users,
} from '@/db/schema';
import { actorOf } from '@/lib/accounts/actor';
import { scopesOf } from '@/lib/departments/queries';
import { readBox } from '@/lib/mailbox/box';
import { archiveThread, forwardThread, noteThread, takeThread } from '@/lib/mailbox/handle';
import { reply, start } from '@/lib/mailbox/send';
import { readAttachment, storeAttachment } from '@/lib/mailbox/store-file';
import { readOwnThread, readStaffThread } from '@/lib/mailbox/thread';
import { createOrganisation } from '@/lib/organisations/commands';
import { useDatabase } from '../helpers/database';
import { makeUser } from '../helpers/people';

const { dataDir } = useDatabase();
const secret = 'Streng vertrauliche Angabe 4711';
let citizen: typeof users.$inferSelect;
let stranger: typeof users.$inferSelect;
let clerk: ReturnType<typeof actorOf>;
let outsider: ReturnType<typeof actorOf>;
let department: typeof departments.$inferSelect;
let other: typeof departments.$inferSelect;

async function staffIn(departmentId: string) {
  const user = await makeUser({ role: 'staff' });
  await writeTx((tx) =>
    tx.insert(departmentMembers).values({ userId: user.id, departmentId, createdAt: Date.now() }),
  );
  return actorOf({ ...user, departments: await scopesOf(await db(), user.id) });
}

beforeAll(async () => {
  const all = await (await db()).select().from(departments);
  [department, other] = all as [typeof department, typeof department];
  [citizen, stranger] = [await makeUser(), await makeUser()];
  [clerk, outsider] = [await staffIn(department.id), await staffIn(other.id)];
});

const begin = async (body = secret) => {
  const result = await start(actorOf(citizen), {
    key: randomUUID(),
    side: 'citizen',
    body,
    ownerKind: 'user',
    ownerId: citizen.id,
    departmentId: department.id,
    subject: 'Umzug nach Eversberg',
  });
  if (!result.ok) throw new Error(result.code);
  return result.value.threadId;
};
const answer = (actor: ReturnType<typeof actorOf>, threadId: string, body: string, more = {}) =>
  reply(actor, {
    key: randomUUID(),
    side: actor.kind === 'staff' ? 'town' : 'citizen',
    body,
    threadId,
    ...more,
  });

test('a message reaches the department, its answer the box, with read states', async () => {
  const id = await begin();
  expect(await readStaffThread(clerk, id)).toMatchObject({ subject: 'Umzug nach Eversberg', notes: [] });
  await answer(clerk, id, 'Gern.');
  const [item] = await readBox(citizen.id, { isArchived: false, text: '' });
  expect(item).toMatchObject({ id, preview: 'Gern.', isUnread: true, department: department.name });
  const thread = await readOwnThread(actorOf(citizen), id);
  expect(thread?.messages.map(({ body, isRead }) => [body, isRead])).toEqual([
    [secret, true],
    ['Gern.', true],
  ]);
  expect((await readBox(citizen.id, { isArchived: false, text: '' }))[0]?.isUnread).toBe(false);
});

test('sent twice is once, also for the first message', async () => {
  const id = await begin();
  const key = randomUUID();
  const input = { key, side: 'citizen', body: 'Doppelt', threadId: id, seenSeq: 1 };
  const [one, two] = await Promise.all([reply(actorOf(citizen), input), reply(actorOf(citizen), input)]);
  expect(one).toMatchObject({ ok: true });
  expect(two).toEqual(one);
  expect((await readOwnThread(actorOf(citizen), id))?.messages).toHaveLength(2);
});

test('two who answer at once are both kept, in order, and the second is told', async () => {
  const id = await begin();
  const colleague = await staffIn(department.id);
  const [one, two] = await Promise.all([
    answer(clerk, id, 'Erste', { seenSeq: 1 }),
    answer(colleague, id, 'Zweite', { seenSeq: 1 }),
  ]);
  expect([one, two]).toMatchObject([{ value: { meanwhile: false } }, { value: { meanwhile: true } }]);
  const bodies = (await readOwnThread(actorOf(citizen), id))?.messages.map(({ body }) => body);
  expect(bodies).toEqual([secret, 'Erste', 'Zweite']);
});

test('a colleague is named, and what only colleagues have seen is not read yet', async () => {
  const id = await begin();
  const colleague = await staffIn(department.id);
  const partner = await makeUser();
  const gmbh = await createOrganisation(actorOf(citizen), { name: 'Bäckerei Korte GmbH' });
  if (!gmbh.ok) throw new Error(gmbh.code);
  await writeTx(async (tx) => {
    const member = { organisationId: gmbh.value.id, userId: partner.id, role: 'member' as const };
    await tx.insert(organisationMembers).values({ ...member, createdAt: Date.now() });
    const box = { ownerKind: 'organisation' as const, ownerId: gmbh.value.id };
    await tx.update(threads).set(box).where(eq(threads.id, id));
  });
  const shown = async (by: typeof colleague) => {
    const thread = by.kind === 'staff' ? await readStaffThread(by, id) : await readOwnThread(by, id);
    return thread?.messages.map(({ isMine, isRead }) => ({ isMine, isRead }));
  };
  expect(await shown(actorOf(partner))).toEqual([{ isMine: false, isRead: false }]);
  expect(await shown(actorOf(citizen))).toEqual([{ isMine: true, isRead: false }]);
  await answer(clerk, id, 'Gern.');
  expect(await shown(colleague)).toEqual([
    { isMine: false, isRead: true },
    { isMine: false, isRead: false },
  ]);
  expect((await shown(clerk))?.at(-1)).toEqual({ isMine: true, isRead: false });
  await shown(actorOf(partner));
  expect((await shown(clerk))?.at(-1)).toEqual({ isMine: true, isRead: true });
});

test('nobody else reads, answers, archives or handles a thread', async () => {
  const id = await begin();
  const refused = { ok: false, code: 'notFound' };
  expect(await readOwnThread(actorOf(stranger), id)).toBeNull();
  expect(await readOwnThread(clerk, id)).toBeNull();
  expect(await readStaffThread(outsider, id)).toBeNull();
  expect(await readStaffThread(actorOf(citizen), id)).toBeNull();
  expect(await answer(actorOf(stranger), id, 'x')).toMatchObject(refused);
  expect(await answer(outsider, id, 'x')).toMatchObject(refused);
  expect(
    await reply(actorOf(citizen), { key: randomUUID(), side: 'town', body: 'x', threadId: id }),
  ).toMatchObject(refused);
  expect(await reply(clerk, { key: randomUUID(), side: 'citizen', body: 'x', threadId: id })).toMatchObject(
    refused,
  );
  expect(await archiveThread(actorOf(stranger), { threadId: id, isArchived: true })).toMatchObject(refused);
  for (const actor of [actorOf(citizen), outsider]) {
    expect(await takeThread(actor, { threadId: id, isTaken: true })).toMatchObject(refused);
    expect(await noteThread(actor, { threadId: id, note: 'x' })).toMatchObject(refused);
  }
  const foreign = { key: randomUUID(), side: 'citizen', body: 'x', ownerKind: 'user', ownerId: citizen.id };
  expect(
    await start(actorOf(stranger), { ...foreign, departmentId: department.id, subject: 'x' }),
  ).toMatchObject(refused);
});

test('a forwarded thread is the other department’s; notes never reach the box', async () => {
  const id = await begin();
  await noteThread(clerk, { threadId: id, note: 'Nur für uns' });
  expect(await forwardThread(clerk, { threadId: id, departmentId: other.id })).toMatchObject({ ok: true });
  expect(await readStaffThread(clerk, id)).toBeNull();
  expect((await readStaffThread(outsider, id))?.notes[0]?.body).toBe('Nur für uns');
  expect(JSON.stringify(await readOwnThread(actorOf(citizen), id))).not.toContain('Nur für uns');
});

test('archived threads come back with a new message; searching finds words within', async () => {
  const id = await begin('Die Hecke ragt auf den Gehweg.');
  await archiveThread(actorOf(citizen), { threadId: id, isArchived: true });
  const open = async () =>
    (await readBox(citizen.id, { isArchived: false, text: '' })).map((item) => item.id);
  expect(await open()).not.toContain(id);
  const search = async (text: string) =>
    (await readBox(citizen.id, { isArchived: false, text })).map((item) => item.id);
  expect(await search('hecke GEHWEG')).toEqual([id]);
  expect(await search('Hecke Mond')).toEqual([]);
  expect(await search('suchwort-0815')).toEqual([]);
  await answer(clerk, id, 'Wir schneiden.');
  expect(await open()).toContain(id);
});

test('files come back whole, lie encrypted, and only PDF, JPEG and PNG are taken', async () => {
  const source = path.join(dataDir(), 'in.pdf');
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(secret.repeat(9000))]);
  writeFileSync(source, bytes);
  const stored = await storeAttachment({ path: source, size: bytes.length, name: 'Antrag.pdf' });
  if (!stored.ok) throw new Error(stored.code);
  const parts: Buffer[] = [];
  for await (const part of readAttachment(stored.value.id, stored.value.key)) parts.push(part);
  expect(Buffer.concat(parts).equals(bytes)).toBe(true);
  writeFileSync(source, 'MZ\x90\x00 this is a program');
  expect(await storeAttachment({ path: source, size: 20, name: 'Antrag.pdf' })).toMatchObject({
    code: 'unsupportedMedia',
  });
  writeFileSync(source, '');
});

test('a stolen data folder shows no message, subject, note, attachment, its name, or what was searched for', async () => {
  expect((await (await db()).select().from(messages)).length).toBeGreaterThan(5);
  const holds: string[] = [];
  const look = (folder: string) => {
    for (const name of readdirSync(folder)) {
      const file = path.join(folder, name);
      if (statSync(file).isDirectory()) look(file);
      else if (
        /vertrauliche|Umzug nach|Nur für uns|Hecke ragt|Antrag\.pdf|suchwort-0815/i.test(
          readFileSync(file, 'latin1') + readFileSync(file, 'utf8'),
        )
      )
        holds.push(name);
    }
  };
  look(dataDir());
  expect(holds).toEqual([]);
});
