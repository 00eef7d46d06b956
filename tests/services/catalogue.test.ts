import { expect, test } from 'vitest';
import { catalogueRows, searchRows } from '@/lib/services/catalogue';
import { useDatabase } from '../helpers/database';

useDatabase();

test.each([
  ['Gerüst', 'Straße oder Platz nutzen'],
  ['GERUEST', 'Straße oder Platz nutzen'],
  ['Kneipe eröffnen', 'Gewerbe anmelden'],
  ['umziehen', 'Gewerbe ummelden'],
  ['selbststandig machen', 'Gewerbe anmelden'],
  ['Beschwerde', 'Idee, Lob oder Kritik'],
])('whoever looks for %j finds %s', (query, title) => {
  expect(searchRows(catalogueRows('de'), query).map((row) => row.title)).toContain(title);
});

test('what nobody offers is not found, in English too', () => {
  expect(searchRows(catalogueRows('de'), 'Raumfahrt')).toEqual([]);
  expect(searchRows(catalogueRows('en'), 'open a pub').length).toBeGreaterThan(0);
});
