import { expect, test } from 'vitest';
import { type Calling, type Escalation, escalate } from '@/lib/crew/escalation';

const now = 1_000_000;
const nextAt = now + 120_000;
const calling = (step: number, attempts: number): Calling => ({ state: 'calling', step, attempts });
const next = (step: number, attempts: number): Escalation => ({
  ...calling(step, attempts),
  nextAt,
  isRoundOver: false,
});
const again = (step: number, attempts: number): Escalation => ({
  ...next(step, attempts),
  state: 'exhausted',
  isRoundOver: true,
});

test.each<[string, Calling, boolean[], Escalation]>([
  ['the first call goes to the first', calling(0, 0), [true, true], next(0, 1)],
  ['the same person is called again', calling(0, 2), [true, true], next(0, 3)],
  ['after three calls the next one is called', calling(0, 3), [true, true], next(1, 1)],
  ['who has no phone is passed over', calling(0, 0), [false, false, true], next(2, 1)],
  ['who has lost the phone meanwhile is passed over', calling(0, 1), [false, true], next(1, 1)],
  ['after the last person it begins again with the first', calling(1, 3), [true, true], again(0, 1)],
  ['who is alone on the list is called again and again', calling(0, 3), [true], again(0, 1)],
  ['an empty list is looked at again later', calling(0, 0), [], again(0, 0)],
  ['a list without phones too', calling(0, 0), [false, false], again(0, 0)],
  ['a list that became shorter begins again', calling(3, 1), [true], again(0, 1)],
  [
    'nobody has answered yet stays so in the next round',
    { state: 'exhausted', step: 0, attempts: 1 },
    [true],
    { ...next(0, 2), state: 'exhausted' },
  ],
  [
    'the first phone that comes is called, and may still answer',
    { state: 'exhausted', step: 0, attempts: 0 },
    [false, true],
    next(1, 1),
  ],
])('%s', (_name, alert, canReach, expected) => {
  expect(escalate(alert, canReach, now)).toEqual(expected);
});

test('two people are called six times in ten minutes, then from the start until somebody answers', () => {
  const calls: number[] = [];
  let alert = calling(0, 0);
  for (let clock = 0; calls.length < 14; clock += 120_000) {
    const { step, attempts, state } = escalate(alert, [true, true], clock);
    calls.push(step);
    alert = { step, attempts, state };
    expect(state).toBe(calls.length > 6 ? 'exhausted' : 'calling');
  }
  expect(calls).toEqual([0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0]);
});
