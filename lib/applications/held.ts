import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { applications, organisationMembers } from '@/db/schema';
import { followedId } from '../reports/follow-token';
import type { Application } from './body';
import type { Held } from './policy';

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
  const people = await ownerPeople(source, row);
  return { ...row, ...people, isFollowed: token !== '' && followedId(token, 'application') === row.id };
}

async function ownerPeople(
  source: Db,
  { ownerKind, ownerId }: Application,
): Promise<Pick<Held, 'writers' | 'readers'>> {
  if (!ownerKind || !ownerId) return { writers: [], readers: [] };
  if (ownerKind === 'user') return { writers: [ownerId], readers: [] };
  const members = await source
    .select()
    .from(organisationMembers)
    .where(eq(organisationMembers.organisationId, ownerId));
  const ids = (isReader: boolean) =>
    members.filter(({ role }) => (role === 'reader') === isReader).map(({ userId }) => userId);
  return { writers: ids(false), readers: ids(true) };
}
