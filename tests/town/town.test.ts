import { expect, test } from 'vitest';
import { catalogue, categories } from '@/lib/reports/catalogue';
import { bodyAsGoal } from '@/lib/town/bodies';
import { describePlace } from '@/lib/town/nearest-place';
import { districts, knownPlaces } from '@/lib/town/places';
import { objectOf, responsibleFor } from '@/lib/town/responsible';
import { missingTownSettings, openUntil, PLACEHOLDER, telHref, townSettings } from '@/lib/town/settings';

test('the town has 49 Stadtteile, and every known position is one of them', () => {
  expect(new Set(districts).size).toBe(49);
  for (const { name } of knownPlaces) expect(districts).toContain(name);
});

test.each([
  ['the town hall', 51.3503, 8.2836, 'Meschede', true, null],
  ['Freienohl', 51.374, 8.172, 'Freienohl', true, null],
  ['Bestwig', 51.361, 8.402, 'Bestwig', false, 'Bestwig'],
  ['Arnsberg', 51.397, 8.064, 'Arnsberg', false, 'Arnsberg'],
  ['Berlin', 52.52, 13.4, '', false, null],
])('a point at %s is described by what is near', (_, lat, lng, label, insideTown, neighbour) => {
  expect(describePlace(lat, lng)).toMatchObject({ label, insideTown, neighbour });
});

test('all known places lie in the sketched outline', () => {
  for (const { name, lat, lng } of knownPlaces) {
    expect(describePlace(lat, lng)).toMatchObject({ label: name, insideTown: true, distanceM: 0 });
  }
});

const inside = { insideTown: true, neighbour: null } as const;
test.each([
  ['A', false, 'roadway', {}, 'autobahn'],
  ['B', false, 'roadway', {}, 'strassenNrw'],
  ['B', true, 'roadway', {}, 'strassenNrw'],
  ['B', true, 'footway', {}, 'town'],
  ['B', false, 'footway', {}, 'strassenNrw'],
  ['L', true, 'lighting', {}, 'town'],
  ['L', true, 'ice', { where: 'footway' }, 'town'],
  ['L', true, 'ice', { where: 'roadway' }, 'strassenNrw'],
  ['L', true, 'other', { part: 'parking' }, 'town'],
  ['L', true, 'signals', { object: 'signal' }, 'strassenNrw'],
  ['K', false, 'drain', {}, 'district'],
  ['K', true, 'waste', { part: 'footway' }, 'town'],
  ['other', true, 'roadway', {}, 'town'],
] as const)(
  'on a road %s (built-up: %s) %s %o belongs to %s',
  (roadClass, builtUp, category, answers, body) => {
    expect(
      responsibleFor({ category, answers, ...inside, road: { class: roadClass, names: [], builtUp } }),
    ).toBe(body);
  },
);

test('without road data the town is responsible inside, the neighbour outside', () => {
  for (const category of categories) {
    expect(responsibleFor({ category, answers: {}, ...inside })).toBe('town');
  }
  const outside = { category: 'roadway', answers: {}, insideTown: false } as const;
  expect(responsibleFor({ ...outside, neighbour: 'Bestwig' })).toBe('bestwig');
  expect(responsibleFor({ ...outside, neighbour: null })).toBe('town');
});

test('"Fahrbahn oder Gehweg?" is asked of every kind of damage that does not say it, and decides', () => {
  for (const category of categories) {
    const questions: Record<string, readonly string[]> = catalogue[category].questions;
    const asked = questions.part ?? questions.where ?? [];
    const isOpen = objectOf(category, {}) === 'any';
    expect(asked.includes('roadway') && asked.includes('footway'), category).toBe(isOpen);
  }
  const through = { class: 'B', names: [], builtUp: true } as const;
  const waste = (part: string) =>
    responsibleFor({ category: 'waste', answers: { part }, ...inside, road: through });
  expect([waste('roadway'), waste('footway')]).toEqual(['strassenNrw', 'town']);
  expect(objectOf('signals', { object: 'sign' })).toBe('sign');
});

test('what the town has not entered is found, and no link is made of it', () => {
  const empty = townSettings.parse({});
  expect(missingTownSettings(empty)).toEqual([
    'officePhone',
    'officeEmail',
    'standbyPhone',
    'payRecipient',
    'payIban',
    'openingHours',
  ]);
  expect(telHref(PLACEHOLDER)).toBeNull();
  expect(telHref('0291 205-0')).toBe('tel:02912050');
});

test.each([
  [1, 9, 30, '12:30'],
  [1, 12, 30, null],
  [1, 14, 0, '16:00'],
  [6, 10, 0, null],
])('on weekday %i at %i:%i the office is open until %s', (weekday, hour, minute, expected) => {
  const hours = townSettings.parse({
    openingHours: {
      monday: [
        { from: '08:30', to: '12:30' },
        { from: '14:00', to: '16:00' },
      ],
    },
  }).openingHours;
  expect(openUntil(hours, { weekday, hour, minute })).toBe(expected);
  expect(openUntil(null, { weekday, hour, minute })).toBeNull();
});

test.each([
  ['district', 'de', 'den Hochsauerlandkreis'],
  ['bestwig', 'de', 'die Gemeinde Bestwig'],
  ['strassenNrw', 'de', 'Straßen.NRW'],
  ['district', 'en', 'Hochsauerlandkreis'],
  ['Tiefbauamt', 'de', 'Tiefbauamt'],
])('what is sent to %s (%s) goes to %s', (key, locale, expected) => {
  expect(bodyAsGoal(key, locale)).toBe(expected);
});
