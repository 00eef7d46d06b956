import { and, eq, inArray, or, type SQL } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { organisationMembers, organisations, threads } from '@/db/schema';
import { activeFor, representativesOf } from '../representatives/load';
import type { OwnerKind } from './types';

/** A box that somebody may open: their own, one of their organisations', or of somebody they represent. */
export interface Box {
  readonly kind: OwnerKind;
  readonly id: string;
  /** Of an organisation or of who is represented; the own box has none. */
  readonly name: string | null;
  readonly mayWrite: boolean;
}

/** All boxes of a person, the own one first. */
export async function boxesOf(source: Db, userId: string): Promise<Box[]> {
  const rows = await source
    .select({ id: organisations.id, name: organisations.name, role: organisationMembers.role })
    .from(organisationMembers)
    .innerJoin(organisations, eq(organisations.id, organisationMembers.organisationId))
    .where(eq(organisationMembers.userId, userId));
  const own: Box = { kind: 'user', id: userId, name: null, mayWrite: true };
  const represented = (await activeFor(source, userId)).filter(({ mailbox }) => mailbox !== 'none');
  const others = represented.map(({ kind, principalId: id, name, mailbox }): Box => {
    return { kind, id, name, mayWrite: mailbox === 'act' };
  });
  return [
    own,
    ...others.filter(({ id }) => !rows.some((row) => row.id === id)),
    ...rows.map(({ id, name, role }) => ({
      kind: 'organisation' as const,
      id,
      name,
      mayWrite: role !== 'reader',
    })),
  ];
}

/** The threads that lie in one of these boxes. */
export const inBoxes = (boxes: readonly Box[]): SQL | undefined => {
  const ids = (kind: OwnerKind) => boxes.filter((box) => box.kind === kind).map(({ id }) => id);
  return or(
    and(eq(threads.ownerKind, 'user'), inArray(threads.ownerId, ids('user'))),
    and(eq(threads.ownerKind, 'organisation'), inArray(threads.ownerId, ids('organisation'))),
  );
};

/** The people who open a box, with those who act for them. */
export async function peopleOf(source: Db, owner: { kind: OwnerKind; id: string }): Promise<string[]> {
  const others = await representativesOf(source, owner);
  if (owner.kind === 'user') return [owner.id, ...others];
  const rows = await source
    .select({ id: organisationMembers.userId })
    .from(organisationMembers)
    .where(eq(organisationMembers.organisationId, owner.id));
  return [...new Set([...rows.map(({ id }) => id), ...others])];
}
