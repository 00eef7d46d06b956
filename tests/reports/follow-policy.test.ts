import { expect, test } from 'vitest';
import { anonymous } from '@/lib/accounts/actor';
import { canReopen, mayAdd, mayBeAffected, mayComplain, mayWithdraw } from '@/lib/reports/follow-policy';
import { type Status, statuses, visibilities } from '@/lib/reports/status';

const allowed: Record<'withdraw' | 'add' | 'reopen' | 'affected', readonly Status[]> = {
  withdraw: ['new', 'checked', 'accepted'],
  add: ['new', 'checked', 'accepted', 'inWork', 'done', 'notFound', 'forwarded', 'merged'],
  reopen: ['done', 'notFound'],
  affected: ['new', 'checked', 'accepted', 'inWork'],
};

test.each(statuses)('what the sender and others may do with a report in state "%s"', (status) => {
  const report = { status, visibility: 'published' } as const;
  expect({
    withdraw: mayWithdraw(anonymous, report),
    add: mayAdd(anonymous, report),
    reopen: canReopen(status),
    affected: mayBeAffected(anonymous, report),
  }).toEqual({
    withdraw: allowed.withdraw.includes(status),
    add: allowed.add.includes(status),
    reopen: allowed.reopen.includes(status),
    affected: allowed.affected.includes(status),
  });
});

test.each(visibilities)(
  'others see, count and object to a report that is "%s" only when published',
  (visibility) => {
    const report = { status: 'checked', visibility } as const;
    const isPublic = visibility === 'published';
    expect([mayBeAffected(anonymous, report), mayComplain(anonymous, report)]).toEqual([isPublic, isPublic]);
  },
);
