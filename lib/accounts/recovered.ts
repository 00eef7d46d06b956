import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { users } from '@/db/schema';

const MONTH_MS = 30 * 24 * 3600_000;

/** When a lost access was given back within the last month (UTC ms); null otherwise. */
export async function recoveredAt(userId: string, now = Date.now()): Promise<number | null> {
  const [user] = await (await db()).select().from(users).where(eq(users.id, userId));
  const at = user?.recoveredAt ?? null;
  return at !== null && now - at < MONTH_MS ? at : null;
}
