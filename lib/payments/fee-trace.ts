import { z } from 'zod';
import type { Cents } from './money';

const cents = z.int().min(0).max(100_000_000);

const factor = z.object({ quantity: z.number().min(0), unit: z.string().max(40) });

const feeLine = z.object({
  /** As it is printed, in German: "Gewerbeanmeldung, juristische Person". */
  label: z.string().min(1).max(200),
  /** The same for the screens in English; the German text is binding. */
  labelEn: z.string().min(1).max(200).optional(),
  /** How many of the unit; may be a fraction ("2,5 Stunden"). */
  quantity: z.number().min(0),
  /** "m²", "Stück", "angefangene Woche"; empty for a flat amount. */
  unit: z.string().max(40),
  /** Price of one unit. */
  rateCents: cents,
  /** What the quantity is multiplied with besides: 3 Tage, Zone 1,5. Printed between quantity and rate. */
  factors: z.array(factor).max(4).optional(),
  /** What this line adds. May differ from the product: a minimum, a cap, rounding. Then `note` says why. */
  amountCents: cents,
  /** "Mindestgebühr", "höchstens 500,00 Euro im Jahr". */
  note: z.string().max(200).optional(),
});

/**
 * How a fee was computed: shown before submission, stored with the case, printed on the decision. Integer cents.
 * A lower amount than the sum of the lines is not possible: a reduction is its own fee decision (waiver).
 */
export const feeTraceSchema = z
  .object({
    lines: z.array(feeLine).max(40),
    totalCents: cents,
    tariff: z.object({
      id: z.string().min(1).max(80),
      /** First day of the tariff, "2024-01-01". */
      validFrom: z.iso.date(),
      /** Where it stands: "Tarifstelle 12.1.3 AVwGebO NRW". */
      source: z.string().min(1).max(200),
      /** Shipped with the product and not confirmed by the town: every screen and paper says so. */
      isSample: z.boolean(),
    }),
    /** What the fee rests on: "§ 15 Abs. 1 GewO". */
    legalBasis: z.string().max(200),
  })
  .refine((trace) => trace.totalCents === sumCents(trace.lines), { error: 'sum', path: ['totalCents'] });

export type FeeTrace = z.output<typeof feeTraceSchema>;
export type FeeLine = z.output<typeof feeLine>;

/** The sum of the lines. */
export const sumCents = (lines: readonly { readonly amountCents: Cents }[]): Cents =>
  lines.reduce((sum, { amountCents }) => sum + amountCents, 0);

/** A trace whose total is the sum of its lines. */
export const feeTrace = (parts: Omit<FeeTrace, 'totalCents'>): FeeTrace => ({
  ...parts,
  totalCents: sumCents(parts.lines),
});
