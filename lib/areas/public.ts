import { and, asc, eq, ne, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { spaceUses } from '@/db/schema';
import type { SpaceUse } from './uses';

/** What everybody may know of ground in use: what, where, until when. No number, no name. */
export type PublicUse = Pick<
  SpaceUse,
  'id' | 'category' | 'place' | 'shape' | 'periods' | 'startsAt' | 'endsAt' | 'traffic'
> & { readonly name: string };

/** The public list ends here; a town has far fewer at once. */
const MOST = 2000;

/** Granted uses that affect traffic and are not over, the soonest first. Names are those of static areas only. */
export async function publicUses(now = Date.now()): Promise<PublicUse[]> {
  const rows = await (await db())
    .select()
    .from(spaceUses)
    .where(
      and(eq(spaceUses.state, 'granted'), ne(spaceUses.traffic, 'none'), sql`${spaceUses.endsAt} > ${now}`),
    )
    .orderBy(asc(spaceUses.startsAt), asc(spaceUses.seq))
    .limit(MOST);
  return rows.map(
    ({ id, category, place, shape, periods, startsAt, endsAt, traffic, label, applicationId }) => ({
      ...{ id, category, place, shape, periods, startsAt, endsAt, traffic },
      name: applicationId === null ? label : '',
    }),
  );
}
