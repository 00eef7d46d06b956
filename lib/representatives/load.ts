import { and, desc, eq, inArray, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { type Db, db } from '@/db/client';
import { organisations, representations, users } from '@/db/schema';
import { loadOrganisation, organisationsOf } from '../organisations/load';
import type { Principal } from './policy';
import { type RepresentationState, stateOf } from './state';
import type { MailboxScope } from './types';

type Row = typeof representations.$inferSelect;

/** A representation with the names of both sides, as both sides see it. */
export interface Representation extends Omit<Row, 'tokenHash' | 'createdBy'> {
  readonly principalName: string;
  /** Empty until somebody has accepted. */
  readonly representativeName: string;
  readonly state: RepresentationState;
}

const principals = alias(users, 'principals');

const named = (source: Db) =>
  source
    .select({ row: representations, person: principals, organisation: organisations, other: users })
    .from(representations)
    .leftJoin(principals, eq(principals.id, representations.principalId))
    .leftJoin(organisations, eq(organisations.id, representations.principalId))
    .leftJoin(users, eq(users.id, representations.representativeId));

type NamedRow = Awaited<ReturnType<typeof named>>[number];
type Named = { readonly name: string; readonly login: string } | null;

const nameOf = (person: Named): string => person?.name || person?.login || '';

function toRepresentation({ row, person, organisation, other }: NamedRow, now: number): Representation {
  const { tokenHash: _, createdBy: __, ...shown } = row;
  const principalName = row.principalKind === 'user' ? nameOf(person) : (organisation?.name ?? '');
  return { ...shown, principalName, representativeName: nameOf(other), state: stateOf(row, now) };
}

/** Who is represented, with what the policy asks for; null when there is no such person or organisation. */
export async function loadPrincipal(
  source: Db,
  kind: Principal['kind'],
  id: string,
): Promise<Principal | null> {
  if (kind === 'organisation') {
    const organisation = await loadOrganisation(source, id);
    return organisation && { kind, id, members: organisation.members };
  }
  return (await source.$count(users, eq(users.id, id))) > 0 ? { kind, id } : null;
}

/** One representation with its principal; null when there is none. */
export async function loadRepresentation(source: Db, id: string, now = Date.now()) {
  const [row] = await named(source).where(eq(representations.id, id));
  if (!row) return null;
  const principal = await loadPrincipal(source, row.row.principalKind, row.row.principalId);
  return principal && { id, principal, representation: toRepresentation(row, now) };
}

/** Who acts for a person or the organisations they decide for, and for whom they act; newest first. */
export async function representationsOf(userId: string, now = Date.now()) {
  const source = await db();
  const own = (await organisationsOf(userId)).filter(({ role }) => role === 'owner').map(({ id }) => id);
  const isPrincipal = or(
    and(eq(representations.principalKind, 'user'), eq(representations.principalId, userId)),
    and(eq(representations.principalKind, 'organisation'), inArray(representations.principalId, own)),
  );
  const newest = desc(representations.createdAt);
  const [forMe, byMe] = [
    await named(source).where(isPrincipal).orderBy(newest),
    await named(source).where(eq(representations.representativeId, userId)).orderBy(newest),
  ];
  const shown = (rows: NamedRow[]) => rows.map((row) => toRepresentation(row, now));
  return { forMe: shown(forMe), byMe: shown(byMe) };
}

/** For the town hall: all that somebody can act by, those whose Vollmacht waits for a look first. */
export async function openRepresentations(now = Date.now()): Promise<Representation[]> {
  const rows = await named(await db())
    .orderBy(desc(representations.createdAt))
    .limit(500);
  const order = { open: 0, missing: 1, refused: 2, checked: 3 };
  return rows
    .map((row) => toRepresentation(row, now))
    .filter(
      ({ state, proofId }) => state === 'active' || state === 'paused' || (state === 'invited' && proofId),
    )
    .sort((a, b) => order[a.proofState] - order[b.proofState]);
}

export interface ActiveRepresentation {
  readonly id: string;
  readonly kind: Principal['kind'];
  /** Id of who is represented. */
  readonly principalId: string;
  readonly name: string;
  readonly mailbox: MailboxScope;
  /** Ids of services, or "*". */
  readonly services: readonly string[];
}

/** By which somebody can act now. */
export async function activeFor(
  source: Db,
  representativeId: string,
  now = Date.now(),
): Promise<ActiveRepresentation[]> {
  const rows = await named(source).where(eq(representations.representativeId, representativeId));
  return rows
    .map((row) => toRepresentation(row, now))
    .filter(({ state }) => state === 'active')
    .map(({ id, principalKind, principalId, principalName, mailbox, services }) => ({
      id,
      kind: principalKind,
      principalId,
      name: principalName,
      mailbox,
      services,
    }));
}

interface Represented {
  readonly kind: Principal['kind'];
  readonly id: string;
}

async function activeRows(source: Db, { kind, id }: Represented, now: number): Promise<Row[]> {
  const rows = await source
    .select()
    .from(representations)
    .where(and(eq(representations.principalKind, kind), eq(representations.principalId, id)));
  return rows.filter((row) => stateOf(row, now) === 'active');
}

/** The people who may look into a mailbox by a representation now. */
export async function representativesOf(
  source: Db,
  principal: Represented,
  now = Date.now(),
): Promise<string[]> {
  const rows = await activeRows(source, principal, now);
  return rows.flatMap(({ mailbox, representativeId }) =>
    mailbox === 'none' ? [] : (representativeId ?? []),
  );
}

/** Whether a representation reaches as far as a service: by its id, or "*" for all. */
export const coversService = (services: readonly string[], serviceId: string): boolean =>
  services.includes('*') || services.includes(serviceId);

/** The people who may use a service for somebody by a representation now. */
export async function representativesIn(
  source: Db,
  principal: Represented,
  serviceId: string,
  now = Date.now(),
): Promise<string[]> {
  const rows = await activeRows(source, principal, now);
  return rows.flatMap(({ services, representativeId }) =>
    coversService(services, serviceId) ? (representativeId ?? []) : [],
  );
}
