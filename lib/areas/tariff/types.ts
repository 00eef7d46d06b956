import { z } from 'zod';
import { categories } from '../categories';

/** What a rate is for. */
export const quantityUnits = ['squareMeter', 'runningMeter', 'piece', 'flat'] as const;
export type QuantityUnit = (typeof quantityUnits)[number];

/** How time is counted. A started week, month or year counts whole; a season each time one is begun. */
export const periodUnits = ['day', 'week', 'month', 'year', 'season', 'once'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

const cents = z.int('euro').min(0, 'euro').max(10_000_000, 'euro');
const slug = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'slug');
/** "04-01": month and day of every year. */
const dayOfYear = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'dayOfYear');

const zone = z.object({
  id: slug,
  /** "Zone 1: Innenstadt". */
  name: z.string().trim().min(1, 'required').max(80, 'tooLong'),
  /** Thousandths: 1500 is one and a half. */
  permille: z.int('factor').min(1, 'factor').max(10_000, 'factor'),
  /** Stadtteile; a zone without any takes what no other one names. */
  districts: z.array(z.string().trim().min(1).max(80)).max(100),
});

const rate = z.object({
  categories: z.array(z.enum(categories)).min(1, 'rateUnused'),
  /** "Gerüste". Printed. */
  label: z.string().trim().min(1, 'required').max(80, 'tooLong'),
  unit: z.enum(quantityUnits),
  per: z.enum(periodUnits),
  rateCents: cents,
  /** Never less than this for the use itself; null without. */
  minimumCents: cents.nullable(),
  /** Never more than this; null without. */
  capCents: cents.nullable(),
  /** Added once, never multiplied. */
  administrationCents: cents,
});

const exemption = z.object({
  id: z.enum(['election', 'charity']),
  /** "Parteien in der Wahlzeit". Printed. */
  label: z.string().trim().min(1, 'required').max(80, 'tooLong'),
  categories: z.array(z.enum(categories)).min(1),
  /** Also from the fee for the work of the office. */
  coversAdministration: z.boolean(),
});

/** A tariff as the administration edits it and as it is kept: never changed once it is in force. */
export const tariffSchema = z
  .object({
    zones: z.array(zone).min(1).max(20),
    season: z.object({ from: dayOfYear, to: dayOfYear }),
    rates: z.array(rate).min(1, 'required').max(60),
    exemptions: z.array(exemption).max(20),
    /** Where it stands: "Sondernutzungssatzung vom …, Gebührentarif". */
    source: z.string().trim().min(1, 'required').max(200),
    legalBasis: z.string().trim().min(1, 'required').max(200),
    /** Shipped with the product, not the town's. */
    isSample: z.boolean(),
  })
  .refine(({ rates }) => hasNoTwice(rates.flatMap((one) => one.categories)), {
    error: 'twoRates',
    path: ['rates'],
  })
  .refine(({ zones }) => zones.filter(({ districts }) => districts.length === 0).length === 1, {
    error: 'oneOtherZone',
    path: ['zones'],
  })
  .refine(({ rates }) => rates.every((one) => (one.capCents ?? Infinity) >= (one.minimumCents ?? 0)), {
    error: 'capBelowMinimum',
    path: ['rates'],
  });

const hasNoTwice = (values: readonly string[]): boolean => new Set(values).size === values.length;

export type TariffBody = z.output<typeof tariffSchema>;
export type TariffRate = TariffBody['rates'][number];
export type ExemptionId = TariffBody['exemptions'][number]['id'];

/** A version of the tariff: in force from `validFrom` until a later one is. */
export interface Tariff extends TariffBody {
  /** Id of the version, or "sample". */
  readonly id: string;
  /** Civil date. */
  readonly validFrom: string;
}
