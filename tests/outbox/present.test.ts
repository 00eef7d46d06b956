import { describe, expect, test } from 'vitest';
import { faceOf, refusedPhotos, waitsTooLong } from '@/lib/outbox/present';
import type { OutboxEntry } from '@/lib/outbox/types';

const photo = { id: 'p', name: 'image.jpg', type: 'image/jpeg', sha256: 'x', size: 1 };
const item = {
  kind: 'report',
  state: 'attention',
  heldUntil: 0,
  problem: null,
  photos: [photo],
  hasEarlier: false,
} as const satisfies Partial<OutboxEntry>;

describe('an item that needs the person says why and what to do', () => {
  test.each([
    [
      'an unreadable photo',
      { code: 'unreadablePhoto', fields: { 'photos.0': 'x' } },
      'photo',
      ['choosePhoto', 'withoutPhoto'],
    ],
    ['an unsupported photo', { code: 'unsupportedMedia' }, 'photo', ['choosePhoto', 'withoutPhoto']],
    ['a photo that is too large', { code: 'tooLarge' }, 'photoTooLarge', ['choosePhoto', 'withoutPhoto']],
    ['a missing place', { code: 'invalid', fields: { lat: 'required' } }, 'place', ['place']],
    [
      'another wrong field',
      { code: 'invalid', fields: { contact: 'tooLong200' } },
      'invalid',
      ['edit', 'retryAgain'],
    ],
    ['an old app', { code: 'updateNeeded' }, 'updateNeeded', ['update']],
    ['a conflict without the earlier version', { code: 'conflict' }, 'conflictUnknown', ['sendAsNew']],
    ['anything else', { code: 'gone' }, 'other', ['edit', 'retryAgain']],
  ] as const)('%s', (_, problem, text, actions) => {
    expect(faceOf({ ...item, problem }, 0)).toMatchObject({ state: 'attention', problem: text, actions });
  });

  test('a conflict with the earlier version offers both', () => {
    const face = faceOf({ ...item, problem: { code: 'conflict' }, hasEarlier: true }, 0);
    expect(face).toMatchObject({ problem: 'conflict', actions: ['sendAsNew', 'keepEarlier'], more: [] });
  });

  test("a conflict of a crew leads to the job, and nothing of it can be edited like a report's", () => {
    const face = faceOf({ ...item, kind: 'crewAction', problem: { code: 'conflict' } }, 0);
    expect(face).toMatchObject({ problem: 'crewConflict', actions: ['openJob'] });
    expect(faceOf({ ...item, kind: 'addition', problem: { code: 'gone' } }, 0)).toMatchObject({
      actions: ['retryAgain'],
      more: [],
    });
  });

  test('whatever it needs, a report can also be changed or sent again as it is', () => {
    const problem = { code: 'unreadablePhoto' };
    expect(faceOf({ ...item, problem }, 0).more).toEqual(['edit', 'retryAgain']);
  });
});

test.each([
  ['fresh', {}, 'waiting', null],
  ['without reception', { problem: { code: 'unreachable' } }, 'waiting', null],
  ['in a captive portal', { problem: { code: 'foreignAnswer' } }, 'waiting', 'foreignAnswer'],
  ['while the town has a problem', { problem: { code: 'serverDown' } }, 'later', 'serverDown'],
  ['while nobody is signed in', { problem: { code: 'unauthenticated' } }, 'signIn', 'unauthenticated'],
  ['while it is changed', { heldUntil: 5 }, 'held', 'held'],
] as const)('an item that waits, %s', (_, change, state, reason) => {
  expect(faceOf({ ...item, state: 'waiting', ...change }, 1)).toMatchObject({ state, reason });
});

test('while it is on its way nothing can be done to an item', () => {
  expect(faceOf({ ...item, state: 'sending' }, 0)).toMatchObject({ actions: [], more: [] });
});

test('from the third day on a waiting item is worth a warning', () => {
  const day = 24 * 3600_000;
  expect(waitsTooLong([], day * 9)).toBe(0);
  expect(waitsTooLong([{ createdAt: day }], day * 3)).toBe(0);
  expect(waitsTooLong([{ createdAt: day * 6 }, { createdAt: day }], day * 7)).toBe(6);
});

test('the refused photos are those the server named, else all', () => {
  expect(refusedPhotos({ code: 'x', fields: { 'photos.1': 'unreadablePhoto' } }, 3)).toEqual([1]);
  expect(refusedPhotos({ code: 'x' }, 2)).toEqual([0, 1]);
});
