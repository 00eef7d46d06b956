import { beforeAll, expect, test } from 'vitest';
import { writeTx } from '@/db/client';
import { addresses } from '@/db/schema';
import { findPosition } from '@/lib/reports/place-text';
import { useDatabase } from '../helpers/database';

useDatabase();
beforeAll(() =>
  writeTx((tx) =>
    tx.insert(addresses).values([
      { street: 'Ruhrstraße', houseNumber: '12', district: 'Meschede', lat: 51.351, lng: 8.281 },
      { street: 'Ruhrstraße', houseNumber: '120', district: 'Meschede', lat: 51.352, lng: 8.282 },
      { street: 'Hauptstraße', houseNumber: '5', district: 'Freienohl', lat: 51.376, lng: 8.172 },
      { street: 'Hauptstraße', houseNumber: '5', district: 'Grevenstein', lat: 51.303, lng: 8.13 },
    ]),
  ),
);

test.each([
  ['Ruhrstr. 12', { match: 'house', lat: 51.351, accuracyM: 30 }],
  ['ruhrstraße 12, Meschede', { match: 'house', lat: 51.351 }],
  ['Ruhrstraße 12, 59872 Meschede', { match: 'house', lat: 51.351 }],
  ['Ruhrstraße 12, neben der Post', { match: 'around', lat: 51.351, accuracyM: 30 }],
  ['Hauptstraße 5, Grevenstein', { match: 'house', lat: 51.303 }],
  ['Freienohl', { match: 'district', lat: 51.375, accuracyM: 1500 }],
  ['Am Brunnen, freienohl', { match: 'around', lat: 51.375 }],
  ['Hauptstraße 5', { match: 'unknown', accuracyM: 16_000 }],
  ['Ruhrstraße 99', { match: 'unknown' }],
  ['Ber', { match: 'unknown' }],
  ['Hinter der Eiche', { match: 'unknown' }],
])('"%s" is found as far as it is known, and never guessed', async (text, expected) => {
  expect(await findPosition(text)).toMatchObject(expected);
});
