import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { writeTx } from '@/db/client';
import { toCalendar, toGeoJson } from '@/lib/areas/feed';
import { keepUse, type NewUse } from '@/lib/areas/keep-use';
import { polygonsOf, rectangle, signedArea } from '@/lib/areas/metric';
import { publicUses } from '@/lib/areas/public';
import { wordsOfUse } from '@/lib/areas/public-words';
import { useDatabase } from '../helpers/database';

useDatabase();

const now = Date.parse('2026-11-29T12:00:00Z');
const newUse = (more: Partial<NewUse>): NewUse => ({
  id: randomUUID(),
  applicationId: randomUUID(),
  category: 'scaffold',
  state: 'granted',
  label: 'SN-2026-000118',
  place: 'Steinstraße 12, Hinterhaus; links',
  shape: polygonsOf(rectangle({ centre: { lat: 51.35, lng: 8.28 }, lengthM: 18, widthM: 2.5, bearing: 0 })),
  periods: [{ from: '2026-12-08', to: '2026-12-19', daily: null }],
  m2: 45,
  traffic: 'half',
  ...more,
});
const keep = (use: NewUse) => writeTx((tx) => keepUse(tx, use, now));

test('everybody sees what affects traffic, where and until when: no number, no quiet uses, nothing pending or over', async () => {
  const shown = newUse({});
  const fair = newUse({
    applicationId: null,
    category: 'fair',
    label: 'Martinskirmes',
    place: '',
    traffic: 'full',
  });
  for (const use of [
    shown,
    fair,
    newUse({ traffic: 'none' }),
    newUse({ state: 'pending' }),
    newUse({ state: 'ended' }),
    newUse({ periods: [{ from: '2026-11-01', to: '2026-11-28', daily: null }] }),
  ])
    await keep(use);
  const { features } = toGeoJson(await publicUses(now));
  expect(features.map(({ id }) => id).sort()).toEqual([shown.id, fair.id].sort());
  expect(features.find(({ id }) => id === shown.id)).toMatchObject({
    geometry: { type: 'MultiPolygon', coordinates: shown.shape },
    properties: {
      title: 'Gerüst, Steinstraße 12, Hinterhaus; links: halbseitig gesperrt',
      startsAt: '2026-12-07T23:00:00.000Z',
      endsAt: '2026-12-19T23:00:00.000Z',
    },
  });
  expect(features.find(({ id }) => id === fair.id)?.properties.title).toBe('Martinskirmes: voll gesperrt');
  expect(JSON.stringify(features)).not.toContain('SN-2026');
});

test.each([
  ['de', {}, 'Gerüst', 'halbseitig gesperrt', '8. Dezember bis 19. Dezember 2026'],
  ['en', {}, 'Scaffold', 'half closed', '8 December to 19 December 2026'],
  ['de', { from: '2026-11-20' }, 'Gerüst', 'halbseitig gesperrt', 'bis 19. Dezember 2026'],
  ['de', { from: '2026-12-19' }, 'Gerüst', 'halbseitig gesperrt', '19. Dezember 2026'],
  [
    'de',
    { daily: { from: 20 * 60, to: 5 * 60 } },
    'Gerüst',
    'halbseitig gesperrt',
    '8. Dezember bis 19. Dezember 2026, täglich 20:00 bis 05:00 Uhr',
  ],
] as const)('in words (%s): what, where, until when (%j)', async (locale, more, what, effect, when) => {
  const period = { from: '2026-12-08', to: '2026-12-19', daily: null, ...more };
  const { id } = newUse({ periods: [period] });
  await keep({ ...newUse({ periods: [period] }), id });
  const use = (await publicUses(now)).find((one) => one.id === id);
  expect(use && wordsOfUse(use, locale, now)).toEqual({
    what,
    place: 'Steinstraße 12, Hinterhaus; links',
    effect,
    when,
  });
});

test('the calendar: whole days end the day after, nights end on the next day, texts are escaped, lines folded', () => {
  const base = { ...newUse({}), name: '', startsAt: 0, endsAt: 0 };
  const text = toCalendar(
    [
      base,
      {
        ...base,
        id: 'night',
        periods: [{ from: '2026-12-08', to: '2026-12-10', daily: { from: 1320, to: 240 } }],
      },
    ],
    'Meschede',
    now,
  );
  for (const line of [
    'DTSTART;VALUE=DATE:20261208',
    'DTEND;VALUE=DATE:20261220',
    'DTSTART;TZID=Europe/Berlin:20261208T220000',
    'DTEND;TZID=Europe/Berlin:20261209T040000',
    'RRULE:FREQ=DAILY;COUNT=3',
    'DTSTAMP:20261129T120000Z',
  ])
    expect(text.split('\r\n')).toContain(line);
  const unfolded = text.replaceAll('\r\n ', '');
  expect(unfolded).toContain('SUMMARY:Gerüst\\, Steinstraße 12\\, Hinterhaus\\; links: halbseitig gesperrt');
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test('however it was drawn, outer rings go counterclockwise and holes clockwise (RFC 7946)', async () => {
  const ring = (sizeM: number) =>
    polygonsOf(
      rectangle({ centre: { lat: 51.35, lng: 8.28 }, lengthM: sizeM, widthM: sizeM, bearing: 0 }),
    )[0]?.[0] ?? [];
  const orders = [[...ring(20)], [...ring(20)].reverse()];
  const holes = [[...ring(5)], [...ring(5)].reverse()];
  for (const outer of orders)
    for (const hole of holes) {
      const shape = [[outer, hole]];
      const [feature] = toGeoJson([{ ...newUse({ shape }), name: '', startsAt: 0, endsAt: 0 }]).features;
      const turns = feature?.geometry.coordinates[0]?.map((corners) => Math.sign(signedArea(corners)));
      expect(turns).toEqual([1, -1]);
    }
});

test('a weekly market is there on its days, not each day', () => {
  const periods = ['2026-12-02', '2026-12-05', '2026-12-09'].map((date) => ({
    ...{ from: date, to: date, daily: { from: 360, to: 840 } },
  }));
  const use = { ...newUse({ periods, place: '' }), name: 'Wochenmarkt', startsAt: now + 1, endsAt: now + 2 };
  expect(wordsOfUse(use, 'de', now).when).toBe(
    '2. Dezember bis 9. Dezember 2026, mittwochs und samstags, 06:00 bis 14:00 Uhr',
  );
  expect(wordsOfUse(use, 'en', now).when).toBe(
    '2 December to 9 December 2026, Wednesdays and Saturdays, 06:00 to 14:00',
  );
});
