import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  accuracyProgress,
  type Fix,
  needsMeasuring,
  nextPosition,
  noPosition,
  type PositionEvent,
  type PositionState,
} from '@/lib/capture/position';
import { watchPosition } from '@/lib/capture/watch-position';

const fix = (accuracyM: number, at = 0): Fix => ({ lat: 51.35, lng: 8.28, accuracyM, at });
const run = (...events: PositionEvent[]): PositionState => events.reduce(nextPosition, noPosition);
const start = { type: 'start', at: 0 } as const;
const measured = (accuracyM: number, at = 0) => ({ type: 'fix', fix: fix(accuracyM, at) }) as const;

describe('measuring the position', () => {
  test('the best fix is kept, a worse one does not take its place', () => {
    expect(run(start, measured(80), measured(30), measured(60)).best?.accuracyM).toBe(30);
  });

  test('it ends at 20 metres', () => {
    expect(run(start, measured(21)).status).toBe('searching');
    expect(run(start, measured(20)).status).toBe('found');
  });

  test('a fix of a minute ago belongs to another place: a newer one wins though less accurate', () => {
    expect(run(start, measured(25, 0), measured(40, 61_000)).best?.accuracyM).toBe(40);
  });

  test('measuring anew, a fix of more than a minute ago is dropped, a younger one is kept', () => {
    const again = (at: number) => nextPosition(run(start, measured(8, 0)), { type: 'start', at });
    expect(again(60_001)).toEqual({ status: 'searching', best: null });
    expect(again(60_000).best?.accuracyM).toBe(8);
    expect(nextPosition(again(6 * 3600_000), { type: 'timeUp' })).toEqual({ status: 'timeout', best: null });
  });

  test.each([
    ['never measured', noPosition, true],
    ['measured a minute ago', run(start, measured(8, 0)), false],
    ['measured longer ago: the person has walked on', run(start, measured(8, -1)), true],
    ['just being measured', run(start), false],
    ['refused', run(start, { type: 'error', code: 1 }), false],
    ['not to be had before', run(start, { type: 'timeUp' }), true],
  ])('the camera opens, %s', (_, state, expected) => {
    expect(needsMeasuring(state, 60_000)).toBe(expected);
  });

  test('when the time is up it takes what there is', () => {
    expect(run(start, measured(120), { type: 'timeUp' })).toMatchObject({ status: 'found' });
    expect(run(start, { type: 'timeUp' })).toEqual({ status: 'timeout', best: null });
  });

  test.each([
    [1, 'denied'],
    [2, 'unavailable'],
    [3, 'timeout'],
  ])('error %d without a fix is "%s"', (code, status) => {
    expect(run(start, { type: 'error', code }).status).toBe(status);
  });

  test('a fix after "unavailable" counts: under a roof it comes and goes', () => {
    expect(run(start, { type: 'error', code: 2 }, measured(15)).status).toBe('found');
  });

  test('withdrawn permission does not take away what was measured', () => {
    expect(run(start, measured(60), { type: 'error', code: 1 })).toMatchObject({
      status: 'denied',
      best: { accuracyM: 60 },
    });
  });

  test.each([Number.NaN, -1])('accuracy %d is no fix', (accuracyM) => {
    expect(run(start, measured(accuracyM)).best).toBeNull();
  });

  test('whatever comes in whatever order, the best fix of one minute is never lost', () => {
    const accuracies = fc.array(fc.double({ min: 0, max: 5000, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(accuracies, (list) => {
        const { best } = run(start, ...list.map((accuracyM) => measured(accuracyM)));
        expect(best?.accuracyM).toBe(Math.min(...list));
      }),
    );
  });

  test('the progress reaches 100 at the target', () => {
    expect(accuracyProgress(fix(20))).toBe(100);
    expect(accuracyProgress(fix(40))).toBe(50);
    expect(accuracyProgress(fix(0))).toBe(100);
  });
});

/** A device's geolocation as the suite plays it. */
function device() {
  let onFix: PositionCallback = () => undefined;
  const clearWatch = vi.fn();
  const source = {
    clearWatch,
    getCurrentPosition: () => undefined,
    watchPosition: (success: PositionCallback) => {
      onFix = success;
      return 7;
    },
  } as unknown as Geolocation;
  const give = (accuracy: number) =>
    onFix({ coords: { latitude: 51.35, longitude: 8.28, accuracy }, timestamp: 0 } as GeolocationPosition);
  return { source, clearWatch, give };
}

describe('watching the device', () => {
  test('the watch ends with a good fix', () => {
    const { source, clearWatch, give } = device();
    const seen: PositionState[] = [];
    watchPosition(noPosition, (state) => seen.push(state), source);
    give(90);
    expect(clearWatch).not.toHaveBeenCalled();
    give(12);
    expect(clearWatch).toHaveBeenCalledWith(7);
    expect(seen.map(({ status }) => status)).toEqual(['searching', 'searching', 'found']);
  });

  test('the watch ends after 15 seconds with what there is', () => {
    vi.useFakeTimers();
    const { source, clearWatch, give } = device();
    const seen: PositionState[] = [];
    watchPosition(noPosition, (state) => seen.push(state), source);
    give(90);
    vi.advanceTimersByTime(15_000);
    expect(clearWatch).toHaveBeenCalledWith(7);
    expect(seen.at(-1)).toMatchObject({ status: 'found', best: { accuracyM: 90 } });
    vi.useRealTimers();
  });

  test('a device without geolocation says so at once', () => {
    const seen: PositionState[] = [];
    watchPosition(noPosition, (state) => seen.push(state), null);
    expect(seen.at(-1)?.status).toBe('unavailable');
  });
});
