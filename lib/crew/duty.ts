import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { type Db, db } from '@/db/client';
import { settings } from '@/db/schema';
import { type DutyWindow, hoursText, isWithin } from './duty-hours';

const time = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'time');

/** The value of the setting `duty`, edited by the administration. */
export const dutySettings = z.object({
  /** User ids in the order in which they are called. */
  people: z.array(z.string().min(1)).max(20).default([]),
  hours: z
    .array(
      z.object({ days: z.array(z.number().int().min(0).max(6)).min(1, 'required'), from: time, to: time }),
    )
    .max(42)
    .default([{ days: [1, 2, 3, 4, 5], from: '07:00', to: '16:00' }]),
});
export type DutySettings = z.output<typeof dutySettings>;

export const dutyKey = 'duty';

/** Duty list and hours; an empty list until the administration has made one. */
export async function readDuty(from?: Db): Promise<DutySettings> {
  const source = from ?? (await db());
  const [row] = await source.select().from(settings).where(eq(settings.key, dutyKey));
  return dutySettings.parse(row?.value ?? {});
}

/** What everybody may know: whether somebody reads along now, and whom to call otherwise. */
export interface PublicDuty {
  readonly isOnDuty: boolean;
  /** Shown and dialled outside these hours. */
  readonly standbyPhone: string | null;
  readonly hours: { readonly de: string; readonly en: string };
  /** The hours again, for phones that ask later without a network; none when nobody is on the list. */
  readonly windows: readonly DutyWindow[];
}

/** Nobody is on duty while the list is empty, whatever the hours say. */
export const isOnDuty = (duty: DutySettings, now: number): boolean =>
  duty.people.length > 0 && isWithin(duty.hours, now);

/** @param standbyPhone from the settings of the town; null when it has entered none */
export function publicDuty(duty: DutySettings, standbyPhone: string | null, now: number): PublicDuty {
  const windows = duty.people.length > 0 ? duty.hours : [];
  return {
    isOnDuty: isOnDuty(duty, now),
    standbyPhone,
    hours: { de: hoursText(windows, 'de'), en: hoursText(windows, 'en') },
    windows,
  };
}
