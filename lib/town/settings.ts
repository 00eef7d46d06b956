import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { type Db, db } from '@/db/client';
import { settings } from '@/db/schema';
import { town } from './index';
import { weekdays } from './week-hours';

const time = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/);
const span = z.object({ from: time, to: time });
const hours = z.object(
  Object.fromEntries(weekdays.map((day) => [day, z.array(span).default([])])) as Record<
    (typeof weekdays)[number],
    z.ZodDefault<z.ZodArray<typeof span>>
  >,
);

/** Stands where the town has not said something yet; `town check` finds it, no page makes a link of it. */
export const PLACEHOLDER = '[noch einzutragen]';

export const townSettings = z.object({
  /** Where people go, as it is written on a letter. */
  officeName: z.string().max(80).default(town.office.name),
  officeStreet: z.string().max(80).default(town.office.street),
  officeCity: z.string().max(80).default(town.office.city),
  /** Switchboard of the Bürgerservice, as people read it: "0291 …". */
  officePhone: z.string().max(40).default(PLACEHOLDER),
  officeEmail: z.string().max(200).default(PLACEHOLDER),
  /** Stand-by number outside duty hours, for dangers that are no emergency. */
  standbyPhone: z.string().max(40).default(PLACEHOLDER),
  /** Whose account fees are paid to, as the bank knows it. */
  payRecipient: z.string().max(70).default(PLACEHOLDER),
  payIban: z.string().max(42).default(PLACEHOLDER),
  /** Needed only for payers outside the EEA; may stay empty. */
  payBic: z.string().max(11).default(''),
  /** Opening hours of the Bürgerservice; null until the town has entered them. */
  openingHours: hours.nullable().default(null),
});

export type TownSettings = z.output<typeof townSettings>;
export type OpeningHours = NonNullable<TownSettings['openingHours']>;

export const townKey = 'town';

/** What the town has entered under the setting `town`, with visible placeholders for the rest. */
export async function readTownSettings(from?: Db): Promise<TownSettings> {
  const source = from ?? (await db());
  const [row] = await source.select().from(settings).where(eq(settings.key, townKey));
  const parsed = townSettings.safeParse(row?.value ?? {});
  return parsed.success ? parsed.data : townSettings.parse({});
}

/** Names of the settings that are missing before going live. */
export function missingTownSettings(values: TownSettings): string[] {
  return Object.entries(values)
    .filter(([, value]) => value === PLACEHOLDER || value === null)
    .map(([name]) => name);
}

/** What was entered, or null for a placeholder. */
export const entered = (value: string): string | null => (value === PLACEHOLDER ? null : value);

/** "tel:" link of a number, or null while it is a placeholder. */
export function telHref(phone: string): string | null {
  const digits = phone.replace(/[^\d+]/g, '');
  return phone === PLACEHOLDER || digits.length < 3 ? null : `tel:${digits}`;
}

/** Until when the office is open at a moment ("17:30"), or null when it is closed or unknown. */
export function openUntil(
  openingHours: OpeningHours | null,
  { weekday, hour, minute }: { weekday: number; hour: number; minute: number },
): string | null {
  const day = weekdays[(weekday + 6) % 7];
  if (!openingHours || !day) return null;
  const now = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return openingHours[day].find(({ from, to }) => from <= now && now < to)?.to ?? null;
}
