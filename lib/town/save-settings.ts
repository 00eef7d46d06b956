import { z } from 'zod';
import { settings } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { mutation } from '../action';
import { bareIban, isBic, isIban } from '../payments/iban';
import { processState } from '../process-state';
import type { Result } from '../result';
import { type OpeningHours, PLACEHOLDER, type TownSettings, townKey } from './settings';
import { parseSpans, type Weekday, weekdays } from './week-hours';

/** What a form may leave empty stays visibly missing, and `town check` goes on asking for it. */
const orMissing = (value: string): string => value || PLACEHOLDER;

const line = z.string().trim().min(2, 'required').max(80, 'tooLong');
const phone = z
  .string()
  .trim()
  .regex(/^([+\d][\d /()-]{3,24})?$/, 'phone')
  .transform(orMissing);

/** A line for each day, as `parseSpans` reads it; a week without any hours is a week nobody has entered. */
const week = z.record(z.enum(weekdays), z.string().max(200, 'hours')).transform((days, context) => {
  const read = weekdays.map((day) => [day, parseSpans(days[day], { overNight: false })] as const);
  for (const [day, spans] of read)
    if (typeof spans === 'string') context.addIssue({ code: 'custom', message: spans, path: [day] });
  const isEmpty = read.every(([, spans]) => spans.length === 0);
  return isEmpty ? null : (Object.fromEntries(read) as unknown as OpeningHours);
});

const input = z.object({
  officeName: line,
  officeStreet: line,
  officeCity: z
    .string()
    .trim()
    .regex(/^\d{5} \S.{0,70}$/, 'city'),
  officePhone: phone,
  officeEmail: z
    .string()
    .trim()
    .max(200, 'email')
    .regex(/^([^\s@]+@[^\s@]+\.[^\s@]+)?$/, 'email')
    .transform(orMissing),
  standbyPhone: phone,
  payRecipient: z.string().trim().max(70, 'tooLong').transform(orMissing),
  payIban: z
    .string()
    .transform(bareIban)
    .refine((iban) => iban === '' || isIban(iban), 'iban')
    .transform(orMissing),
  payBic: z
    .string()
    .transform((bic) => bic.trim().toUpperCase())
    .refine((bic) => bic === '' || isBic(bic), 'bic'),
  openingHours: week,
});

const store = mutation<TownSettings, TownSettings, { readonly open: number }>({
  input: input as z.ZodType<TownSettings>,
  load: async (_tx, values) => values,
  may: (actor) => actor.role === 'admin',
  write: async ({ tx, input: value, now }) => {
    const row = { value, updatedAt: now };
    await tx
      .insert(settings)
      .values({ key: townKey, ...row })
      .onConflictDoUpdate({ target: settings.key, set: row });
    const open = value.openingHours
      ? weekdays.filter((day) => value.openingHours?.[day].length !== 0).length
      : 0;
    return { value: { open }, audit: { event: 'town.edited', data: { openDays: open } } };
  },
});

export type TownForm = Omit<Record<keyof TownSettings, string>, 'openingHours'> & {
  readonly openingHours: Readonly<Record<Weekday, string>>;
};

/** Replaces address, numbers and hours of the town; administrators only. The start page knows it at once. */
export async function saveTown(actor: Actor, form: TownForm): Promise<Result<{ readonly open: number }>> {
  const result = await store(actor, form);
  if (result.ok) processState.forget('startFacts');
  return result;
}
