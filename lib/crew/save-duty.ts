import { z } from 'zod';
import { settings } from '@/db/schema';
import { mutation } from '../action';
import { weekdays } from '../town/week-hours';
import { type DutySettings, dutyKey } from './duty';
import { readDutyWeek, windowsOf } from './duty-week';

/** A line of hours for each weekday, as they are shown. */
const hours = z.record(z.enum(weekdays), z.string().max(200, 'hours')).transform((lines, context) => {
  const read = readDutyWeek(lines);
  for (const [day, spans] of Object.entries(read))
    if (typeof spans === 'string') context.addIssue({ code: 'custom', message: spans, path: [day] });
  return windowsOf(read);
});

const input = z.object({ people: z.array(z.string().min(1)).max(20), hours });

/** Replaces duty list and hours; administrators only. */
export const saveDuty = mutation<DutySettings, DutySettings, { readonly people: number }>({
  input,
  load: async (_tx, values) => values,
  may: (actor) => actor.role === 'admin',
  write: async ({ tx, input: value, now }) => {
    const row = { value, updatedAt: now };
    await tx
      .insert(settings)
      .values({ key: dutyKey, ...row })
      .onConflictDoUpdate({ target: settings.key, set: row });
    const codes = { people: value.people.length, windows: value.hours.length };
    return { value: { people: value.people.length }, audit: { event: 'duty.edited', data: codes } };
  },
});
