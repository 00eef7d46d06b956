import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { applications, messages, threads } from '@/db/schema';
import { type Actor, actorOf, anonymous } from '@/lib/accounts/actor';
import { readOwnCase, readStaffCase } from '@/lib/applications/case';
import { correctAnswer } from '@/lib/applications/correct';
import { countsSince } from '@/lib/applications/counts';
import { assignCase, finishTask, messageOwner, noteCase } from '@/lib/applications/desk';
import {
  claimDraft,
  discardDraft,
  draftNow,
  saveStep,
  startDraft,
  stepMark,
} from '@/lib/applications/drafts';
import { draftEndsAt, expireApplications } from '@/lib/applications/expire';
import { addFiles, filesOfCase, removeFile, reusableFiles } from '@/lib/applications/files';
import { countOpen, readInbox, readOwnCases } from '@/lib/applications/lists';
import { answerRequest, askFor, itemLabel } from '@/lib/applications/requests';
import { sendApplication } from '@/lib/applications/send';
import { decideProposal, moveCase } from '@/lib/applications/transition';
import { storeAttachment } from '@/lib/mailbox/store-file';
import { followToken } from '@/lib/reports/follow-token';
import type { EnteredRow } from '@/lib/services/entered';
import { findService } from '@/lib/services/registry';
import { begin, fill, person, rowOf, sent, staffIn, stand, storedPdf } from '../helpers/applications';
import { useDatabase } from '../helpers/database';
import { makeUser } from '../helpers/people';
import { fill as notification, representative } from '../services/gewerbe/fill';

const { dataDir } = useDatabase();
const DAY = 86_400_000;
let clerk: Actor;
let colleague: Actor;
let outsider: Actor;

beforeAll(async () => {
  [clerk, colleague, outsider] = [
    await staffIn('ordnungsamt'),
    await staffIn('ordnungsamt'),
    await staffIn('gewerbe'),
  ];
});

test('beginning twice goes on with the same draft, on any device', async () => {
  const { who, id } = await begin();
  await fill(who, id, person);
  expect((await begin(who)).id).toBe(id);
  expect((await begin()).id).not.toBe(id);
});

test('what is wrong is kept all the same, and sending says what is missing', async () => {
  const { who, id } = await begin();
  await fill(who, id, {
    ...person,
    stand: { goods: 'alles', metres: 'viele', sellsFood: 'yes', food: 'fresh' },
  });
  const result = await sendApplication(who, { id, agreed: 'yes' });
  expect(result).toMatchObject({
    ok: false,
    code: 'invalid',
    fields: { 'stand.goods': 'catchAll', 'stand.metres': 'integer', 'file:hygiene': 'required' },
  });
  const service = findService('demo-flohmarkt');
  expect(service && draftNow(service, await rowOf(id)).entered.stand?.metres).toBe('viele');
});

test('sent twice, at once and later, is sent once', async () => {
  const { who, id } = await begin();
  await fill(who, id, { ...person, ...stand });
  const results = await Promise.all([1, 2, 3].map(() => sendApplication(who, { id, agreed: 'yes' })));
  const numbers = results.map((result) => (result.ok ? result.value.number : result.code));
  expect(new Set(numbers).size).toBe(1);
  expect(numbers[0]).toMatch(/^FM-\d{4}-\d{6}$/);
  expect(results.filter((result) => result.ok && !result.value.wasSent)).toHaveLength(1);
  expect(await saveStep(who, { id, step: 'person', entered: {} })).toMatchObject({ code: 'gone' });
  expect((await begin(who)).id).not.toBe(id);
});

test('a step that another device has changed is not overwritten', async () => {
  const { who, id } = await begin();
  const service = findService('demo-flohmarkt');
  if (!service) throw new Error('no service');
  const seen = stepMark(draftNow(service, await rowOf(id)).entered, 'stand');
  await saveStep(who, { id, step: 'stand', entered: stand.stand, seen });
  const late = { ...stand.stand, goods: 'Lampen' };
  expect(await saveStep(who, { id, step: 'stand', entered: late, seen })).toMatchObject({
    code: 'conflict',
    detail: { entered: { goods: 'Bücher' } },
  });
  expect(await saveStep(who, { id, step: 'stand', entered: stand.stand, seen })).toMatchObject({ ok: true });
});

test('a draft of an older form is carried over, and the person looks once more before it is sent', async () => {
  const { who, id } = await begin();
  await fill(who, id, { ...person, ...stand });
  const { sealBody, openBody } = await import('@/lib/applications/body');
  const row = await rowOf(id);
  const body = { ...openBody(row), fields: ['person.firstName', 'person.gone'] };
  await writeTx((tx) =>
    tx
      .update(applications)
      .set({ serviceVersion: 0, body: sealBody(id, body) })
      .where(eq(applications.id, id)),
  );
  const result = await sendApplication(who, { id, agreed: 'yes' });
  expect(result).toMatchObject({ code: 'conflict' });
  await fill(who, id, person);
  // The other step that has changed is open until it is saved, too.
  expect(openBody(await rowOf(id)).visited).toEqual(['person']);
  const again = await sendApplication(who, { id, agreed: 'yes' });
  expect(again).toMatchObject({
    code: 'conflict',
    detail: { changed: expect.arrayContaining(['stand.goods']) },
  });
  await fill(who, id, stand);
  expect(await sendApplication(who, { id, agreed: 'yes' })).toMatchObject({ ok: true });
});

test('what was filled in beforehand is looked at before it is sent', async () => {
  const who = actorOf(await makeUser());
  const owner = { kind: 'user', id: who.id };
  const started = await startDraft(who, { serviceId: 'demo-flohmarkt', owner, locale: 'de', preset: person });
  if (!started.ok) throw new Error(started.code);
  const { id } = started.value;
  await fill(who, id, stand);
  const result = await sendApplication(who, { id, agreed: 'yes' });
  expect(result).toMatchObject({ code: 'invalid', fields: { person: 'unseen' } });
  await fill(who, id, person);
  expect(await sendApplication(who, { id, agreed: 'yes' })).toMatchObject({ ok: true });
});

test('nobody reads or changes what is another’s: people, other departments, drafts', async () => {
  const { who, id } = await begin();
  const stranger = actorOf(await makeUser());
  for (const actor of [stranger, anonymous, clerk])
    expect(await saveStep(actor, { id, step: 'person', entered: {} })).toMatchObject({ code: 'notFound' });
  expect(await readStaffCase(clerk, id)).toBeNull();
  await fill(who, id, { ...person, ...stand });
  await sendApplication(who, { id, agreed: 'yes' });
  expect(await readOwnCase(stranger, id)).toBeNull();
  expect(await readStaffCase(outsider, id)).toBeNull();
  expect((await readStaffCase(clerk, id))?.subject).toBe('Flohmarkt: Bücher');
  expect((await readInbox(outsider, 'open')).map((item) => item.id)).not.toContain(id);
  expect((await readInbox(clerk, 'open')).map((item) => item.id)).toContain(id);
  expect(await countOpen(clerk)).toBeGreaterThan(0);
  expect((await readOwnCases(who.id ?? '')).map((row) => row.id)).toEqual([id]);
});

test('nothing of what was entered lies readable in the database', async () => {
  const { id } = await sent();
  const dump = JSON.stringify([await rowOf(id), ...(await (await db()).select().from(messages))]);
  expect(dump).not.toContain('Bücher');
  expect(dump).not.toContain('Muster');
});

test('files: of the right kind, up to the limit, used again, gone with the draft', async () => {
  const { who, id } = await begin();
  const file = path.join(dataDir(), 'proof.pdf');
  writeFileSync(file, '%PDF-1.7\n');
  const store = async () => {
    const stored = await storeAttachment({ path: file, size: 9, name: 'Nachweis.pdf' });
    if (!stored.ok) throw new Error(stored.code);
    return stored.value;
  };
  const add = async (slot: string, count: number) =>
    addFiles(who, { id, slot, files: await Promise.all(Array.from({ length: count }, store)) });
  expect(await add('nothing', 1)).toMatchObject({ code: 'notFound' });
  expect(await add('hygiene', 6)).toMatchObject({ code: 'invalid', fields: { files: 'tooMany' } });
  expect(await add('hygiene', 2)).toMatchObject({ ok: true });
  const [first] = await filesOfCase(await db(), id);
  expect(first).toMatchObject({ name: 'Nachweis.pdf', slot: 'hygiene' });
  const stranger = await begin();
  const reuse = [first?.id ?? ''];
  expect(await addFiles(stranger.who, { id: stranger.id, slot: 'hygiene', reuse })).toMatchObject({
    code: 'notFound',
  });
  await removeFile(who, { id, fileId: first?.id });
  expect(await filesOfCase(await db(), id)).toHaveLength(1);
  expect(await reusableFiles(who.id ?? '', 'another')).toHaveLength(1);
  expect(await discardDraft(who, { id })).toMatchObject({ ok: true });
});

test('whoever agrees to a proposal has seen the facts as they are', async () => {
  const { id } = await sent();
  const move = { id, transition: 'grant', revision: (await rowOf(id)).revision, entered: { place: 'B 12' } };
  expect(await moveCase(clerk, move)).toMatchObject({ ok: true, value: { isProposed: true } });
  const { revision } = await rowOf(id);
  const proposalId = (await readStaffCase(colleague, id))?.proposal?.id;
  const seen = { id, proposalId, outcome: 'agreed', revision };
  const correction = { id, revision, item: 'stand.goods', entered: { goods: 'Porzellan' } };
  expect(await correctAnswer(clerk, { ...correction, reason: 'Nachgefragt' })).toMatchObject({ ok: true });
  expect(await decideProposal(colleague, seen)).toMatchObject({ code: 'conflict' });
  expect((await rowOf(id)).state).toBe('received');
  const now = (await rowOf(id)).revision;
  // The same answer once more is no correction.
  const again = { ...correction, revision: now, reason: 'Nochmals' };
  expect(await correctAnswer(clerk, again)).toMatchObject({ fields: { goods: 'unchanged' } });
  expect(await decideProposal(colleague, { ...seen, revision: now })).toMatchObject({ ok: true });
});

test('a decision with four eyes: proposed by one, agreed by another, told to the person, retention begins', async () => {
  const { who, id, number } = await sent();
  const before = await rowOf(id);
  expect(before.dueAt).toBeGreaterThan(before.sentAt ?? 0);
  const move = { id, transition: 'grant', revision: before.revision, entered: { place: 'B 12' } };
  expect(await moveCase(clerk, { ...move, entered: {} })).toMatchObject({ fields: { place: 'required' } });
  expect(await moveCase(who, move)).toMatchObject({ code: 'notFound' });
  expect(await moveCase(clerk, move)).toMatchObject({ ok: true, value: { isProposed: true } });
  expect(await moveCase(colleague, { ...move, revision: before.revision + 1 })).toMatchObject({
    code: 'conflict',
  });
  const proposal = (await readStaffCase(colleague, id))?.proposal;
  const { revision } = await rowOf(id);
  const decide = { id, proposalId: proposal?.id, outcome: 'agreed', revision };
  expect(await decideProposal(clerk, decide)).toMatchObject({ code: 'notFound' });
  expect(await decideProposal(colleague, decide)).toMatchObject({ ok: true, value: { state: 'granted' } });
  expect(await decideProposal(colleague, decide)).toMatchObject({ code: 'notFound' });
  const after = await rowOf(id);
  expect(after.state).toBe('granted');
  expect(after.closedAt).not.toBeNull();
  expect(after.deleteAt).toBeGreaterThan(Date.now() + 360 * DAY);
  const [thread] = await (await db()).select().from(threads).where(eq(threads.caseId, id));
  expect(thread).toMatchObject({ caseKind: 'application', ownerId: who.id, lastSeq: 2 });
  const own = await readOwnCase(who, id);
  expect(own?.events.map(({ type }) => type)).toEqual(['sent', 'transition', 'fee']);
  // Charged once, and what the form had said.
  expect(own?.fees).toMatchObject([
    {
      amountCents: own?.versions[0]?.fee?.totalCents,
      state: 'open',
      payerId: who.id,
      purpose: expect.stringContaining(number),
    },
  ]);
  expect(own?.row.number).toBe(number);
});

test('what is missing is named, answered only there, and starts the clock anew', async () => {
  const { who, id } = await sent();
  const { revision } = await rowOf(id);
  const ask = { id, revision, items: ['stand.metres', 'file:hygiene'], dueOn: '2026-12-24', text: 'Danke' };
  expect(await askFor(clerk, { ...ask, items: ['stand.colour'] })).toMatchObject({ code: 'invalid' });
  expect(await askFor(outsider, ask)).toMatchObject({ code: 'notFound' });
  expect(await askFor(clerk, ask)).toMatchObject({ ok: true });
  expect(await rowOf(id)).toMatchObject({ state: 'missing', dueAt: null, completeAt: null });
  const requestId = (await readOwnCase(who, id))?.requests[0]?.id;
  const entered = { stand: { metres: '5', goods: 'Waffen' } };
  expect(await answerRequest(who, { id, requestId, entered })).toMatchObject({
    fields: { 'file:hygiene': 'required' },
  });
  const file = path.join(dataDir(), 'later.pdf');
  writeFileSync(file, '%PDF-1.7\n');
  const stored = await storeAttachment({ path: file, size: 9, name: 'Später.pdf' });
  expect(await addFiles(who, { id, slot: 'hygiene', files: [stored.ok && stored.value] })).toMatchObject({
    ok: true,
  });
  expect(await answerRequest(who, { id, requestId, entered })).toMatchObject({ ok: true });
  expect(await answerRequest(who, { id, requestId, entered })).toMatchObject({ ok: true });
  const found = await readStaffCase(clerk, id);
  expect(found?.versions).toHaveLength(2);
  expect(found?.versions[0]?.answers.stand).toMatchObject({ metres: 5, goods: 'Bücher' });
  expect(found?.row).toMatchObject({ state: 'received' });
  expect(found?.row.dueAt).not.toBeNull();
  // Five metres cost more than three.
  expect(found?.versions.map(({ fee }) => fee?.totalCents)).toEqual([2000, 1200]);
});

test('what is added must go together with the rest, as in the form', async () => {
  const { who, id } = await sent();
  const { revision } = await rowOf(id);
  await askFor(clerk, { id, revision, items: ['stand.goods'], dueOn: '2026-12-24' });
  const requestId = (await readOwnCase(who, id))?.requests[0]?.id;
  const answer = (goods: string) => answerRequest(who, { id, requestId, entered: { stand: { goods } } });
  expect(await answer('Alles')).toMatchObject({ fields: { 'stand.goods': 'catchAll' } });
  expect(await answer('Lampen')).toMatchObject({ ok: true });
});

test('who is asked for the number of representatives is asked for all of them: the answer can be put right', async () => {
  const office = await staffIn('gewerbe');
  const managers = { managers: '2', representatives: [representative('Zwei')] };
  const { who, id } = await sent(undefined, notification('gmbh', { managers }), 'gewerbe-anmeldung');
  const { revision } = await rowOf(id);
  await askFor(office, { id, revision, items: ['managers.managers'], dueOn: '2026-12-24' });
  const [request] = (await readOwnCase(who, id))?.requests ?? [];
  expect(request?.items).toEqual(['managers.managers', 'managers.representatives']);
  const answer = (representatives: EnteredRow[]) =>
    answerRequest(who, {
      id,
      requestId: request?.id,
      entered: { managers: { managers: '3', representatives } },
    });
  expect(await answer([representative('Zwei')])).toMatchObject({
    fields: { 'managers.managers': 'managersMore' },
  });
  expect(await answer([representative('Zwei'), representative('Drei')])).toMatchObject({ ok: true });
});

test('an answer is named with its step, once where both have the same name', () => {
  const service = findService('gewerbe-anmeldung');
  if (!service) throw new Error('no service');
  const labels = ['legal.legalForm', 'site.siteStreet'].map((item) => itemLabel(service, 'de', item));
  expect(labels).toEqual(['Rechtsform', 'Ihr Betrieb: Straße']);
});

test('notes, tasks, messages and taking over are the department’s own', async () => {
  const { who, id } = await sent();
  expect(await noteCase(outsider, { id, text: 'x' })).toMatchObject({ code: 'notFound' });
  const note = await noteCase(clerk, { id, text: 'Anrufen', dueOn: '2026-12-01' });
  if (note.ok) await finishTask(clerk, { id, noteId: note.value.id });
  await assignCase(clerk, { id, isTaken: true });
  await messageOwner(clerk, { id, text: 'Guten Tag' });
  const found = await readStaffCase(clerk, id);
  expect(found?.notes[0]).toMatchObject({ body: 'Anrufen', dueOn: '2026-12-01' });
  expect(found?.notes[0]?.doneAt).not.toBeNull();
  expect((await readInbox(clerk, 'mine')).map((item) => item.id)).toContain(id);
  expect((await readOwnCase(who, id))?.notes).toEqual([]);
});

test('a draft is announced for deletion a week before, deleted after 30 days, and saved by going on', async () => {
  const [lost, kept, added] = [await begin(), await begin(), await begin()];
  const now = Date.now();
  const age = (id: string, days: number) =>
    writeTx((tx) =>
      tx
        .update(applications)
        .set({ editedAt: now - days * DAY })
        .where(eq(applications.id, id)),
    );
  await age(lost.id, 24);
  await age(kept.id, 24);
  await age(added.id, 24);
  // A file is an edit, too.
  const file = await storedPdf(dataDir(), 'Nachweis.pdf');
  await addFiles(added.who, { id: added.id, slot: 'hygiene', files: [file] });
  expect((await expireApplications(now)).warned).toBe(2);
  expect((await expireApplications(now)).warned).toBe(0);
  // Found a day late: the lists name the day of the message.
  expect(draftEndsAt(await rowOf(lost.id))).toBe(now + 7 * DAY);
  await fill(kept.who, kept.id, person);
  expect((await expireApplications(now + 5 * DAY)).drafts).toBe(0);
  expect((await expireApplications(now + 8 * DAY)).drafts).toBe(1);
  expect((await begin(kept.who)).id).toBe(kept.id);
  expect((await begin(lost.who)).id).not.toBe(lost.id);
});

test('without an account one fills in with the key of the draft; sending needs the account, which takes it over', async () => {
  const start = { serviceId: 'demo-flohmarkt', owner: null, locale: 'de' };
  const started = await startDraft(anonymous, start);
  if (!started.ok) throw new Error(started.code);
  const { id } = started.value;
  const token = followToken(id, 'application');
  expect(await saveStep(anonymous, { id, step: 'person', entered: {} })).toMatchObject({ code: 'notFound' });
  for (const [step, entered] of Object.entries({ ...person, ...stand }))
    expect(await saveStep(anonymous, { id, token, step, entered })).toMatchObject({ ok: true });
  expect(await sendApplication(anonymous, { id, token, agreed: 'yes' })).toMatchObject({
    code: 'unauthenticated',
  });
  const { who, id: own } = await begin();
  await fill(who, own, { stand: { goods: 'Alt', metres: '9', sellsFood: 'no', food: '' } });
  expect(await claimDraft(who, { id })).toMatchObject({ code: 'notFound' });
  expect(await claimDraft(who, { id, token })).toMatchObject({ ok: true, value: { id: own } });
  expect(await sendApplication(who, { id: own, agreed: 'yes' })).toMatchObject({ ok: true });
  expect((await readOwnCase(who, own))?.versions[0]?.answers.stand).toMatchObject({ goods: 'Bücher' });
});

test('begun, sent and the steps in between are counted without anybody in it', async () => {
  const counts = (await countsSince('2000-01-01')).get('demo-flohmarkt');
  expect(counts?.get('started')).toBeGreaterThan(counts?.get('sent') ?? 0);
  expect(counts?.get('step:person')).toBeGreaterThan(0);
});
