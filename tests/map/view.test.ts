import fc from 'fast-check';
import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import { formatBbox } from '@/lib/geo/box';
import { messages } from '@/lib/i18n/messages';
import { ageText } from '@/lib/map/age';
import {
  defaultFilters,
  filterParams,
  listHref,
  mapHref,
  readView,
  shownStates,
  sinceOf,
  snapBox,
  spans,
  writeView,
} from '@/lib/map/view';
import { categories } from '@/lib/reports/catalogue';

const now = Date.parse('2026-11-23T12:00:00Z');
const box = { minLat: 51.3, minLng: 8.1, maxLat: 51.4, maxLng: 8.3 };

test('a permalink is read as it was written, for all filters', () => {
  const filters = fc.record({
    kinds: fc.subarray([...categories]),
    states: fc.subarray([...shownStates], { minLength: 1 }),
    days: fc.constantFrom(...spans),
    works: fc.boolean(),
  });
  fc.assert(
    fc.property(filters, fc.integer({ min: 0, max: 22 }), (given, zoom) => {
      expect(readView(writeView(given, box, zoom))).toEqual({ filters: given, box, zoom });
    }),
  );
});

test.each(['', '?bbox=x&zoom=y&kind=z&state=&days=3', '?zoom=99', '?kind=__proto__'])(
  'an address that says nothing usable (%s) is the default',
  (search) => {
    expect(readView(search)).toEqual({ filters: defaultFilters, box: null, zoom: null });
  },
);

test('filters are told to the server in its words', () => {
  expect(filterParams(defaultFilters, now)).toBe('state=open,work');
  expect(filterParams({ kinds: ['ice', 'waste'], states: ['done'], days: 30, works: true }, now)).toBe(
    'state=done&kind=ice,waste&since=2026-10-24',
  );
  expect(sinceOf(0, now)).toBe('');
});

test('the list shows what the map showed, and leads back to the same', () => {
  const filters = fc.record({
    kinds: fc.subarray([...categories]),
    states: fc.subarray([...shownStates], { minLength: 1 }),
    days: fc.constantFrom(...spans),
    works: fc.boolean(),
  });
  fc.assert(
    fc.property(filters, fc.integer({ min: 0, max: 22 }), (given, zoom) => {
      const list = new URL(listHref(given, formatBbox(box), zoom, now), 'https://town.example').searchParams;
      expect(list.get('bbox')).toBe('8.1,51.3,8.3,51.4');
      expect(readView(mapHref(list, now).slice('/map'.length))).toEqual({ filters: given, box, zoom });
    }),
  );
  expect(mapHref(new URLSearchParams(), now)).toBe('/map');
});

test('a snapped box holds the box and is the same for views that hardly differ', () => {
  const a = snapBox(box, 13);
  expect(
    a.minLat <= box.minLat && a.maxLat >= box.maxLat && a.minLng <= box.minLng && a.maxLng >= box.maxLng,
  ).toBe(true);
  expect(snapBox({ ...box, minLat: box.minLat + 0.0001 }, 13)).toEqual(a);
});

test.each([
  ['2026-11-23T05:00:00Z', 'heute'],
  ['2026-11-22T23:30:00Z', 'heute'],
  ['2026-11-22T10:00:00Z', 'gestern'],
  ['2026-11-21T10:00:00Z', 'vorgestern'],
  ['2026-11-20T10:00:00Z', 'vor 3 Tagen'],
  ['2026-11-02T10:00:00Z', 'vor 3 Wochen'],
  ['2026-09-24T10:00:00Z', 'vor einem Monat'],
  ['2026-06-01T10:00:00Z', 'vor 5 Monaten'],
  ['2024-06-01T10:00:00Z', 'vor 2 Jahren'],
  ['2026-11-24T10:00:00Z', 'heute'],
])('a report of %s is from "%s"', (at, words) => {
  const t = createTranslator({ locale: 'de', messages: { map: messages.de.map }, namespace: 'map' });
  expect(ageText(t, Date.parse(at), now)).toBe(words);
});
