import { expect, test } from 'vitest';
import { pinTone } from '@/components/follow/pin-tone';
import { statuses } from '@/lib/reports/status';

test('only what is fixed is green, and what was closed without that is neither', () => {
  const tones = Object.fromEntries(statuses.map((status) => [status, pinTone(status, false)]));
  expect(tones).toEqual({
    new: 'open',
    checked: 'open',
    accepted: 'open',
    inWork: 'work',
    done: 'done',
    notFound: 'quiet',
    forwarded: 'work',
    withdrawn: 'quiet',
    merged: 'quiet',
    rejected: 'quiet',
  });
});

test('a danger is red while it is open', () => {
  expect(pinTone('checked', true)).toBe('bad');
  expect(pinTone('notFound', true)).toBe('quiet');
});
