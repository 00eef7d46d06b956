import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { applications, notificationQueue, pushSubscriptions } from '@/db/schema';
import { type Actor, actorOf } from '@/lib/accounts/actor';
import { worksFor } from '@/lib/applications/current';
import { startDraft } from '@/lib/applications/drafts';
import { readOwnCases } from '@/lib/applications/lists';
import { tellOwner } from '@/lib/applications/tell';
import { listDepartments } from '@/lib/departments/queries';
import { saveNotices } from '@/lib/notifications/settings';
import { noticeKinds } from '@/lib/notifications/types';
import { createOrganisation } from '@/lib/organisations/commands';
import { accept, end, grant } from '@/lib/representatives/commands';
import { useDatabase } from '../helpers/database';
import { makeUser } from '../helpers/people';

useDatabase();

const rowOf = async (id: string) =>
  (await (await db()).select().from(applications).where(eq(applications.id, id)))[0];

/** Erika lets her adviser use some services. */
async function adviserFor(services: readonly string[], mailbox = 'none') {
  const [erika, adviser] = [await makeUser({ name: 'Erika' }), await makeUser()].map(actorOf);
  if (!erika || !adviser) throw new Error('people');
  const given = await grant(erika, {
    principalKind: 'user',
    principalId: erika.id,
    kind: 'taxAdviser',
    mailbox,
    services,
    endsOn: '',
    proof: null,
  });
  if (!given.ok) throw new Error(given.code);
  expect(await accept(adviser, { token: given.value.link.split('/').at(-1) ?? '' })).toMatchObject({
    ok: true,
  });
  return { erika, adviser, representationId: given.value.id };
}

const startFor = (actor: Actor, owner: Actor, serviceId: string) =>
  startDraft(actor, { serviceId, owner: { kind: 'user', id: owner.id ?? '' }, locale: 'de' });

test('a representative begins what their power reaches, in the name of whom they act for, until it ends', async () => {
  const { erika, adviser, representationId } = await adviserFor(['gewerbe-anmeldung'], 'read');
  const started = await startFor(adviser, erika, 'gewerbe-anmeldung');
  if (!started.ok) throw new Error(started.code);
  const { id } = started.value;
  expect(await rowOf(id)).toMatchObject({ ownerKind: 'user', ownerId: erika.id, authorId: adviser.id });
  expect(await startFor(erika, erika, 'gewerbe-anmeldung')).toMatchObject({ value: { id, isNew: false } });
  // Beyond the power, where the service lets nobody act for others, and for strangers.
  expect(await startFor(adviser, erika, 'sondernutzung')).toMatchObject({ ok: false });
  expect(await startFor(adviser, erika, 'demo-flohmarkt')).toMatchObject({ ok: false });
  expect(await startFor(actorOf(await makeUser()), erika, 'gewerbe-anmeldung')).toMatchObject({ ok: false });
  const own = await startFor(erika, erika, 'demo-flohmarkt');
  if (!own.ok) throw new Error(own.code);
  expect((await readOwnCases(adviser.id ?? '')).map((row) => row.id)).toEqual([id]);
  expect((await readOwnCases(erika.id ?? '')).map((row) => row.id).sort()).toEqual([id, own.value.id].sort());
  expect(await end(erika, { id: representationId })).toMatchObject({ ok: true });
  expect(await readOwnCases(adviser.id ?? '')).toEqual([]);
  expect(await startFor(adviser, erika, 'gewerbe-anmeldung')).toMatchObject({ ok: false });
});

test('nobody begins in the name of an organisation they do not belong to', async () => {
  const [owner, stranger] = [await makeUser(), await makeUser()].map(actorOf);
  if (!owner || !stranger) throw new Error('people');
  const made = await createOrganisation(owner, { name: 'Korte GmbH' });
  if (!made.ok) throw new Error(made.code);
  const input = {
    serviceId: 'gewerbe-anmeldung',
    owner: { kind: 'organisation' as const, id: made.value.id },
    locale: 'de',
  };
  expect(await startDraft(stranger, input)).toMatchObject({ ok: false });
  expect(await startDraft(owner, input)).toMatchObject({ ok: true });
});

test('a service is used for others as it, and the power, allow', () => {
  const through = { representationId: 'r', mailbox: 'none' as const, services: ['gewerbe-anmeldung'] };
  const firm = { kind: 'organisation' as const, id: 'o', name: 'Korte', role: null, through };
  const person = { kind: 'user' as const, id: 'u', name: 'Erika', through };
  const open = { by: 'account', organisations: true, representatives: true } as const;
  const cases = [
    [person, { id: 'gewerbe-anmeldung', access: open }, true],
    [person, { id: 'sondernutzung', access: open }, false],
    [person, { id: 'gewerbe-anmeldung', access: { by: 'account' } }, false],
    [firm, { id: 'gewerbe-anmeldung', access: open }, true],
    [firm, { id: 'gewerbe-anmeldung', access: { by: 'account', representatives: true } }, false],
    [{ ...person, through: null }, { id: 'gewerbe-anmeldung', access: { by: 'account' } }, true],
    [
      { ...firm, role: 'owner', through: null },
      { id: 'gewerbe-anmeldung', access: { by: 'account' } },
      false,
    ],
  ] as const;
  for (const [principal, service, expected] of cases) expect(worksFor(principal, service)).toBe(expected);
});

test('"Neues zu Anträgen" is a switch of its own: it silences cases, and nothing else does', async () => {
  const who = actorOf(await makeUser());
  const [department] = await listDepartments();
  await writeTx((tx) =>
    tx.insert(pushSubscriptions).values({
      id: randomUUID(),
      userId: who.id,
      endpoint: 'https://push.example.org/1',
      p256dh: 'k',
      auth: 'a',
      createdAt: 1,
      confirmedAt: 1,
    }),
  );
  const application = {
    id: randomUUID(),
    ownerKind: 'user' as const,
    ownerId: who.id,
    departmentId: department?.id ?? '',
  };
  const heard = async (off: string) => {
    const kinds = noticeKinds.map((kind) => [kind, { push: kind !== off, email: true }]);
    expect(await saveNotices(who, Object.fromEntries(kinds))).toMatchObject({ ok: true });
    const queued = async () => (await db()).$count(notificationQueue);
    const before = await queued();
    const words = { subject: 'Ihr Antrag', body: 'Er ist da.' };
    await writeTx((tx) => tellOwner(tx, application, words, null, Date.now()));
    return (await queued()) - before;
  };
  expect(await heard('mailbox')).toBe(1);
  expect(await heard('application')).toBe(0);
});
