import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Area, isElsewhere } from '@/lib/crew/area';
import { type CrewState, forgetCrew, readReports, readState, writeState } from '@/lib/crew/store';
import { sync } from '@/lib/crew/sync';
import { moveBy } from '@/lib/geo/distance';
import type { LatLng } from '@/lib/geo/types';

const asked = vi.hoisted(() => [] as URLSearchParams[]);
let reports: readonly { id: string; photos: [] }[] = [];
let cut: Record<string, boolean> = {};
vi.mock('@/lib/crew/ask', () => ({
  ask: async (url: string) => {
    const { pathname, searchParams } = new URL(url, 'https://example.org');
    if (pathname === '/api/crew/permits') return Response.json({ permits: [], ...cut });
    asked.push(searchParams);
    return Response.json({ at: 1000, reports, gone: [], isCut: false });
  },
}));

const town = { lat: 51.3503, lng: 8.2836 };
const near: Area = { kind: 'near' };
const driven = (north: number): LatLng => moveBy(town, { north, east: 0 });

describe('reports near the phone are asked for in full', () => {
  test.each<[string, boolean, Area, LatLng | null, LatLng | null]>([
    ['when its position is first known', true, near, town, null],
    ['after a drive of more than a kilometre', true, near, driven(1010), town],
    ['but not after a shorter one', false, near, driven(990), town],
    ['nor while the position is not known', false, near, null, null],
    ['nor when it is not known any more', false, near, null, town],
    ['nor in an area that does not move along', false, { kind: 'town' }, driven(5000), null],
    ['nor in a Stadtteil', false, { kind: 'district', name: 'Calle' }, driven(5000), town],
  ])('%s', (_, expected, area, here, center) => {
    expect(isElsewhere(area, here, center)).toBe(expected);
  });
});

describe('a look of the phone', () => {
  const look = async (here: LatLng | null, isForced = false): Promise<URLSearchParams | undefined> => {
    const state = await readState();
    if (!state) throw new Error('no state');
    expect((await sync(state, here, isForced)).kind).toBe('fresh');
    return asked.at(-1);
  };
  const begin = (area: Area): Promise<void> => {
    const account: CrewState['account'] = { id: 'anna', name: 'Kolonne 2', role: 'crew' };
    return writeState({ account, area, order: 'danger', syncedAt: 1, savedAt: Date.now() });
  };

  beforeEach(async () => {
    await forgetCrew();
    asked.length = 0;
    reports = [];
  });

  test('brings the whole neighbourhood once the position is there, then what changes in it', async () => {
    await begin(near);
    reports = [{ id: 'far', photos: [] }];
    expect((await look(null, true))?.toString()).toBe('');
    reports = [{ id: 'here', photos: [] }];
    expect((await look(town))?.toString()).toBe('near=51.3503%2C8.2836');
    expect((await readReports()).map(({ id }) => id)).toEqual(['here']);
    expect((await look(driven(500)))?.toString()).toBe('near=51.3503%2C8.2836&since=1000');
  });

  test('brings the neighbourhood anew after a drive, also one in small steps', async () => {
    await begin(near);
    await look(town, true);
    expect((await look(driven(700)))?.has('since')).toBe(true);
    const full = await look(driven(1400));
    expect(full?.has('since')).toBe(false);
    expect(full?.get('near')).toBe(`${driven(1400).lat.toFixed(4)},8.2836`);
  });

  test('asks around the same point while the position is not known for a moment', async () => {
    await begin(near);
    await look(town, true);
    expect((await look(null))?.toString()).toBe('near=51.3503%2C8.2836&since=1000');
  });

  test('says whether all has come, and keeps no position for another area', async () => {
    await begin(near);
    await look(town, true);
    const state = (await readState()) as CrewState;
    expect(state.center).toEqual(town);
    expect(await sync(state, town, false)).toMatchObject({ isFull: false });
    await writeState({ ...state, area: { kind: 'town' } });
    await look(town, true);
    expect((await readState())?.center).toBeNull();
    expect((await look(driven(5000)))?.toString()).toBe('since=1000');
  });

  test('keeps, for later without a network, that there are more permits than it was given', async () => {
    await begin({ kind: 'town' });
    cut = { isCut: true, isOverCut: false };
    await look(null, true);
    expect((await readState())?.cutPermits).toEqual({ isCut: true, isOverCut: false });
    cut = { isCut: false, isOverCut: false };
    await look(null);
    expect((await readState())?.cutPermits?.isCut).toBe(false);
  });
});
