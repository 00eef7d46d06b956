import { describe, expect, test } from 'vitest';
import { type Actor, anonymous, systemActor } from '@/lib/accounts/actor';
import type { Role } from '@/lib/accounts/roles';
import { crewActions } from '@/lib/crew/actions';
import { fits, mayAct, mayWork, resultOf } from '@/lib/crew/policy';
import { isOpen, type Status, statuses } from '@/lib/reports/status';

const actorOf = (role: Role): Actor => ({
  kind: role === 'citizen' ? 'citizen' : role === 'crew' ? 'crew' : 'staff',
  id: `user-${role}`,
  role,
});

const actors: [string, Actor, boolean][] = [
  ['an anonymous citizen', anonymous, false],
  ['the system', systemActor, false],
  ['a citizen with account', actorOf('citizen'), false],
  ['somebody who claims a role without an account', { kind: 'crew', id: null, role: 'crew' }, false],
  ['somebody with an account and no role', { kind: 'crew', id: 'x', role: null }, false],
  ['a crew', actorOf('crew'), true],
  ['staff', actorOf('staff'), true],
  ['an administrator', actorOf('admin'), true],
];

const takes: Record<(typeof crewActions)[number], readonly Status[]> = {
  accept: ['new', 'checked'],
  start: ['new', 'checked', 'accepted'],
  done: ['new', 'checked', 'accepted', 'inWork'],
  notFound: ['new', 'checked', 'accepted', 'inWork'],
  notOurs: ['new', 'checked', 'accepted', 'inWork'],
};

describe.each(actors)('%s', (_name, actor, isWorker) => {
  test(`${isWorker ? 'sees' : 'does not see'} the open reports`, () => {
    expect(mayWork(actor)).toBe(isWorker);
  });

  describe.each(crewActions)('%s', (action) => {
    test.each(statuses)(`on a report that is %s follows the table`, (status) => {
      expect(mayAct(actor, action, status)).toBe(isWorker && takes[action].includes(status));
    });
  });
});

test('no action touches a closed report', () => {
  for (const status of statuses.filter((status) => !isOpen(status))) {
    expect(crewActions.filter((action) => fits(action, status))).toEqual([]);
  }
});

test('every action leads to a state in which the same action is no longer taken', () => {
  for (const action of crewActions) expect(fits(action, resultOf[action])).toBe(false);
});
