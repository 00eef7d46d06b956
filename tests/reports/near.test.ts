import { expect, test } from 'vitest';
import { nearInput, reportsNear } from '@/lib/reports/near';
import { statuses, visibilities } from '@/lib/reports/status';
import { useDatabase } from '../helpers/database';
import { makePhoto, makeReport } from '../helpers/factories';

useDatabase();

const meter = 1 / 111_195;
const at = (lat: number, metersNorth: number) => ({ lat: lat + metersNorth * meter, lng: 8.3 });

test('the nearest five within 100 m come first, with distance and released photo', async () => {
  for (const [index, meters] of [90, 10, 50, 101, 30, 70, 80].entries()) {
    const report = await makeReport({ ...at(51.3, meters), visibility: 'published', place: `${meters}` });
    await makePhoto(report.id, { id: `photo-${meters}`, isPublic: index % 2 === 1 });
  }
  const found = await reportsNear({ lat: 51.3, lng: 8.3 });
  expect(found.map(({ place, distanceM, photo }) => [place, distanceM, photo])).toEqual([
    ['10', 10, 'photo-10'],
    ['30', 30, null],
    ['50', 50, null],
    ['70', 70, 'photo-70'],
    ['80', 80, null],
  ]);
});

test.each(visibilities)('a report that is %s is near only when everybody may see it', async (visibility) => {
  const lat = 51.31 + visibilities.indexOf(visibility) / 100;
  await makeReport({ lat, lng: 8.3, visibility });
  expect(await reportsNear({ lat, lng: 8.3 })).toHaveLength(visibility === 'published' ? 1 : 0);
});

test.each(statuses)('a report in state %s is near only while it is open', async (status) => {
  const lat = 51.4 + statuses.indexOf(status) / 100;
  await makeReport({ lat, lng: 8.3, visibility: 'published', status });
  const isOpen = ['new', 'checked', 'accepted', 'inWork'].includes(status);
  expect(await reportsNear({ lat, lng: 8.3 })).toHaveLength(isOpen ? 1 : 0);
});

test('a report whose place is known only in words is near nothing', async () => {
  await makeReport({ lat: 51.25, lng: 8.3, visibility: 'published', accuracyM: 16_000 });
  expect(await reportsNear({ lat: 51.25, lng: 8.3 })).toEqual([]);
});

test('a kind keeps the other kinds away, and nothing secret is handed out', async () => {
  const lamp = await makeReport({ lat: 51.2, lng: 8.3, visibility: 'published', category: 'lighting' });
  await makeReport({
    lat: 51.2,
    lng: 8.3,
    visibility: 'published',
    contact: '0291 1',
    description: 'Text',
  });
  const found = await reportsNear({ lat: 51.2, lng: 8.3, kind: 'lighting' });
  expect(found.map(({ id }) => id)).toEqual([lamp.trackingCode]);
  expect(Object.keys(found[0] ?? {}).sort()).toEqual([
    'affectedCount',
    'category',
    'distanceM',
    'id',
    'lat',
    'lng',
    'photo',
    'place',
    'receivedAt',
    'status',
  ]);
});

test.each([
  { lat: 'x', lng: '8' },
  { lat: '91', lng: '8' },
  { lat: '51' },
  { lat: '51', lng: '8', kind: 'ufo' },
])('a question like %o is refused', (query) => {
  expect(nearInput.safeParse(query).success).toBe(false);
});
