import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { auditLog, users } from '@/db/schema';
import { type Actor, actorOf } from '@/lib/accounts/actor';
import { issueGrant } from '@/lib/accounts/recovery-grants';
import { addDays, civilDate } from '@/lib/clock';
import { listDepartments } from '@/lib/departments/queries';
import { readBox } from '@/lib/mailbox/box';
import { boxesOf, peopleOf } from '@/lib/mailbox/owners';
import { reply, start } from '@/lib/mailbox/send';
import { type StoredFile, storeAttachment } from '@/lib/mailbox/store-file';
import { createOrganisation } from '@/lib/organisations/commands';
import { readProfile } from '@/lib/profile/profile';
import {
  accept,
  addProof,
  end,
  enterPrincipal,
  findInvitation,
  grant,
  judgeProof,
} from '@/lib/representatives/commands';
import { activeFor, openRepresentations, representationsOf } from '@/lib/representatives/load';
import { openProof } from '@/lib/representatives/proof';
import { stateOf } from '@/lib/representatives/state';
import { useDatabase } from '../helpers/database';
import { makeUser } from '../helpers/people';

useDatabase();

async function vollmacht(text: string): Promise<StoredFile> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'proof-')), 'v.pdf');
  writeFileSync(file, `%PDF-1.7\n${text}`);
  const stored = await storeAttachment({ path: file, size: 9 + text.length, name: 'Vollmacht.pdf' });
  if (!stored.ok) throw new Error(stored.code);
  return stored.value;
}

const wish = { kind: 'taxAdviser', mailbox: 'act', services: ['*'], endsOn: '', proof: null };

async function granted(principal: Actor, more: Partial<Record<keyof typeof wish, unknown>> = {}) {
  const result = await grant(principal, {
    principalKind: 'user',
    principalId: principal.id,
    ...wish,
    ...more,
  });
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.fields)}`);
  return { id: result.value.id, token: result.value.link.split('/').at(-1) ?? '' };
}

async function pair(more: Partial<Record<keyof typeof wish, unknown>> = {}) {
  const [principal, adviser] = [actorOf(await makeUser({ name: 'Erika' })), actorOf(await makeUser())];
  const { id, token } = await granted(principal, more);
  expect(await accept(adviser, { token })).toMatchObject({ ok: true });
  return { principal, adviser, id, token };
}

const idOf = (actor: Actor): string => actor.id ?? '';
const active = async (actor: Actor) => activeFor(await db(), idOf(actor));

test('a link is good once, for somebody else, and looking at it uses nothing up', async () => {
  const [principal, first, second] = await Promise.all([1, 2, 3].map(async () => actorOf(await makeUser())));
  if (!principal || !first || !second) throw new Error('people');
  const { token } = await granted(principal);
  expect(await accept(principal, { token })).toMatchObject({ code: 'notFound' });
  expect((await findInvitation(token))?.representation.state).toBe('invited');
  expect(await accept(first, { token })).toMatchObject({ ok: true });
  expect(await accept(second, { token })).toMatchObject({ code: 'notFound' });
  expect(await findInvitation(token)).toBeNull();
});

test('both sides see who acts for whom', async () => {
  const { principal, adviser, id } = await pair();
  expect((await representationsOf(idOf(principal))).forMe).toMatchObject([{ id, state: 'active' }]);
  expect((await representationsOf(idOf(adviser))).byMe).toMatchObject([
    { id, principalName: 'Erika', kind: 'taxAdviser', mailbox: 'act' },
  ]);
});

test('a representative reads and writes in the mailbox as far as they may', async () => {
  const { principal, adviser } = await pair();
  const reader = actorOf(await makeUser());
  await accept(reader, { token: (await granted(principal, { mailbox: 'read', services: [] })).token });
  const [department] = await listDepartments();
  const key = () => crypto.randomUUID();
  const content = { side: 'citizen', body: 'Frage', subject: 'Steuer', departmentId: department?.id };
  const owner = { ownerKind: 'user', ownerId: principal.id };
  const sent = await start(principal, { ...content, ...owner, key: key() });
  if (!sent.ok) throw new Error(sent.code);
  const { threadId } = sent.value;
  for (const person of [adviser, reader])
    expect((await readBox(idOf(person), { isArchived: false, text: '' })).map(({ id }) => id)).toEqual([
      threadId,
    ]);
  const answer = { threadId, side: 'citizen', body: 'Antwort', key: key() };
  expect(await reply(adviser, answer)).toMatchObject({ ok: true });
  expect(await reply(reader, { ...answer, key: key() })).toMatchObject({ code: 'notFound' });
  expect((await peopleOf(await db(), { kind: 'user', id: idOf(principal) })).sort()).toEqual(
    [principal, adviser, reader].map(idOf).sort(),
  );
});

test('it ends at once when either side says so, and on its last day by itself', async () => {
  const { principal, adviser, id } = await pair();
  expect(await end(actorOf(await makeUser()), { id })).toMatchObject({ code: 'notFound' });
  expect(await end(principal, { id })).toMatchObject({ ok: true });
  expect(await active(adviser)).toEqual([]);
  expect((await boxesOf(await db(), idOf(adviser))).length).toBe(1);
  expect(await end(adviser, { id })).toMatchObject({ code: 'conflict' });
  const denied = and(eq(auditLog.event, 'access.denied'), eq(auditLog.objectId, id));
  expect(await (await db()).$count(auditLog, denied)).toBe(1);
});

test.each([
  ['on the last day', 0, 'active'],
  ['on the day after', -1, 'ended'],
])('%s it is %s', (_when, days, expected) => {
  const now = Date.now();
  const row = {
    representativeId: 'r',
    acceptedAt: 1,
    endedAt: null,
    endsOn: addDays(civilDate(now), days),
    proofState: 'open' as const,
  };
  expect(stateOf(row, now)).toBe(expected);
});

test.each([
  ['31.12.2020', 'endsPast'],
  ['31.02.2030', 'endsOn'],
  ['morgen', 'endsOn'],
])('the last day "%s" is refused with %s', async (endsOn, code) => {
  const principal = actorOf(await makeUser());
  const input = { principalKind: 'user', principalId: principal.id, ...wish, endsOn };
  expect(await grant(principal, input)).toMatchObject({ code: 'invalid', fields: { endsOn: code } });
});

test('who allows nothing is told so, and nobody lets others act for a stranger', async () => {
  const [principal, other] = [actorOf(await makeUser()), actorOf(await makeUser())];
  const nothing = {
    principalKind: 'user',
    principalId: principal.id,
    ...wish,
    mailbox: 'none',
    services: [],
  };
  expect(await grant(principal, nothing)).toMatchObject({ fields: { mailbox: 'nothing' } });
  const foreign = { principalKind: 'user', principalId: principal.id, ...wish };
  expect(await grant(other, foreign)).toMatchObject({ code: 'notFound' });
});

test.each([
  [['sondernutzung'], true],
  [['gewerbe-anmeldung', 'sondernutzung'], true],
  [['feedback'], false],
  [['no-such-service'], false],
])('the services %j can be given: %s', async (services, may) => {
  const principal = actorOf(await makeUser());
  const input = { principalKind: 'user', principalId: principal.id, ...wish, services };
  const refused = { code: 'invalid', fields: { services: 'services' } };
  expect(await grant(principal, input)).toMatchObject(may ? { ok: true } : refused);
});

test('an organisation is represented by whom its owner allows', async () => {
  const [owner, notary] = [actorOf(await makeUser()), actorOf(await makeUser())];
  const made = await createOrganisation(owner, { name: 'Korte GmbH' });
  if (!made.ok) throw new Error(made.code);
  const input = { principalKind: 'organisation', principalId: made.value.id, ...wish, kind: 'notary' };
  expect(await grant(notary, input)).toMatchObject({ code: 'notFound' });
  const result = await grant(owner, input);
  if (!result.ok) throw new Error(result.code);
  await accept(notary, { token: result.value.link.split('/').at(-1) });
  expect(await active(notary)).toMatchObject([{ kind: 'organisation', name: 'Korte GmbH' }]);
});

test('the Vollmacht is for both sides and the town hall, whose looks are noted', async () => {
  const { principal, adviser, id } = await pair({ proof: await vollmacht('Hiermit') });
  const clerk = actorOf(await makeUser({ role: 'staff' }));
  for (const person of [principal, adviser, clerk])
    expect((await openProof(person, id))?.file.name).toBe('Vollmacht.pdf');
  expect(await openProof(actorOf(await makeUser()), id)).toBeNull();
  expect(await openProof(actorOf(await makeUser({ role: 'crew' })), id)).toBeNull();
  const looks = and(eq(auditLog.event, 'representation.viewed'), eq(auditLog.objectId, id));
  expect(await (await db()).$count(auditLog, looks)).toBe(1);
});

test('a Vollmacht that is not accepted pauses the representation until there is another', async () => {
  const { principal, adviser, id } = await pair({ proof: await vollmacht('eins') });
  const clerk = actorOf(await makeUser({ role: 'staff' }));
  const proofId = async () => (await representationsOf(idOf(principal))).forMe[0]?.proofId;
  const first = await proofId();
  expect(await judgeProof(adviser, { id, proofId: first, verdict: 'checked' })).toMatchObject({
    code: 'notFound',
  });
  expect(await judgeProof(clerk, { id, proofId: first, verdict: 'refused' })).toMatchObject({ ok: true });
  expect(await active(adviser)).toEqual([]);
  expect(await addProof(adviser, { id, proof: await vollmacht('zwei') })).toMatchObject({ ok: true });
  expect(await active(adviser)).toMatchObject([{ id }]);
  // Judged is only what was looked at.
  expect(await judgeProof(clerk, { id, proofId: first, verdict: 'checked' })).toMatchObject({
    code: 'conflict',
  });
  expect(await judgeProof(clerk, { id, proofId: await proofId(), verdict: 'checked' })).toMatchObject({
    ok: true,
  });
  expect((await openRepresentations()).find((row) => row.id === id)?.proofState).toBe('checked');
});

const otto = {
  firstName: 'Otto',
  lastName: 'Still',
  birthDate: '02.05.1941',
  street: 'Steinstraße',
  houseNumber: '12',
  postcode: '59872',
  city: 'Meschede',
};
const entry = { kind: 'carer', mailbox: 'act', services: ['*'], endsOn: '', person: otto, hasSeen: true };

test('the town hall enters who acts for somebody without an account, and ends only what it has entered', async () => {
  const [clerk, carer] = [actorOf(await makeUser({ role: 'staff' })), actorOf(await makeUser())];
  const entered = await enterPrincipal(clerk, entry);
  if (!entered.ok) throw new Error(JSON.stringify(entered));
  expect(await accept(carer, { token: entered.value.link.split('/').at(-1) })).toMatchObject({ ok: true });
  const [acting] = await active(carer);
  expect(acting).toMatchObject({ kind: 'user', name: 'Otto Still', mailbox: 'act', services: ['*'] });
  expect(await readProfile(acting?.principalId ?? '')).toMatchObject({ ...otto, birthDate: '1941-05-02' });
  const events = await (await db())
    .select({ event: auditLog.event, objectId: auditLog.objectId })
    .from(auditLog);
  expect(events).toContainEqual({ event: 'user.entered', objectId: acting?.principalId });

  // The way in, when the person wants it one day, is that of everybody who has lost theirs.
  const code = await issueGrant(clerk, { login: entered.value.login, kind: 'inPerson', hasSeenCard: true });
  expect(code).toMatchObject({ ok: true, value: { name: 'Otto Still' } });

  expect(await end(clerk, { id: entered.value.id })).toMatchObject({ ok: true });
  expect(await active(carer)).toEqual([]);
  const { id } = await pair();
  expect(await end(clerk, { id })).toMatchObject({ code: 'notFound' });
});

test.each([
  ['a citizen', 'citizen', entry, 'notFound', undefined],
  ['a crew', 'crew', entry, 'notFound', undefined],
  ['no look at the document', 'staff', { ...entry, hasSeen: false }, 'invalid', { hasSeen: 'seen' }],
  [
    'no name',
    'staff',
    { ...entry, person: { ...otto, lastName: ' ' } },
    'invalid',
    { 'person.lastName': 'required' },
  ],
  ['nothing to do', 'staff', { ...entry, mailbox: 'none', services: [] }, 'invalid', { mailbox: 'nothing' }],
] as const)('at the counter, refused and nothing entered: %s', async (_, role, given, code, fields) => {
  const source = await db();
  const before = await source.$count(users);
  const actor = actorOf(await makeUser({ role }));
  expect(await enterPrincipal(actor, given)).toMatchObject(fields ? { code, fields } : { code });
  expect(await source.$count(users)).toBe(before + 1);
});
