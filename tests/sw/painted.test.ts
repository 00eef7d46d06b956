import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { awaitPaint, isPainted, PAINT_PATIENCE_MS, release, untilPainted } from '@/lib/sw/painted';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Whether the scripts of this client have gone out by now. */
function scriptsOf(client: string) {
  const state = { haveGone: false };
  untilPainted(client).then(() => {
    state.haveGone = true;
  });
  return state;
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('the scripts of a screen from the phone wait until it is painted, those of others do not', async () => {
  awaitPaint('phone');
  const held = scriptsOf('phone');
  const other = scriptsOf('other');
  await pass(PAINT_PATIENCE_MS - 1);
  expect([held.haveGone, other.haveGone]).toEqual([false, true]);
  release('phone');
  await pass(0);
  expect(held.haveGone).toBe(true);
  const later = scriptsOf('phone');
  await pass(0);
  expect(later.haveGone).toBe(true);
});

test('a page that never says so gets its scripts all the same', async () => {
  awaitPaint('silent');
  const held = scriptsOf('silent');
  await pass(PAINT_PATIENCE_MS);
  expect(held.haveGone).toBe(true);
});

test.each([
  ['PAINTED', true],
  [{ type: 'SKIP_WAITING' }, false],
  [null, false],
  ['painted', false],
])('%j says that a page is painted: %s', (data, expected) => {
  expect(isPainted(data)).toBe(expected);
});
