import { and, count, eq, isNull, lt, or } from 'drizzle-orm';
import { db } from '@/db/client';
import { threadReads, threads } from '@/db/schema';
import { boxesOf, inBoxes } from './owners';

/** How many conversations in somebody's boxes the town hall has written in since they looked. */
export async function countUnread(userId: string): Promise<number> {
  const read = await db();
  const [row] = await read
    .select({ total: count() })
    .from(threads)
    .leftJoin(threadReads, and(eq(threadReads.threadId, threads.id), eq(threadReads.userId, userId)))
    .where(
      and(
        inBoxes(await boxesOf(read, userId)),
        isNull(threads.archivedAt),
        eq(threads.lastSide, 'town'),
        or(isNull(threadReads.seq), lt(threadReads.seq, threads.lastSeq)),
      ),
    );
  return row?.total ?? 0;
}
