import { type FeeLine, type FeeTrace, feeTrace } from '../../payments/fee-trace';
import { euroText } from '../../payments/money';
import type { SpaceCategory } from '../categories';
import type { Period } from '../types';
import { countPeriods } from './periods';
import type { ExemptionId, PeriodUnit, QuantityUnit, Tariff, TariffRate } from './types';

/** What the fee of a use depends on. */
export interface Chargeable {
  readonly category: SpaceCategory;
  /** As measured; rounded up to whole square metres. */
  readonly m2: number;
  /** Along the street, rounded up to whole metres. */
  readonly lengthM: number;
  readonly pieces: number;
  readonly period: Pick<Period, 'from' | 'to'>;
  /** Stadtteil, for the zone; '' when unknown. */
  readonly district: string;
  readonly exemptions: readonly ExemptionId[];
}

const quantityNames: Record<QuantityUnit, string> = {
  squareMeter: 'm²',
  runningMeter: 'm',
  piece: 'Stück',
  flat: '',
};
const periodNames: Record<PeriodUnit, readonly [one: string, many: string]> = {
  day: ['Tag', 'Tage'],
  week: ['angefangene Woche', 'angefangene Wochen'],
  month: ['angefangener Monat', 'angefangene Monate'],
  year: ['angefangenes Jahr', 'angefangene Jahre'],
  season: ['Saison', 'Saisons'],
  once: ['', ''],
};

/** Rounded up, but not for what is only the noise of measuring: 45.0000001 m² are 45. */
const wholeUp = (value: number): number => Math.ceil(Math.round(value * 1000) / 1000);

function quantityOf(unit: QuantityUnit, use: Chargeable): number {
  if (unit === 'flat') return 1;
  if (unit === 'piece') return use.pieces;
  return wholeUp(unit === 'squareMeter' ? use.m2 : use.lengthM);
}

/** The zone of a Stadtteil: the one that names it, else the one that takes the rest. */
const zoneOf = (tariff: Tariff, district: string) =>
  tariff.zones.find(({ districts }) => districts.includes(district)) ??
  tariff.zones.find(({ districts }) => districts.length === 0);

/** Half a cent goes up. BigInt, because the product of all factors can pass 2^53. */
const timesPermille = (cents: bigint, permille: number): number =>
  Number((cents * BigInt(permille) + 500n) / 1000n);

function bounded(cents: number, { minimumCents, capCents }: TariffRate): { cents: number; note?: string } {
  if (minimumCents !== null && cents < minimumCents)
    return { cents: minimumCents, note: `Mindestgebühr ${euroText(minimumCents)}` };
  if (capCents !== null && cents > capCents)
    return { cents: capCents, note: `höchstens ${euroText(capCents)}` };
  return { cents };
}

function lineOf(tariff: Tariff, rate: TariffRate, use: Chargeable): FeeLine | null {
  const quantity = quantityOf(rate.unit, use);
  const periods = countPeriods(rate.per, use.period, tariff.season);
  const zone = zoneOf(tariff, use.district);
  if (!zone || !Number.isFinite(quantity) || quantity <= 0 || periods <= 0) return null;
  const exact = BigInt(rate.rateCents) * BigInt(quantity) * BigInt(periods);
  const amount = bounded(timesPermille(exact, zone.permille), rate);
  const [one, many] = periodNames[rate.per];
  return {
    label: rate.label,
    quantity,
    unit: quantityNames[rate.unit],
    rateCents: rate.rateCents,
    factors: [
      ...(rate.per === 'once' ? [] : [{ quantity: periods, unit: periods === 1 ? one : many }]),
      ...(zone.permille === 1000 ? [] : [{ quantity: zone.permille / 1000, unit: `(${zone.name})` }]),
    ],
    amountCents: amount.cents,
    ...(amount.note ? { note: amount.note } : {}),
  };
}

const administrationLine = (amountCents: number): FeeLine => ({
  label: 'Verwaltungsgebühr',
  labelEn: 'Administrative fee',
  quantity: 1,
  unit: '',
  rateCents: amountCents,
  amountCents,
});

/**
 * The fee of a use: rate × quantity × periods × zone, not below the minimum, not above the cap, rounded once to
 * the cent, with the fee for the office's work beside it.
 * @returns null when no rule of the tariff fits: then staff decide. Nothing is free by accident.
 */
export function feeOf(tariff: Tariff, use: Chargeable): FeeTrace | null {
  const rate = tariff.rates.find(({ categories }) => categories.includes(use.category));
  const line = rate && lineOf(tariff, rate, use);
  if (!rate || !line) return null;
  const exemption = tariff.exemptions.find(
    ({ id, categories }) => use.exemptions.includes(id) && categories.includes(use.category),
  );
  const charged = exemption ? { ...line, amountCents: 0, note: `gebührenfrei: ${exemption.label}` } : line;
  const administration = exemption?.coversAdministration ? 0 : rate.administrationCents;
  return feeTrace({
    lines: administration > 0 ? [charged, administrationLine(administration)] : [charged],
    tariff: {
      id: tariff.id,
      validFrom: tariff.validFrom,
      source: tariff.source,
      isSample: tariff.isSample,
    },
    legalBasis: tariff.legalBasis,
  });
}

/** The version in force on a day: the one that began last; null before the first. */
export const tariffOn = (tariffs: readonly Tariff[], date: string): Tariff | null =>
  tariffs
    .filter(({ validFrom }) => validFrom <= date)
    .toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))[0] ?? null;
