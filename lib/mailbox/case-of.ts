import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { reports } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { findHeld } from '../applications/held';
import { mayFollow, mayHandle } from '../applications/policy';
import type { Category } from '../reports/catalogue';
import { followToken } from '../reports/follow-token';
import type { Status } from '../reports/status';
import { findService } from '../services/registry';
import type { Service } from '../services/types';
import type { CaseKind, Side } from './types';

interface Common {
  /** Where this person sees it; null for who may read the thread but not the case. */
  readonly href: string | null;
  /** As it stands on papers: "SM-7K3F", "GA-2026-000123". */
  readonly number: string;
}

/** What a thread is about. */
export type ThreadCase =
  | (Common & {
      readonly kind: 'report';
      readonly category: Category;
      readonly place: string;
      readonly status: Status;
    })
  | (Common & { readonly kind: 'application'; readonly service: Service; readonly state: string });

interface About {
  readonly caseKind: CaseKind | null;
  readonly caseId: string | null;
}

/** The case of a thread this person may read; null when it has none. The thread's own policy was asked before. */
export async function caseOf(
  actor: Actor,
  { caseKind, caseId }: About,
  side: Side,
): Promise<ThreadCase | null> {
  if (!caseId) return null;
  return caseKind === 'report' ? reportOf(caseId, side) : applicationOf(actor, caseId, side);
}

async function reportOf(id: string, side: Side): Promise<ThreadCase | null> {
  const [row] = await (await db()).select().from(reports).where(eq(reports.id, id));
  if (!row) return null;
  const { category, place, status, trackingCode: number } = row;
  const href = side === 'town' ? `/staff/${id}` : `/follow/${followToken(id)}`;
  return { kind: 'report', href, number, category, place, status };
}

async function applicationOf(actor: Actor, id: string, side: Side): Promise<ThreadCase | null> {
  const held = await findHeld(await db(), { id });
  const service = held && findService(held.serviceId);
  if (!service) return null;
  const may = side === 'town' ? mayHandle(actor, held) : mayFollow(actor, held);
  const page = held.stage === 'draft' ? '/services/mine' : `/services/case/${id}`;
  const href = side === 'town' ? `/staff/applications/${id}` : page;
  return {
    kind: 'application',
    href: may ? href : null,
    number: held.number ?? '',
    service,
    state: held.state,
  };
}
