import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { categories, type SpaceCategory } from '@/lib/areas/categories';
import { type Chargeable, feeOf, tariffOn } from '@/lib/areas/tariff/fee';
import { countPeriods } from '@/lib/areas/tariff/periods';
import { sampleTariff } from '@/lib/areas/tariff/sample';
import { periodUnits, quantityUnits, type Tariff, tariffSchema } from '@/lib/areas/tariff/types';
import { addDays } from '@/lib/decisions/calendar';
import { calculationText } from '@/lib/payments/fee-text';
import { feeTraceSchema } from '@/lib/payments/fee-trace';

const use = (category: SpaceCategory, more: Partial<Chargeable> = {}): Chargeable => ({
  category,
  m2: 6,
  lengthM: 3,
  pieces: 1,
  period: { from: '2026-12-08', to: '2026-12-10' },
  district: '',
  exemptions: [],
  ...more,
});

describe('oracles', () => {
  test('Erkrath: 6 m² × 3 days × 0.80 € + 25 € = 39.40 €', () => {
    const trace = feeOf(sampleTariff, use('container'));
    expect(trace?.totalCents).toBe(3940);
    expect(trace?.lines.map((line) => [line.label, calculationText(line), line.amountCents])).toEqual([
      ['Container', '6\u00a0m² × 3\u00a0Tage × 0,80\u00a0Euro', 1440],
      ['Verwaltungsgebühr', '', 2500],
    ]);
    expect(trace?.tariff).toMatchObject({
      isSample: true,
      source: 'Beispieltarif, nicht die Gebühr der Stadt',
    });
  });

  test('the scaffold of the drawing: 45 m² × 7 days × 0.80 € = 252.00 €, 277.00 € with the office’s work', () => {
    const trace = feeOf(
      sampleTariff,
      use('scaffold', { m2: 45, period: { from: '2026-12-13', to: '2026-12-19' } }),
    );
    expect(trace?.lines[0]?.amountCents).toBe(25_200);
    expect(trace?.totalCents).toBe(27_700);
  });

  test('Schwarzenbek: seating 2 € for m² and month; 20 m² from May to September are 200.00 €', () => {
    const trace = feeOf(
      sampleTariff,
      use('seating', { m2: 20, period: { from: '2027-05-01', to: '2027-09-30' } }),
    );
    expect(trace?.lines[0]?.amountCents).toBe(20_000);
  });
});

test.each([
  ['a day', 'day', '2026-12-08', '2026-12-08', 1],
  ['the days over the change to summer time', 'day', '2027-03-27', '2027-03-29', 3],
  ['seven days are a week', 'week', '2026-12-01', '2026-12-07', 1],
  ['the eighth day begins the second week', 'week', '2026-12-01', '2026-12-08', 2],
  ['from the 15th to the 14th is a month', 'month', '2027-01-15', '2027-02-14', 1],
  ['to the 15th are two', 'month', '2027-01-15', '2027-02-15', 2],
  ['the end of January to the 27th of February is one', 'month', '2027-01-31', '2027-02-27', 1],
  ['a year', 'year', '2027-01-01', '2027-12-31', 1],
  ['a year and a day', 'year', '2027-01-01', '2028-01-01', 2],
  ['a leap year', 'year', '2028-02-29', '2029-02-27', 1],
  ['one season', 'season', '2027-05-01', '2027-05-31', 1],
  ['two seasons', 'season', '2027-10-31', '2028-04-01', 2],
  ['between the seasons', 'season', '2027-11-01', '2028-03-31', 0],
  ['once, however long', 'once', '2027-01-01', '2029-12-31', 1],
  ['no day at all', 'day', '2027-01-02', '2027-01-01', 0],
  ['no day at all is no year either', 'year', '2027-01-02', '2027-01-01', 0],
] as const)('periods: %s', (_, unit, from, to, count) => {
  expect(countPeriods(unit, { from, to }, sampleTariff.season)).toBe(count);
});

test('a season over New Year', () => {
  const winter = { from: '11-15', to: '02-28' };
  expect(countPeriods('season', { from: '2027-01-01', to: '2027-01-02' }, winter)).toBe(1);
  expect(countPeriods('season', { from: '2027-01-01', to: '2027-11-15' }, winter)).toBe(2);
  expect(countPeriods('season', { from: '2027-03-01', to: '2027-11-14' }, winter)).toBe(0);
});

describe('where no rule fits, staff decide: never 0 by accident', () => {
  const without: Tariff = {
    ...sampleTariff,
    rates: sampleTariff.rates.filter((rate) => !rate.categories.includes('crane')),
  };
  test.each([
    ['no rate for the category', without, use('crane')],
    ['no area', sampleTariff, use('scaffold', { m2: 0 })],
    ['an area that is no number', sampleTariff, use('scaffold', { m2: Number.NaN })],
    ['no piece', sampleTariff, use('sign', { pieces: 0 })],
    ['no day', sampleTariff, use('scaffold', { period: { from: '2026-12-02', to: '2026-12-01' } })],
    ['outside every season', seasonal(), use('seating')],
    ['no zone for the rest of the town', { ...sampleTariff, zones: [] }, use('scaffold')],
  ])('%s', (_, tariff, asked) => {
    expect(feeOf(tariff, asked)).toBeNull();
  });
});

function seasonal(): Tariff {
  const rates = sampleTariff.rates.map((rate) =>
    rate.categories.includes('seating') ? { ...rate, per: 'season' as const } : rate,
  );
  return { ...sampleTariff, rates };
}

test('a zone makes it dearer, and the calculation says so', () => {
  const zones = [
    { id: 'rest', name: 'übriges Gebiet', permille: 1000, districts: [] },
    { id: 'core', name: 'Innenstadt', permille: 1500, districts: ['Meschede'] },
  ];
  const trace = feeOf({ ...sampleTariff, zones }, use('container', { district: 'Meschede' }));
  expect(trace?.lines[0]?.amountCents).toBe(2160);
  expect(trace?.lines[0]?.factors).toContainEqual({ quantity: 1.5, unit: '(Innenstadt)' });
  expect(feeOf({ ...sampleTariff, zones }, use('container', { district: 'Calle' }))?.totalCents).toBe(3940);
});

test('minimum and cap say that they were applied', () => {
  expect(feeOf(sampleTariff, use('digging', { m2: 1 }))?.lines[0]).toMatchObject({
    amountCents: 2500,
    note: 'Mindestgebühr 25,00\u00a0Euro',
  });
  expect(feeOf(sampleTariff, use('event', { m2: 50_000 }))?.lines[0]).toMatchObject({
    amountCents: 100_000,
    note: 'höchstens 1.000,00\u00a0Euro',
  });
});

test('exemptions are shown with their reason, not left out', () => {
  const party = feeOf(sampleTariff, use('infoStand', { exemptions: ['election'] }));
  expect(party?.totalCents).toBe(0);
  expect(party?.lines[0]?.note).toBe('gebührenfrei: Parteien in der Wahlzeit');
  expect(feeOf(sampleTariff, use('infoStand', { exemptions: ['charity'] }))?.totalCents).toBe(2500);
  // A scaffold of a charity is charged like any other.
  expect(feeOf(sampleTariff, use('scaffold', { exemptions: ['charity'] }))?.totalCents).toBe(3940);
});

const anyTariff = fc
  .record({
    unit: fc.constantFrom(...quantityUnits),
    per: fc.constantFrom(...periodUnits),
    rateCents: fc.integer({ min: 1, max: 100_000 }),
    minimum: fc.option(fc.integer({ min: 0, max: 50_000 })),
    span: fc.option(fc.integer({ min: 0, max: 500_000 })),
    permille: fc.integer({ min: 1, max: 10_000 }),
  })
  .map(({ unit, per, rateCents, minimum, span, permille }): Tariff => {
    const [first] = sampleTariff.rates as [Tariff['rates'][number]];
    const capCents = span === null ? null : (minimum ?? 0) + span;
    const rates = [
      { ...first, categories: ['scaffold' as const], unit, per, rateCents, minimumCents: minimum, capCents },
    ];
    return { ...sampleTariff, rates, zones: [{ id: 'town', name: 'Stadt', permille, districts: [] }] };
  });
const start = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-01-01', days));
const m2 = fc.double({ min: 0.1, max: 50_000, noNaN: true });

const lineOf = (tariff: Tariff, asked: Chargeable): number | null =>
  feeOf(tariff, asked)?.lines[0]?.amountCents ?? null;

test('more ground, more pieces, more time never cost less', () => {
  fc.assert(
    fc.property(
      anyTariff,
      start,
      fc.nat(1000),
      fc.nat(400),
      m2,
      m2,
      (tariff, from, days, moreDays, one, more) => {
        const base = use('scaffold', {
          m2: one,
          lengthM: one,
          pieces: Math.ceil(one),
          period: { from, to: addDays(from, days) },
        });
        const larger = { ...base, m2: one + more, lengthM: one + more, pieces: Math.ceil(one + more) };
        const longer = { ...base, period: { from, to: addDays(from, days + moreDays) } };
        const least = lineOf(tariff, base) ?? 0;
        expect(lineOf(tariff, larger) ?? 0).toBeGreaterThanOrEqual(least);
        expect(lineOf(tariff, longer) ?? 0).toBeGreaterThanOrEqual(least);
      },
    ),
  );
});

test('minimum and cap hold, amounts are whole cents, the sum is the sum', () => {
  fc.assert(
    fc.property(anyTariff, start, fc.nat(1000), m2, (tariff, from, days, size) => {
      const asked = use('scaffold', {
        m2: size,
        lengthM: size,
        pieces: Math.ceil(size),
        period: { from, to: addDays(from, days) },
      });
      const trace = feeOf(tariff, asked);
      if (!trace) return;
      const [rate] = tariff.rates;
      const amount = trace.lines[0]?.amountCents ?? -1;
      expect(Number.isSafeInteger(amount)).toBe(true);
      expect(amount).toBeGreaterThanOrEqual(rate?.minimumCents ?? 0);
      expect(amount).toBeLessThanOrEqual(rate?.capCents ?? Number.MAX_SAFE_INTEGER);
      expect(trace.totalCents).toBe(trace.lines.reduce((sum, line) => sum + line.amountCents, 0));
    }),
  );
});

test('no rounding drift: n days cost n times a day, to the cent, in a zone of 1', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }), (size, days) => {
      const asked = use('scaffold', {
        m2: size,
        period: { from: '2026-01-01', to: addDays('2026-01-01', days - 1) },
      });
      expect(lineOf(sampleTariff, asked)).toBe(size * days * 80);
    }),
  );
});

test('what measuring adds in the last digits does not make a square metre', () => {
  expect(lineOf(sampleTariff, use('container', { m2: 6.0000004 }))).toBe(1440);
  expect(lineOf(sampleTariff, use('container', { m2: 6.01 }))).toBe(1680);
});

test('the sample tariff is sound, covers every category, and its traces can be kept', () => {
  expect(tariffSchema.safeParse(sampleTariff).success).toBe(true);
  for (const category of categories)
    expect(feeTraceSchema.safeParse(feeOf(sampleTariff, use(category))).success).toBe(true);
});

test.each([
  ['two rates for a category', { rates: [...sampleTariff.rates, ...sampleTariff.rates.slice(0, 1)] }],
  ['no zone for the rest', { zones: [{ id: 'a', name: 'A', permille: 1000, districts: ['Calle'] }] }],
  [
    'a cap below the minimum',
    { rates: sampleTariff.rates.map((rate) => ({ ...rate, minimumCents: 100, capCents: 50 })) },
  ],
  ['a fraction of a cent', { rates: sampleTariff.rates.map((rate) => ({ ...rate, rateCents: 0.5 })) }],
])('refused as a tariff: %s', (_, part) => {
  expect(tariffSchema.safeParse({ ...sampleTariff, ...part }).success).toBe(false);
});

test('the version in force is the one that began last', () => {
  const old = { ...sampleTariff, id: 'a', validFrom: '2025-01-01' };
  const next = { ...sampleTariff, id: 'b', validFrom: '2027-01-01' };
  expect(tariffOn([next, old], '2026-12-31')?.id).toBe('a');
  expect(tariffOn([next, old], '2027-01-01')?.id).toBe('b');
  expect(tariffOn([next, old], '2024-12-31')).toBeNull();
});
