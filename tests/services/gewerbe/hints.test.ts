import { describe, expect, test } from 'vitest';
import { isCatchAll, topicsOf } from '@/lib/services/gewerbe/activity';
import { hintsFor } from '@/lib/services/gewerbe/hints';

describe('descriptions that say nothing', () => {
  test.each([
    'Handel mit Waren aller Art',
    'handel mit waren  aller art.',
    'Dienstleistungen',
    'Dienstleistungen aller Art',
    'Einzelhandel mit verschiedenen Produkten',
    'Vertrieb',
    'Im- und Export'.replace('Im- und Export', 'Import und Export'),
    'Beratung',
    'Online-Handel',
    'Selbständig',
  ])('%s is refused', (text) => expect(isCatchAll(text)).toBe(true));

  test.each([
    'Einzelhandel mit Schuhen',
    'Handel mit Waren aller Art, vor allem Fahrräder und Zubehör',
    'Beratung von Unternehmen bei der Auswahl von Software',
    'Onlinehandel mit Tierfutter',
    'Reinigung von Gebäuden',
    'Handwerkliche Holzspielzeuge herstellen und verkaufen',
  ])('%s is accepted', (text) => expect(isCatchAll(text)).toBe(false));
});

describe('what a description tells of', () => {
  test.each([
    ['Rechtsanwältin für Familienrecht', ['freelance']],
    ['Landwirtschaft mit Milchvieh', ['farming']],
    ['Vermietung meiner eigenen Wohnung', ['ownProperty']],
    ['Restaurant mit Alkoholausschank', ['permission']],
    ['Taxi und Mietwagen', ['permission']],
    ['Dachdeckerei', ['craft']],
    ['Friseursalon', ['craft']],
    ['Bewachung von Baustellen', ['permission']],
    ['Einzelhandel mit Malerbedarf', []],
    ['Arzthelferin vermitteln', []],
    ['Verkauf von landwirtschaftlichen Maschinen', []],
    ['Einzelhandel mit Schuhen', []],
    ['Übersetzungen aus dem Türkischen', ['freelance']],
  ] as const)('%s: %j', (text, topics) => expect(topicsOf(text)).toEqual(topics));
});

describe('advice', () => {
  const today = '2026-11-29';

  test.each([
    ['four weeks ago is in time', { startDate: '2026-11-01' }, []],
    ['more than four weeks ago is late', { startDate: '2026-10-31' }, ['late']],
    ['somebody of 17', { startDate: '2026-12-01', birthDate: '2009-01-01' }, ['minor']],
    ['somebody who turns 18 that day', { startDate: '2026-12-01', birthDate: '2008-12-01' }, []],
    ['born on 29 February', { startDate: '2026-02-28', birthDate: '2008-02-29' }, ['late', 'minor']],
    ['a GbR', { legalForm: 'gbr' }, ['partners']],
    ['a GmbH', { legalForm: 'gmbh' }, []],
    ['vending machines', { specials: ['vending'] }, ['vending']],
    ['a permission that is missing', { permission: 'missing' }, ['permissionMissing']],
    ['a taxi with its permission', { activity: 'Taxi', permission: 'granted' }, []],
    ['a taxi without', { activity: 'Taxi', permission: 'notNeeded' }, ['permission']],
    ['a hairdresser', { activity: 'Friseur' }, ['craft']],
    ['a hairdresser with the card', { activity: 'Friseur', hasCraftCard: true }, []],
  ] as const)('%s', (_, notice, hints) => expect(hintsFor('anmeldung', notice, today)).toEqual(hints));

  test('an Abmeldung is told of lateness, not of freie Berufe', () =>
    expect(hintsFor('abmeldung', { activity: 'Rechtsanwalt', endDate: '2026-01-01' }, today)).toEqual([
      'late',
    ]));
});
