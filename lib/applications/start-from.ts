import { and, desc, eq, inArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { applications } from '@/db/schema';
import type { Entered, Service } from '../services/types';
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

/** What an earlier case already answers; nothing when it is not theirs or does not fit. */
export async function startFrom(service: Service, here: Here, caseId: string): Promise<Entered> {
  if (!caseId || !service.startsFrom) return {};
  const read = await db();
  const held = await findHeld(read, { id: caseId });
  if (held?.stage !== 'sent' || !mayFill(here.actor, held)) return {};
  if (!service.startsFrom.services.includes(held.serviceId)) return {};
  const [latest] = await versionsOf(read, held.id);
  return latest ? service.startsFrom.copy(latest.answers, held.serviceId) : {};
}
