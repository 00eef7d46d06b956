import { existsSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { attachments, papers as issuedPapers, users } from '@/db/schema';
import { type Actor, actorOf } from '@/lib/accounts/actor';
import { assuranceOf, reaches } from '@/lib/accounts/assurance';
import { createSession, lookUpSession } from '@/lib/accounts/sessions';
import { readOwnCase, readStaffCase } from '@/lib/applications/case';
import { endedPapers } from '@/lib/applications/case-papers';
import { correctAnswer } from '@/lib/applications/correct';
import { discardDraft } from '@/lib/applications/drafts';
import { addFiles } from '@/lib/applications/files';
import { performMove, settleProposal } from '@/lib/applications/perform';
import { sendApplication } from '@/lib/applications/send';
import { moveCase } from '@/lib/applications/transition';
import { sweepFiles } from '@/lib/mailbox/sweep-files';
import { bookByHand, refundFee } from '@/lib/payments/commands';
import { feesOfPayers } from '@/lib/payments/queries';
import type { EnteredValue } from '@/lib/services/entered';
import { findService } from '@/lib/services/registry';
import { begin, fill, person, rowOf, sent, staffIn, stand, storedPdf } from '../helpers/applications';
import { useDatabase } from '../helpers/database';
import { fill as notification, representative } from '../services/gewerbe/fill';

const { dataDir } = useDatabase();
let clerk: Actor;
let colleague: Actor;
let outsider: Actor;
beforeAll(async () => {
  clerk = await staffIn('ordnungsamt');
  colleague = await staffIn('ordnungsamt');
  outsider = await staffIn('gewerbe');
});

test('an answer is corrected with a reason: a version of its own, and the person is told', async () => {
  const { who, id } = await sent();
  const correct = async (more: object) =>
    correctAnswer(clerk, {
      id,
      revision: (await rowOf(id)).revision,
      item: 'stand.metres',
      entered: { metres: '4' },
      reason: 'Telefonisch geklärt',
      ...more,
    });
  expect(await correct({ reason: ' ' })).toMatchObject({ fields: { reason: 'required' } });
  expect(await correct({ entered: { metres: 'vier' } })).toMatchObject({ fields: { metres: 'integer' } });
  expect(await correct({ item: 'stand.colour' })).toMatchObject({ code: 'notFound' });
  expect(await correct({ revision: 1 })).toMatchObject({ code: 'conflict' });
  expect(
    await correctAnswer(outsider, { id, revision: 2, item: 'stand.metres', entered: {}, reason: 'x' }),
  ).toMatchObject({
    code: 'notFound',
  });
  expect(await correct({})).toMatchObject({ ok: true });
  const found = await readStaffCase(clerk, id);
  expect(found?.versions.map(({ answers }) => answers.stand?.metres)).toEqual([4, 3]);
  expect(found?.versions[0]?.answers.stand?.goods).toBe('Bücher');
  expect(found?.versions.map(({ fee }) => fee?.totalCents)).toEqual([1600, 1200]);
  const own = await readOwnCase(who, id);
  expect(own?.events.at(-1)).toMatchObject({
    type: 'corrected',
    body: { text: expect.stringContaining('Telefonisch geklärt') },
  });
});

test('a receipt that is corrected charges only what the fee is higher by, and ends the one before', async () => {
  const { who, id } = await sent(undefined, notification('gmbh'), 'gewerbe-anmeldung');
  const move = async (transition: string) => {
    const form = new FormData();
    const revision = String((await rowOf(id)).revision);
    for (const [name, value] of Object.entries({ id, transition, revision })) form.set(name, value);
    expect(await performMove(outsider, form)).toMatchObject({ ok: true });
  };
  const charged = async () =>
    (await feesOfPayers([who.id ?? ''])).map(({ amountCents }) => amountCents).sort();
  const correct = async (field: string, value: EnteredValue) => {
    const [, name = ''] = field.split('.');
    const { revision } = await rowOf(id);
    const entered = { [name]: value };
    const input = { id, revision, item: field, entered, reason: 'Nachgetragen' };
    expect(await correctAnswer(outsider, input)).toMatchObject({ ok: true });
  };
  await move('confirm');
  await move('correct');
  await correct('firm.firm', 'Sauerland Räder GmbH');
  await move('confirm');
  expect(await charged()).toEqual([3300]);
  await move('correct');
  await correct('managers.managers', '2');
  await correct('managers.representatives', [representative('Zwei')]);
  await move('confirm');
  expect(await charged()).toEqual([1300, 3300]);
  const papers = await (await db()).select().from(issuedPapers).where(eq(issuedPapers.caseId, id));
  const receipts = papers.filter(({ revokedAs }) => revokedAs === 'replaced');
  expect(receipts).toHaveLength(2);
  const found = await readOwnCase(who, id);
  if (!found) throw new Error('no case');
  // The list of the case says the same as the register of papers: one of three holds.
  const listed = found.files.filter(({ slot }) => slot === 'paper:receipt').map((file) => file.id);
  expect([...endedPapers(found.service, found.files)].sort()).toEqual(listed.slice(0, 2).sort());
  expect(listed).toHaveLength(3);
});

test('a corrected answer takes with it what is no longer asked for: no firm of a person goes out', async () => {
  const { id } = await sent(undefined, notification('gmbh'), 'gewerbe-anmeldung');
  const { revision } = await rowOf(id);
  const item = 'legal.legalForm';
  const entered = { legalForm: 'einzelunternehmen' };
  const answer = await correctAnswer(outsider, { id, revision, item, entered, reason: 'Ist keine GmbH' });
  expect(answer).toMatchObject({ ok: true });
  const [now, before] = (await readStaffCase(outsider, id))?.versions ?? [];
  expect(before?.answers.firm).toMatchObject({ firm: expect.any(String) });
  expect(now?.answers.firm).not.toHaveProperty('firm');
  expect(JSON.stringify(now?.answers.managers)).not.toContain('lastName');
});

/** A case whose fee was charged. */
async function charged() {
  const made = await sent();
  const { id } = made;
  const { revision } = await rowOf(id);
  await moveCase(clerk, { id, transition: 'grant', revision, entered: { place: 'B 12' } });
  const form = new FormData();
  const proposalId = (await readStaffCase(colleague, id))?.proposal?.id ?? '';
  const seen = String((await rowOf(id)).revision);
  for (const [name, value] of Object.entries({ id, proposalId, outcome: 'agreed', revision: seen }))
    form.set(name, value);
  const settled = await settleProposal(colleague, form);
  if (!settled.ok) throw new Error(settled.code);
  const [fee] = await feesOfPayers([made.who.id ?? '']);
  if (!fee) throw new Error('nothing was charged');
  return { ...made, fee };
}

test('a case shows to both sides how its fee stands: charged, partly paid, paid, given back', async () => {
  const { who, id, fee } = await charged();
  const cashier: Actor = { kind: 'staff', id: clerk.id, role: 'admin' };
  const pay = (amount: string) =>
    bookByHand(cashier, {
      feeId: fee.id,
      once: crypto.randomUUID(),
      amount,
      bookedOn: '2026-01-02',
      note: '',
    });
  expect(await pay('5,00')).toMatchObject({ ok: true });
  expect(await pay('7,00')).toMatchObject({ ok: true });
  const refund = { feeId: fee.id, once: crypto.randomUUID(), amount: '12,00', reason: 'Markt fiel aus' };
  expect(await refundFee(cashier, refund)).toMatchObject({ ok: true });
  for (const found of [await readOwnCase(who, id), await readStaffCase(clerk, id)])
    expect(found?.events.filter(({ type }) => type === 'fee').map(({ key }) => key)).toEqual([
      '',
      'partly',
      'paid',
      'refunded',
    ]);
  expect(await feesOfPayers([who.id ?? ''])).toMatchObject([{ id: fee.id, state: 'refunded' }]);
  expect(await feesOfPayers([outsider.id ?? ''])).toEqual([]);
});

test('files that nothing names any more go a day later, bytes and row; all others stay', async () => {
  const { who, id } = await begin();
  const [lost, kept] = [await storedPdf(dataDir(), 'Alt.pdf'), await storedPdf(dataDir(), 'Neu.pdf')];
  await addFiles(who, { id, slot: 'hygiene', files: [lost] });
  await discardDraft(who, { id });
  const { who: other, id: second } = await begin();
  await addFiles(other, { id: second, slot: 'hygiene', files: [kept] });
  const orphan = await storedPdf(dataDir(), 'Abgebrochen.pdf');
  const fileOf = (file: string) => path.join(dataDir(), 'attachments', file.slice(0, 2), file);
  await sweepFiles();
  for (const { id: file } of [lost, kept, orphan]) expect(existsSync(fileOf(file))).toBe(true);
  const tomorrow = Date.now() + 86_400_000 + 1000;
  for (const { id: file } of [lost, kept, orphan]) utimesSync(fileOf(file), new Date(), new Date());
  await sweepFiles(tomorrow);
  expect([lost, kept, orphan].map(({ id: file }) => existsSync(fileOf(file)))).toEqual([false, true, false]);
  const rows = await (await db()).select().from(attachments).where(eq(attachments.id, lost.id));
  expect(rows).toEqual([]);
});

test.each([
  [null, null],
  ['http://eidas.europa.eu/LoA/low', null],
  ['http://eidas.europa.eu/LoA/substantial', 'substantial'],
  ['http://eidas.europa.eu/LoA/high', 'high'],
  ['STORK-QAA-Level-1', null],
  ['STORK-QAA-Level-3', 'substantial'],
  ['STORK-QAA-Level-4', 'high'],
  ['highlander', null],
])('%j is the level of assurance %j', (acr, level) => {
  expect(assuranceOf(acr)).toBe(level);
});

test('a service that wants to be sure is sent by a session that is sure enough, and by no other', async () => {
  const access = findService('demo-flohmarkt')?.access as { assurance?: 'substantial' | 'high' };
  const { who, id } = await begin();
  await fill(who, id, { ...person, ...stand });
  const [user] = await (await db())
    .select()
    .from(users)
    .where(eq(users.id, who.id ?? ''));
  if (!user) throw new Error('no user');
  const signedIn = async (acr: string | null) => {
    const session = await writeTx((tx) => createSession(tx, user, { isComplete: true, acr }, Date.now()));
    const open = await lookUpSession(session);
    if (!open) throw new Error('no session');
    return actorOf(open.user);
  };
  access.assurance = 'substantial';
  try {
    for (const acr of [null, 'http://eidas.europa.eu/LoA/low'])
      expect(await sendApplication(await signedIn(acr), { id, agreed: 'yes' })).toMatchObject({
        code: 'forbidden',
        fields: { assurance: 'substantial' },
      });
    const sure = await signedIn('http://eidas.europa.eu/LoA/high');
    expect(await sendApplication(sure, { id, agreed: 'yes' })).toMatchObject({ ok: true });
  } finally {
    delete access.assurance;
  }
  expect(reaches(undefined, undefined)).toBe(true);
  expect(reaches('substantial', 'high')).toBe(false);
});
