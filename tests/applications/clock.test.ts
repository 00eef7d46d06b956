import { expect, test } from 'vitest';
import { clockInState } from '@/lib/applications/clock';
import { sample } from '../services/sample';

const held = { completeAt: 1, dueAt: 100, waitsSince: null, state: 'received' };

test.each(['done', 'missing', 'received'])('into %s the clock says nothing but its own times', (to) => {
  expect(Object.keys(clockInState(sample, held, to, 5)).sort()).toEqual([
    'completeAt',
    'dueAt',
    'waitsSince',
  ]);
});

test('while it waits the deadline stands still', () => {
  const waiting = clockInState(sample, held, 'missing', 10);
  expect(waiting.waitsSince).toBe(10);
  expect(clockInState(sample, waiting, 'received', 30)).toEqual({
    completeAt: 1,
    dueAt: 120,
    waitsSince: null,
  });
});

test('with the decision the deadline ends, also one that stood still', () => {
  const decided = {
    ...sample,
    states: { ...sample.states, granted: { tone: 'ok', icon: 'checkCircle', isDecided: true } },
  } as typeof sample;
  for (const waitsSince of [null, 10])
    expect(clockInState(decided, { ...held, waitsSince }, 'granted', 30)).toEqual({
      completeAt: 1,
      dueAt: null,
      waitsSince: null,
    });
});
