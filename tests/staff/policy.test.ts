import { expect, test } from 'vitest';
import { actorOf, anonymous, systemActor } from '@/lib/accounts/actor';
import { roles } from '@/lib/accounts/roles';
import { type Status, statuses, type Visibility } from '@/lib/reports/status';
import { fits, mayDo, type StaffAction, staffActions } from '@/lib/staff/policy';
import { everything } from '../helpers/people';

const open: Status[] = ['new', 'checked', 'accepted', 'inWork'];
const states: Record<StaffAction, readonly Status[]> = {
  check: ['new'],
  publish: [...open, 'done', 'notFound', 'forwarded'],
  hide: [],
  correct: statuses.filter((status) => status !== 'merged' && status !== 'withdrawn'),
  forward: open,
  note: statuses,
  close: [...open, 'forwarded'],
  reopen: ['done', 'notFound', 'rejected', 'forwarded'],
  merge: open,
};

test.each(staffActions)('%s is taken by exactly its states', (action) => {
  for (const status of statuses) {
    expect(fits(action, { status, visibility: 'pending' }), status).toBe(states[action].includes(status));
  }
});

test.each<[Visibility, boolean, boolean]>([
  ['pending', true, false],
  ['published', true, true],
  ['hidden', true, false],
  ['private', false, false],
])('a %s report can be published: %s, hidden: %s', (visibility, publish, hide) => {
  expect(fits('publish', { status: 'checked', visibility })).toBe(publish);
  expect(fits('hide', { status: 'checked', visibility })).toBe(hide);
});

const actors = [
  ['anonymous', anonymous, false],
  ['the system', systemActor, false],
  ...roles.map(
    (role) =>
      [
        role,
        actorOf({ id: role, role, departments: [everything] }),
        role === 'staff' || role === 'admin',
      ] as const,
  ),
] as const;

test.each(actors)('%s works in the inbox: %#', (_name, actor, isAllowed) => {
  for (const action of staffActions) {
    const visibility = action === 'hide' ? 'published' : 'pending';
    const status = states[action][0] ?? 'checked';
    expect(mayDo(actor, action, { status, visibility, category: 'drain', district: '' }), action).toBe(
      isAllowed,
    );
  }
});
