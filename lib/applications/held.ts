import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { applications, organisationMembers } from '@/db/schema';
import { followedId } from '../reports/follow-token';
import { representativesIn } from '../representatives/load';
import { findService } from '../services/registry';
import type { Application } from './body';
import type { Held } from './policy';
import type { Owner } from './types';

export type HeldApplication = Application & Held;

/** What every command names its case by; the token is the secret of a case without an account. */
export const caseKey = z.object({ id: z.guid('id'), token: z.string().max(100).default('') });

/** Reads a case with the people behind it; null when there is none. */
export async function findHeld(
  source: Db,
  { id, token = '' }: { id: string; token?: string },
): Promise<HeldApplication | null> {
  const [row] = await source.select().from(applications).where(eq(applications.id, id));
  if (!row) return null;
  const { ownerKind, ownerId, serviceId } = row;
  const owner = ownerKind && ownerId ? { kind: ownerKind, id: ownerId } : null;
  const people = await ownerPeople(source, owner, serviceId);
  return { ...row, ...people, isFollowed: token !== '' && followedId(token, 'application') === row.id };
}

/**
 * The accounts behind an owner: those that may act for it in a service, and those that only read. Representatives
 * act where the service lets them and their power reaches.
 */
export async function ownerPeople(
  source: Db,
  owner: Owner | null,
  serviceId: string,
): Promise<Pick<Held, 'writers' | 'readers'>> {
  if (!owner) return { writers: [], readers: [] };
  const isOpen = findService(serviceId)?.access.representatives === true;
  const others = isOpen ? await representativesIn(source, owner, serviceId) : [];
  if (owner.kind === 'user') return { writers: [owner.id, ...others], readers: [] };
  const members = await source
    .select()
    .from(organisationMembers)
    .where(eq(organisationMembers.organisationId, owner.id));
  const ids = (isReader: boolean) =>
    members.filter(({ role }) => (role === 'reader') === isReader).map(({ userId }) => userId);
  return { writers: [...ids(false), ...others], readers: ids(true) };
}
