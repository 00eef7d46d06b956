import { inArray, max } from 'drizzle-orm';
import { db } from '@/db/client';
import { documentImports } from '@/db/schema';

/** "Stand:" when the last import came into use (UTC ms), or null before the first. */
export async function lastImportAt(): Promise<number | null> {
  const [row] = await (await db())
    .select({ at: max(documentImports.finishedAt) })
    .from(documentImports)
    .where(inArray(documentImports.state, ['merging', 'applied']));
  return row?.at ?? null;
}
