import { settings } from '@/db/schema';
import { mutation } from '../action';
import { dutyKey, dutySettings } from './duty';

/** Replaces duty list, hours and stand-by number; administrators only. */
export const saveDuty = mutation({
  input: dutySettings,
  load: async (_tx, input) => input,
  may: (actor) => actor.role === 'admin',
  write: async ({ tx, input, now }) => {
    const row = { value: input, updatedAt: now };
    await tx
      .insert(settings)
      .values({ key: dutyKey, ...row })
      .onConflictDoUpdate({ target: settings.key, set: row });
    return {
      value: { people: input.people.length },
      audit: { event: 'duty.edited', data: { people: input.people.length } },
    };
  },
});
