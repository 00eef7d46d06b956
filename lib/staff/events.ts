import { randomUUID } from 'node:crypto';
import type { Db } from '@/db/client';
import { reportEvents } from '@/db/schema';
import type { Actor } from '../accounts/actor';

type Event = Pick<typeof reportEvents.$inferInsert, 'reportId' | 'type' | 'at'> &
  Partial<Pick<typeof reportEvents.$inferInsert, 'text' | 'data' | 'isPublic'>>;

/** Writes a line of the report's timeline; internal unless `isPublic` is set. */
export async function writeEvent(tx: Db, actor: Actor, event: Event): Promise<void> {
  await tx.insert(reportEvents).values({
    isPublic: false,
    ...event,
    id: randomUUID(),
    actorKind: actor.kind,
    actorId: actor.id,
  });
}
