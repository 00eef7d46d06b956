import type { Tariff, TariffRate } from './types';

const rate = (
  label: string,
  categories: TariffRate['categories'],
  unit: TariffRate['unit'],
  per: TariffRate['per'],
  rateCents: number,
  more: Partial<TariffRate> = {},
): TariffRate => ({
  label,
  categories,
  unit,
  per,
  rateCents,
  minimumCents: null,
  capCents: null,
  administrationCents: 2500,
  ...more,
});

/**
 * A tariff to try with, in force until the town enters its own. Some figures are those of other towns (Erkrath:
 * 0.80 € for m² and day, 25 € for the office's work; Schwarzenbek: 2 € for m² and month of seating), the others are
 * invented. Screens and papers say that it is not the town's.
 */
export const sampleTariff: Tariff = {
  id: 'sample',
  validFrom: '2000-01-01',
  isSample: true,
  source: 'Beispieltarif, nicht die Gebühr der Stadt',
  legalBasis: '§ 19a StrWG NRW',
  season: { from: '04-01', to: '10-31' },
  zones: [{ id: 'town', name: 'Stadtgebiet', permille: 1000, districts: [] }],
  rates: [
    rate('Container', ['container'], 'squareMeter', 'day', 80),
    rate('Gerüst', ['scaffold'], 'squareMeter', 'day', 80),
    rate('Bauzaun', ['fence'], 'squareMeter', 'day', 80),
    rate('Kran oder Arbeitsbühne', ['crane'], 'squareMeter', 'day', 80),
    rate('Lager für Baumaterial', ['material'], 'squareMeter', 'day', 80),
    rate('Aufgrabung', ['digging'], 'squareMeter', 'week', 200, { minimumCents: 2500 }),
    rate('Außengastronomie', ['seating'], 'squareMeter', 'month', 200),
    rate('Warenauslage', ['goods'], 'squareMeter', 'month', 300),
    rate('Werbeaufsteller', ['sign'], 'piece', 'year', 6000),
    rate('Plakate', ['posters'], 'piece', 'week', 50, { minimumCents: 1500 }),
    rate('Infostand', ['infoStand'], 'flat', 'day', 1000),
    rate('Verkaufswagen', ['salesVan'], 'runningMeter', 'day', 300),
    rate('Veranstaltung', ['event', 'procession'], 'squareMeter', 'day', 10, {
      minimumCents: 5000,
      capCents: 100_000,
    }),
    rate('Haltverbotszone', ['noStopping'], 'runningMeter', 'day', 50, { minimumCents: 1500 }),
    rate('Filmaufnahmen', ['filming'], 'flat', 'day', 10_000),
  ],
  exemptions: [
    {
      id: 'election',
      label: 'Parteien in der Wahlzeit',
      categories: ['infoStand', 'posters'],
      coversAdministration: true,
    },
    {
      id: 'charity',
      label: 'gemeinnützige Zwecke',
      categories: ['infoStand', 'event', 'procession'],
      coversAdministration: false,
    },
  ],
};
