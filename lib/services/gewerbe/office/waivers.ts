import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { type Db, db } from '@/db/client';
import { settings } from '@/db/schema';
import { mutation } from '@/lib/action';
import { type RecipientId, recipientIds } from '../recipients';
import { mayRunTradeOffice } from './policy';

const key = 'trade';
const stored = z.object({ waived: z.array(z.enum(recipientIds)).default([]) });

/** Recipients that have waived their packages (§ 14 (8) GewO); nobody until the office says so. */
export async function readWaived(source?: Db): Promise<readonly RecipientId[]> {
  const read = source ?? (await db());
  const [row] = await read.select().from(settings).where(eq(settings.key, key));
  const parsed = stored.safeParse(row?.value ?? {});
  return parsed.success ? parsed.data.waived : [];
}

/** Says who receives no packages from now on. */
export const saveWaived = mutation({
  input: z.object({ waived: z.array(z.enum(recipientIds, 'choose')) }),
  load: async () => ({}),
  may: mayRunTradeOffice,
  write: async ({ tx, input, now }) => {
    const row = { value: { waived: input.waived }, updatedAt: now };
    await tx
      .insert(settings)
      .values({ key, ...row })
      .onConflictDoUpdate({ target: settings.key, set: row });
    return { value: {}, audit: { event: 'trade.waiversSaved', data: { recipients: input.waived.length } } };
  },
});
