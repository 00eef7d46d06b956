import { expect, test } from 'vitest';
import { type Actor, actorOf, anonymous, systemActor } from '@/lib/accounts/actor';
import { areas, mayChangeUser, mayEnter, mayManageUsers } from '@/lib/accounts/policy';
import { roles } from '@/lib/accounts/roles';

const entries: [string | null, Record<keyof typeof areas, boolean>][] = [
  [null, { account: false, crew: false, staff: false, admin: false }],
  ['citizen', { account: true, crew: false, staff: false, admin: false }],
  ['crew', { account: true, crew: true, staff: false, admin: false }],
  ['staff', { account: true, crew: true, staff: true, admin: false }],
  ['admin', { account: true, crew: true, staff: true, admin: true }],
];

test.each(entries)('role %s enters exactly its areas', (role, expected) => {
  for (const area of Object.keys(areas) as (keyof typeof areas)[]) {
    expect(mayEnter(role as never, area), area).toBe(expected[area]);
  }
});

const actors: [string, Actor, boolean][] = [
  ['anonymous', anonymous, false],
  ['the command line', systemActor, true],
  ...roles.map((role): [string, Actor, boolean] => [role, actorOf({ id: 'me', role }), role === 'admin']),
];

test.each(actors)('%s manages other accounts: %#', (_name, actor, isAllowed) => {
  expect(mayManageUsers(actor)).toBe(isAllowed);
  for (const role of roles) expect(mayChangeUser(actor, { id: 'other', role })).toBe(isAllowed);
});

test('administrators can neither block nor demote themselves', () => {
  expect(mayChangeUser(actorOf({ id: 'me', role: 'admin' }), { id: 'me', role: 'admin' })).toBe(false);
});
