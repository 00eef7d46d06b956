import { expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { organisationInvitations } from '@/db/schema';
import { type Actor, actorOf, anonymous } from '@/lib/accounts/actor';
import {
  createOrganisation,
  endMembership,
  renameOrganisation,
  revokeInvitation,
  setMemberRole,
} from '@/lib/organisations/commands';
import { findInvitation, invite, join } from '@/lib/organisations/invitations';
import { loadOrganisation, openInvitations, organisationsOf } from '@/lib/organisations/load';
import type { OrganisationRole } from '@/lib/organisations/roles';
import { useDatabase } from '../helpers/database';
import { makeUser } from '../helpers/people';

useDatabase();

async function company() {
  const owner = actorOf(await makeUser({ name: 'Inhaberin' }));
  const made = await createOrganisation(owner, { name: 'Bäckerei Korte GmbH' });
  if (!made.ok) throw new Error(made.code);
  return { id: made.value.id, owner };
}

async function tokenFor(owner: Actor, id: string, role: OrganisationRole): Promise<string> {
  const result = await invite(owner, { id, role });
  if (!result.ok) throw new Error(result.code);
  return result.value.link.split('/').at(-1) ?? '';
}

async function joined(owner: Actor, id: string, role: OrganisationRole): Promise<Actor> {
  const person = actorOf(await makeUser());
  expect(await join(person, { token: await tokenFor(owner, id, role) })).toMatchObject({ ok: true });
  return person;
}

const rolesIn = async (id: string) =>
  (await loadOrganisation(await db(), id))?.members.map(({ role }) => role) ?? [];

test('an invitation works once, only for its role, and not after a week', async () => {
  const { id, owner } = await company();
  const token = await tokenFor(owner, id, 'reader');
  expect(await findInvitation(token)).toEqual({ name: 'Bäckerei Korte GmbH', role: 'reader' });
  const [first, second] = [actorOf(await makeUser()), actorOf(await makeUser())];
  const both = await Promise.all([join(first, { token }), join(second, { token })]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await rolesIn(id)).toEqual(['owner', 'reader']);
  expect(await findInvitation(token)).toBeNull();
  const late = await tokenFor(owner, id, 'owner');
  await writeTx((tx) => tx.update(organisationInvitations).set({ expiresAt: 1 }));
  expect(await join(second, { token: late })).toMatchObject({ code: 'notFound' });
});

test('without an account nobody joins; who belongs to it already does not use the link up', async () => {
  const { id, owner } = await company();
  const token = await tokenFor(owner, id, 'owner');
  expect(await join(anonymous, { token })).toMatchObject({ code: 'notFound' });
  expect(await join(owner, { token })).toMatchObject({ code: 'conflict' });
  expect(await findInvitation(token)).not.toBeNull();
});

test('an invitation taken back works no more', async () => {
  const { id, owner } = await company();
  const token = await tokenFor(owner, id, 'member');
  const [open] = await openInvitations(id);
  await revokeInvitation(owner, { id, invitationId: open?.id });
  expect(await join(actorOf(await makeUser()), { token })).toMatchObject({ code: 'notFound' });
});

test('the last one who decides can neither leave nor become less; with a successor both work', async () => {
  const { id, owner } = await company();
  const userId = owner.id ?? '';
  const stuck = { code: 'conflict', fields: { role: 'lastOwner' } };
  expect(await endMembership(owner, { id, userId })).toMatchObject(stuck);
  expect(await setMemberRole(owner, { id, userId, role: 'member' })).toMatchObject(stuck);
  const next = await joined(owner, id, 'member');
  expect(await setMemberRole(owner, { id, userId: next.id, role: 'owner' })).toMatchObject({ ok: true });
  expect(await endMembership(owner, { id, userId })).toMatchObject({ ok: true });
  expect(await organisationsOf(userId)).toEqual([]);
  expect(await rolesIn(id)).toEqual(['owner']);
});

test.each(['member', 'reader'] as const)('a %s leaves, and decides about nobody else', async (role) => {
  const { id, owner } = await company();
  const person = await joined(owner, id, role);
  const denied = { ok: false, code: 'notFound' };
  expect(await renameOrganisation(person, { id, name: 'Gekapert' })).toEqual(denied);
  expect(await invite(person, { id, role: 'owner' })).toEqual(denied);
  expect(await setMemberRole(person, { id, userId: person.id, role: 'owner' })).toEqual(denied);
  expect(await endMembership(person, { id, userId: owner.id })).toEqual(denied);
  expect(await endMembership(person, { id, userId: person.id })).toMatchObject({ ok: true });
});

test('for strangers, the administration included, an organisation does not exist', async () => {
  const { id, owner } = await company();
  const strangers = [anonymous, actorOf(await makeUser()), actorOf(await makeUser({ role: 'admin' }))];
  for (const actor of strangers) {
    const denied = { ok: false, code: 'notFound' };
    expect(await renameOrganisation(actor, { id, name: 'Gekapert' })).toEqual(denied);
    expect(await endMembership(actor, { id, userId: owner.id })).toEqual(denied);
    expect(await invite(actor, { id, role: 'owner' })).toEqual(denied);
  }
  expect(await rolesIn(id)).toEqual(['owner']);
});
