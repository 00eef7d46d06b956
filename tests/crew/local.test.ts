import { describe, expect, test } from 'vitest';
import { areaQuery } from '@/lib/crew/area';
import {
  isToDo,
  type LocalReport,
  mergeReports,
  seenStatus,
  seenVersion,
  withOwnWord,
} from '@/lib/crew/local';
import type { CrewReport } from '@/lib/crew/types';

const now = 1_800_000_000_000;

const report = (id: string, more: Partial<CrewReport> = {}): CrewReport => ({
  id,
  category: 'roadway',
  lat: 51.35,
  lng: 8.28,
  accuracyM: null,
  place: 'Ruhrstraße 12',
  district: 'Meschede',
  description: '',
  locale: 'de',
  answers: {},
  hazard: false,
  affected: 1,
  receivedAt: 1,
  status: 'checked',
  responsible: 'town',
  version: 3,
  photos: [],
  isCalling: false,
  ...more,
});
const local = (id: string, more: Partial<LocalReport> = {}): LocalReport => ({
  ...report(id),
  mine: null,
  isGone: false,
  ...more,
});
const nothing = { gone: new Set<string>(), waiting: new Set<string>(), now };

describe('a word said offline', () => {
  test('shows at once and is the base of the next one', () => {
    const accepted = withOwnWord(local('a'), 'accept', now);
    expect([seenStatus(accepted), seenVersion(accepted)]).toEqual(['accepted', 4]);
    const done = withOwnWord(accepted, 'done', now);
    expect([seenStatus(done), seenVersion(done), isToDo(done)]).toEqual(['done', 5, false]);
  });

  test('is not covered by what the server says while it waits', () => {
    const mine = withOwnWord(local('a'), 'accept', now);
    const [merged] = mergeReports({
      ...nothing,
      local: [mine],
      fresh: [report('a', { version: 4, affected: 2 })],
      waiting: new Set(['a']),
      isFull: true,
    });
    expect(merged).toMatchObject({ affected: 2, version: 4, mine: { status: 'accepted', version: 4 } });
  });

  test('gives way to the server once it has arrived', () => {
    const mine = withOwnWord(local('a'), 'accept', now);
    const fresh = [report('a', { version: 4, status: 'accepted' })];
    expect(mergeReports({ ...nothing, local: [mine], fresh, isFull: false })).toEqual([
      { ...fresh[0], mine: null, isGone: false },
    ]);
  });
});

describe('what is no longer open', () => {
  const gone = new Set(['a']);

  test('leaves the phone', () => {
    expect(mergeReports({ ...nothing, local: [local('a')], fresh: [], gone, isFull: false })).toEqual([]);
    expect(mergeReports({ ...nothing, local: [local('a')], fresh: [], isFull: true })).toEqual([]);
  });

  test('stays as finished stop when it was finished here, for one shift', () => {
    const done = withOwnWord(local('a'), 'done', now - 3600_000);
    const [kept] = mergeReports({ ...nothing, local: [done], fresh: [], gone, isFull: false });
    expect(kept).toMatchObject({ isGone: true, mine: { status: 'done' } });
    const nextDay = { ...nothing, now: now + 24 * 3600_000 };
    expect(mergeReports({ ...nextDay, local: [done], fresh: [], gone, isFull: true })).toEqual([]);
  });

  test('stays while something of it waits here, so that the conflict can be shown', () => {
    const accepted = withOwnWord(local('a'), 'accept', now);
    const waiting = new Set(['a']);
    const [kept] = mergeReports({ ...nothing, local: [accepted], fresh: [], gone, waiting, isFull: true });
    expect(kept).toMatchObject({ id: 'a', isGone: true });
  });
});

test('a change brings new reports and leaves the others alone', () => {
  const merged = mergeReports({ ...nothing, local: [local('a')], fresh: [report('b')], isFull: false });
  expect(merged.map(({ id }) => id)).toEqual(['a', 'b']);
});

test.each([
  [{ kind: 'town' } as const, ''],
  [{ kind: 'near' } as const, 'near=51.3512%2C8.2789'],
  [{ kind: 'district', name: 'Höringhausen' } as const, 'district=H%C3%B6ringhausen'],
  [
    { kind: 'box', west: 8.1, south: 51.3, east: 8.2, north: 51.4 } as const,
    'bbox=8.10000%2C51.30000%2C8.20000%2C51.40000',
  ],
])('the area %o is asked for as "%s"', (area, expected) => {
  expect(areaQuery(area, { lat: 51.35123, lng: 8.27891 }, null)).toBe(expected);
});

test('without a position "near me" is the whole town, and changes are asked for since a time', () => {
  expect(areaQuery({ kind: 'near' }, null, 17)).toBe('since=17');
});
