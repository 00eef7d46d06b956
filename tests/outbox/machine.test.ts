import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, isDue, judge, nextDue, retryDelay } from '@/lib/outbox/machine';
import type { OutboxEntry } from '@/lib/outbox/types';
import { makeItem } from '../helpers/outbox';

const sha = 'a'.repeat(64);
const item = {
  id: 'item-1',
  kind: 'report' as const,
  owner: null as string | null,
  attempts: 1,
  photos: [{ sha256: sha }],
};
const good = {
  id: 'item-1',
  trackingCode: 'M-7H2D',
  followUpUrl: '/follow/x',
  photos: [{ id: 'p', sha256: sha }],
};

const answer = (
  status: number,
  body: unknown,
  more: Partial<Extract<Answer, { type: 'answer' }>> = {},
): Answer => ({
  type: 'answer',
  status,
  isRedirected: false,
  body,
  retryAfterS: null,
  ...more,
});

test.each([200, 201])('%i that echoes UUID and photos frees the item', (status) => {
  const { id, trackingCode, followUpUrl } = good;
  expect(judge(item, answer(status, good), 0)).toEqual({
    to: 'sent',
    receipt: { id, trackingCode, followUpUrl },
  });
});

test.each([
  ['another id', { ...good, id: 'item-2' }],
  ['no photos', { ...good, photos: undefined }],
  ['too few photos', { ...good, photos: [] }],
  ['another photo', { ...good, photos: [{ sha256: 'b'.repeat(64) }] }],
  ['too many photos', { ...good, photos: [...good.photos, ...good.photos] }],
  ['no tracking code', { ...good, trackingCode: undefined }],
  ['no link', { ...good, followUpUrl: '' }],
  ['an empty object', {}],
  ['a list', [good]],
  ['null', null],
  ['HTML', undefined],
])('200 with %s keeps the item waiting', (_, body) => {
  expect(judge(item, answer(200, body), 0)).toMatchObject({
    to: 'waiting',
    problem: { code: 'foreignAnswer' },
  });
});

test('an answer that came by a redirect is not ours, even when it looks right', () => {
  expect(judge(item, answer(200, good, { isRedirected: true }), 0)).toMatchObject({ to: 'waiting' });
});

describe('what keeps an item waiting', () => {
  test.each([
    ['no connection', { type: 'unreachable' } as const, 'unreachable', 'line'],
    ['408', answer(408, { code: 'timeout' }), 'serverDown', 'line'],
    ['425', answer(425, { code: 'early' }), 'serverDown', 'line'],
    ['429', answer(429, { code: 'tooMany' }), 'tooMany', 'line'],
    ['500 in JSON, perhaps only for this item', answer(500, { code: 'internal' }), 'serverDown', 'item'],
    ['502 in HTML', answer(502, undefined), 'serverDown', 'line'],
    ['503', answer(503, { code: 'unavailable' }), 'serverDown', 'line'],
    ['507', answer(507, { code: 'storageFull' }), 'storageFull', 'line'],
    ['404 in HTML', answer(404, undefined), 'foreignAnswer', 'line'],
    ['403 in HTML, as of a captive portal', answer(403, undefined), 'foreignAnswer', 'line'],
    ['422 in JSON without a code of ours', answer(422, { error: 'x' }), 'foreignAnswer', 'line'],
    ['511', answer(511, undefined), 'serverDown', 'line'],
    ['403 for an anonymous item', answer(403, { code: 'forbidden' }), 'forbidden', 'item'],
  ])('%s', (_, given, code, scope) => {
    expect(judge(item, given, 0)).toMatchObject({ to: 'waiting', problem: { code }, scope });
  });

  test.each([401, 403])('%i for an item of an account asks to sign in', (status) => {
    const owned = { ...item, owner: 'user-1' };
    const step = judge(owned, answer(status, { code: 'unauthenticated' }), 0);
    expect(step).toMatchObject({ to: 'waiting', problem: { code: 'unauthenticated' }, scope: 'item' });
  });
});

test.each([
  [400, 'badRequest'],
  [404, 'notFound'],
  [409, 'conflict'],
  [413, 'tooLarge'],
  [415, 'unsupportedMedia'],
  [422, 'invalid'],
  [426, 'updateNeeded'],
])('%i of our server needs the person', (status, code) => {
  const step = judge(item, answer(status, { code, fields: { lat: 'required' }, version: 3 }), 0);
  expect(step).toEqual({
    to: 'attention',
    problem: { code, fields: { lat: 'required' }, detail: { version: 3 } },
  });
});

test('whatever comes back, only the true echo frees an item', () => {
  const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
    fc.constant<Answer>({ type: 'unreachable' }),
    fc.record({
      type: fc.constant('answer' as const),
      status: fc.integer({ min: 100, max: 599 }),
      isRedirected: fc.boolean(),
      body: fc.anything(),
      retryAfterS: fc.option(fc.integer({ min: 1, max: 100_000 })),
    }),
  );
  fc.assert(
    fc.property(anyAnswer, fc.double({ min: 0, max: 1, noNaN: true }), (given, random) => {
      const step = judge(item, given, random);
      expect(step.to).not.toBe('sent');
      if (step.to === 'waiting') expect(step.delayMs).toBeGreaterThan(0);
    }),
  );
});

test('the delay grows, is spread, and ends at a quarter of an hour', () => {
  expect(retryDelay(1, 0)).toBe(2_500);
  expect(retryDelay(1, 1)).toBe(5_000);
  expect(retryDelay(4, 1)).toBe(40_000);
  expect(retryDelay(50, 1)).toBe(15 * 60_000);
});

test('Retry-After is waited for, within reason', () => {
  expect(retryDelay(1, 0, 120)).toBe(120_000);
  expect(retryDelay(1, 1, 120)).toBeGreaterThan(120_000);
  expect(retryDelay(1, 0, 10_000_000)).toBe(6 * 3600_000);
});

const entry = (change: Partial<OutboxEntry> = {}): OutboxEntry => ({
  ...makeItem(),
  photos: [],
  hasEarlier: false,
  createdAt: 0,
  state: 'waiting',
  attempts: 0,
  nextAttemptAt: 0,
  heldUntil: 0,
  isUncertain: false,
  problem: null,
  ...change,
});

describe('when an item is due', () => {
  test.each([
    ['nothing speaks against it', {}, 'timer', null, true],
    ['it waits for its time', { nextAttemptAt: 2_000 }, 'timer', null, false],
    ['its time has come', { nextAttemptAt: 1_000 }, 'timer', null, true],
    ['the person asks', { nextAttemptAt: 2_000 }, 'asked', null, true],
    [
      'the network is back',
      { nextAttemptAt: 2_000, problem: { code: 'unreachable' } },
      'connected',
      null,
      true,
    ],
    [
      'too many were sent and the network is back',
      { nextAttemptAt: 2_000, problem: { code: 'tooMany' } },
      'connected',
      null,
      false,
    ],
    ['the person changes it', { heldUntil: 2_000 }, 'asked', null, false],
    ['it needs the person', { state: 'attention' }, 'asked', null, false],
    ['its owner is signed in', { owner: 'a' }, 'timer', { id: 'a' }, true],
    ['somebody else is signed in', { owner: 'a' }, 'asked', { id: 'b' }, false],
    ['nobody is signed in', { owner: 'a' }, 'asked', null, false],
    ['nobody knows who is signed in', { owner: 'a' }, 'asked', 'unknown', false],
    ['it is anonymous and somebody is signed in', {}, 'timer', { id: 'b' }, true],
  ] as const)('%s', (_, change, reason, me, expected) => {
    expect(isDue(entry(change as Partial<OutboxEntry>), 1_000, reason, me)).toBe(expected);
  });
});

test('the oldest goes first; one that must wait does not hold up others', () => {
  const [first, second] = [entry({ nextAttemptAt: 9_000 }), entry()];
  expect(nextDue([first, second], new Set(), 0, 'timer', null)).toBe(second);
  expect(nextDue([first, second], new Set(), 9_000, 'timer', null)).toBe(first);
});

test('items of one series never overtake each other', () => {
  const [accept, done, other] = [
    entry({ series: 'r1', state: 'attention' }),
    entry({ series: 'r1' }),
    entry({ series: 'r2' }),
  ];
  expect(nextDue([accept, done, other], new Set(), 0, 'asked', null)).toBe(other);
});
