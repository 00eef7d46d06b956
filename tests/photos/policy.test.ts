import { expect, test } from 'vitest';
import { actorOf, anonymous, systemActor } from '@/lib/accounts/actor';
import { roles } from '@/lib/accounts/roles';
import { maySeeOriginal, maySeePhoto } from '@/lib/photos/queries';
import { inPhotoSlot } from '@/lib/photos/slots';
import { everything } from '../helpers/people';

const photo = {
  reportId: 'r',
  fullHash: '',
  thumbHash: '',
  originalHash: '',
  isPublic: false,
  category: 'drain',
  district: '',
} as const;
const actors = [
  anonymous,
  systemActor,
  ...roles.map((role) => actorOf({ id: 'x', role, departments: role === 'staff' ? [everything] : [] })),
];

test.each(actors)('$role sees an unreleased photo only as crew, staff, admin, or with the link', (actor) => {
  const isInside = ['crew', 'staff', 'admin'].includes(actor.role ?? '');
  expect(maySeePhoto(actor, photo, null)).toBe(isInside);
  expect(maySeePhoto(actor, photo, 'another')).toBe(isInside);
  expect(maySeePhoto(actor, photo, 'r')).toBe(true);
  expect(maySeePhoto(actor, { ...photo, isPublic: true }, null)).toBe(true);
  expect(maySeeOriginal(actor, photo)).toBe(['staff', 'admin'].includes(actor.role ?? ''));
});

test('two photos are decoded at a time, the others wait, and a failure frees its place', async () => {
  let now = 0;
  let most = 0;
  const work = async (i: number) => {
    most = Math.max(most, ++now);
    await new Promise((resolve) => setTimeout(resolve, 5));
    now--;
    if (i % 3 === 0) throw new Error('broken');
    return i;
  };
  const all = await Promise.allSettled(Array.from({ length: 12 }, (_, i) => inPhotoSlot(() => work(i))));
  expect(most).toBe(2);
  expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(4);
  expect(await inPhotoSlot(async () => 'free')).toBe('free');
});
