import { and, desc, eq, inArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { applications } from '@/db/schema';
import { FILES } from '../services/engine/tasks';
import type { Entered } from '../services/entered';
import type { Service } from '../services/types';
import { openSubject, versionsOf } from './body';
import type { Here } from './current';
import { findHeld } from './held';
import { mayFill } from './policy';

export interface EarlierCase {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
}

/** Cases of the same owner that a service can begin with, the newest five. */
export async function earlierCases(service: Service, { owner }: Here): Promise<EarlierCase[]> {
  if (!owner || !service.startsFrom) return [];
  const rows = await (await db())
    .select()
    .from(applications)
    .where(
      and(
        eq(applications.ownerKind, owner.kind),
        eq(applications.ownerId, owner.id),
        eq(applications.stage, 'sent'),
        inArray(applications.serviceId, [...service.startsFrom.services]),
      ),
    )
    .orderBy(desc(applications.sentAt))
    .limit(5);
  return rows.map((row) => ({ id: row.id, number: row.number ?? '', subject: openSubject(row) }));
}

interface Start {
  readonly entered: Entered;
  /** Tasks that need no second look. */
  readonly visited: readonly string[];
}

const nothing: Start = { entered: {}, visited: [] };

/** What an earlier case already answers; nothing when it is not theirs or does not fit. */
export async function startFrom(service: Service, here: Here, caseId: string): Promise<Start> {
  if (!caseId || !service.startsFrom) return nothing;
  const read = await db();
  const held = await findHeld(read, { id: caseId });
  if (held?.stage !== 'sent' || !mayFill(here.actor, held)) return nothing;
  if (!service.startsFrom.services.includes(held.serviceId)) return nothing;
  const [latest] = await versionsOf(read, held.id);
  if (!latest) return nothing;
  const entered = service.startsFrom.copy(latest.answers, held.serviceId);
  return { entered, visited: service.startsFrom.isWhole ? [...Object.keys(entered), FILES] : [] };
}
