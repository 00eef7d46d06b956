import { buffer } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { applicationFiles, applications, departmentMembers, messages, spaceConsultations } from '@/db/schema';
import { actorOf, anonymous, systemActor } from '@/lib/accounts/actor';
import { saveStep, startDraft } from '@/lib/applications/drafts';
import { openCaseFile } from '@/lib/applications/open-file';
import { sendApplication } from '@/lib/applications/send';
import { moveCase } from '@/lib/applications/transition';
import { open } from '@/lib/crypto/seal';
import { scopesOf } from '@/lib/departments/queries';
import { noteFile, storePdf } from '@/lib/mailbox/store-file';
import { followToken } from '@/lib/reports/follow-token';
import { projectFor } from '@/lib/services/engine/project';
import type { EnteredStep } from '@/lib/services/entered';
import { sondernutzung } from '@/lib/services/sondernutzung';
import {
  answerConsultation,
  askOthers,
  consultationsOf,
  findConsultation,
  recipientOf,
} from '@/lib/services/sondernutzung/consultations';
import type { Service } from '@/lib/services/types';
import { useDatabase } from '../../helpers/database';
import { makeUser } from '../../helpers/people';
import { factsOf, inDays, read, scaffold } from './entered';

useDatabase();
let id = '';

beforeAll(async () => {
  const who = actorOf(await makeUser());
  const owner = { kind: 'user', id: who.id ?? '' };
  const started = await startDraft(who, { serviceId: 'sondernutzung', owner, locale: 'de' });
  if (!started.ok) throw new Error(started.code);
  id = started.value.id;
  for (const [step, entered] of Object.entries(scaffold())) await saveStep(who, { id, step, entered });
  const sent = await sendApplication(who, { id, agreed: 'yes' });
  if (!sent.ok) throw new Error(JSON.stringify(sent));
});

async function ask(bodies: readonly string[]) {
  const asked = { bodies, question: 'Bleibt die Zufahrt frei?', dueOn: inDays(10) };
  const facts = { ...factsOf(scaffold()), id };
  await writeTx((tx) => tx.delete(spaceConsultations));
  await writeTx((tx) => askOthers({ tx, facts, asked, now: Date.now(), actor: systemActor }));
  return consultationsOf(await db(), id);
}

test('each office gets a link of its own, its answer stands beside its question', async () => {
  const asked = await ask(['fire', 'works']);
  expect(asked.map(({ body, answer }) => [body, answer]).sort()).toEqual([
    ['fire', null],
    ['works', null],
  ]);
  const token = asked.find(({ body }) => body === 'fire')?.token ?? '';
  const answer = { token, answer: 'agreesWith', remark: '3,5 m frei lassen' };
  expect(await answerConsultation(anonymous, answer)).toMatchObject({ ok: true });
  const now = await consultationsOf(await db(), id);
  expect(now.find(({ body }) => body === 'fire')).toMatchObject({
    answer: 'agreesWith',
    remark: '3,5 m frei lassen',
    question: 'Bleibt die Zufahrt frei?',
  });
  expect(now.find(({ body }) => body === 'works')?.answer).toBeNull();
});

test('an answer is given once, also of two at the same instant', async () => {
  const [asked] = await ask(['police']);
  const send = (answer: string) =>
    answerConsultation(anonymous, { token: asked?.token, answer, remark: 'Weil.' });
  const results = await Promise.all([send('objects'), send('agrees')]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toMatchObject({ code: 'gone' });
});

test('whoever does not simply agree says why; a link of another kind opens nothing', async () => {
  const [asked] = await ask(['fire']);
  const token = asked?.token ?? '';
  expect(await answerConsultation(anonymous, { token, answer: 'objects', remark: ' ' })).toMatchObject({
    fields: { remark: 'required' },
  });
  expect(await answerConsultation(anonymous, { token, answer: '' })).toMatchObject({
    fields: { answer: 'choose' },
  });
  expect(await findConsultation(await db(), followToken(asked?.id ?? '', 'signer'))).toBeNull();
  expect(await findConsultation(await db(), `${token.slice(0, -2)}xx`)).toBeNull();
});

test('after the decision nobody can answer any more', async () => {
  const [asked] = await ask(['fire']);
  const token = asked?.token ?? '';
  const state = (to: string) =>
    writeTx((tx) => tx.update(applications).set({ state: to }).where(eq(applications.id, id)));
  await state('granted');
  expect(await answerConsultation(anonymous, { token, answer: 'agrees' })).toMatchObject({ code: 'gone' });
  await state('consultation');
  expect(await answerConsultation(anonymous, { token, answer: 'agrees' })).toMatchObject({ ok: true });
});

test('an office reads what it needs: where and when, never who asks', () => {
  const { answers } = read(scaffold());
  const service = sondernutzung as unknown as Service;
  const bodies = ['roadOwner', 'police', 'fire', 'works', 'transport', 'other'] as const;
  for (const body of bodies) {
    const seen = projectFor(service, recipientOf(service, body, answers), answers);
    expect(seen.where, body).toHaveProperty('street', 'Steinstraße');
    expect(JSON.stringify(seen), body).not.toMatch(/Anna|Ruhrstraße|0291/);
  }
});

test('each office opens the plans that belong to its question, by its own link, until the decision', async () => {
  const files = { plan: '', photos: '', trafficPlan: '', insurance: '' };
  for (const slot of Object.keys(files) as (keyof typeof files)[]) {
    const file = await storePdf(Buffer.from('%PDF-1.7'), `${slot}.pdf`);
    files[slot] = file.id;
    await writeTx(async (tx) => {
      await noteFile(tx, file, null, 1);
      await tx
        .insert(applicationFiles)
        .values({ applicationId: id, attachmentId: file.id, slot, addedAt: 1 });
    });
  }
  const opens = async (token: string) => {
    const seen: string[] = [];
    for (const [slot, file] of Object.entries(files)) {
      const opened = await openCaseFile(anonymous, file, [token]);
      if (opened && String(await buffer(opened.bytes)) === '%PDF-1.7') seen.push(slot);
    }
    return seen;
  };
  const asked = await ask(['roadOwner', 'fire']);
  const tokenOf = (name: string) => asked.find(({ body }) => body === name)?.token ?? '';
  expect(await opens(tokenOf('roadOwner'))).toEqual(['plan', 'photos']);
  expect(await opens(tokenOf('fire'))).toEqual(['plan', 'trafficPlan']);
  expect(await opens(followToken(asked[0]?.id ?? '', 'signer'))).toEqual([]);
  expect(await opens('')).toEqual([]);
  const state = (to: string) =>
    writeTx((tx) => tx.update(applications).set({ state: to }).where(eq(applications.id, id)));
  await state('granted');
  expect(await opens(tokenOf('fire'))).toEqual([]);
  await state('consultation');
});

test('an appointment and a hearing tell the person what was written, days as people write them', async () => {
  const read = await db();
  const [row] = await read.select().from(applications).where(eq(applications.id, id));
  const user = await makeUser({ role: 'staff' });
  const departmentId = row?.departmentId ?? '';
  await writeTx((tx) => tx.insert(departmentMembers).values({ userId: user.id, departmentId, createdAt: 1 }));
  const clerk = actorOf({ ...user, departments: await scopesOf(read, user.id) });
  const move = async (transition: string, entered: EnteredStep) => {
    const [now] = await read.select().from(applications).where(eq(applications.id, id));
    const moved = await moveCase(clerk, { id, transition, revision: now?.revision, entered });
    expect(moved).toMatchObject({ ok: true });
  };
  await move('visit', { on: '01.12.2099', at: '09:30', meetingPoint: 'vor dem Haus' });
  await move('hear', { intent: 'Der Gehweg wird zu eng.', answerBy: '05.12.2099' });
  const sent = (await read.select().from(messages)).map(({ id: key, body }) =>
    open(`messages.body:${key}`, body),
  );
  expect(sent.some((body) => body.includes('am 01.12.2099 um 09:30 Uhr\nTreffpunkt: vor dem Haus'))).toBe(
    true,
  );
  expect(
    sent.some((body) => body.includes('Der Gehweg wird zu eng.') && body.includes('bis zum 05.12.2099')),
  ).toBe(true);
});
