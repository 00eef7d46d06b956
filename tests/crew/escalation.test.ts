import { expect, test } from 'vitest';
import { type Escalation, escalate } from '@/lib/crew/escalation';

const now = 1_000_000;
const nextAt = now + 120_000;

test.each<[string, { step: number; attempts: number }, boolean[], Escalation]>([
  [
    'the first call goes to the first',
    { step: 0, attempts: 0 },
    [true, true],
    { state: 'calling', step: 0, attempts: 1, nextAt },
  ],
  [
    'the same person is called again',
    { step: 0, attempts: 2 },
    [true, true],
    { state: 'calling', step: 0, attempts: 3, nextAt },
  ],
  [
    'after three calls the next one is called',
    { step: 0, attempts: 3 },
    [true, true],
    { state: 'calling', step: 1, attempts: 1, nextAt },
  ],
  [
    'who has no phone is passed over',
    { step: 0, attempts: 0 },
    [false, false, true],
    { state: 'calling', step: 2, attempts: 1, nextAt },
  ],
  [
    'who has lost the phone meanwhile is passed over',
    { step: 0, attempts: 1 },
    [false, true],
    { state: 'calling', step: 1, attempts: 1, nextAt },
  ],
  [
    'after the last person the list is at its end',
    { step: 1, attempts: 3 },
    [true, true],
    { state: 'exhausted' },
  ],
  ['an empty list is at its end at once', { step: 0, attempts: 0 }, [], { state: 'exhausted' }],
  ['a list without phones too', { step: 0, attempts: 0 }, [false, false], { state: 'exhausted' }],
  [
    'a list that became shorter does not call twice',
    { step: 3, attempts: 1 },
    [true],
    { state: 'exhausted' },
  ],
])('%s', (_name, alert, canReach, expected) => {
  expect(escalate(alert, canReach, now)).toEqual(expected);
});

test('two people are called six times in ten minutes, then the alert is exhausted', () => {
  const calls: number[] = [];
  let alert = { step: 0, attempts: 0 };
  for (let clock = 0; ; ) {
    const next = escalate(alert, [true, true], clock);
    if (next.state === 'exhausted') {
      expect(clock).toBe(6 * 120_000);
      break;
    }
    calls.push(next.step);
    alert = next;
    clock = next.nextAt;
  }
  expect(calls).toEqual([0, 0, 0, 1, 1, 1]);
});
