import { and, eq, lt, ne, or } from 'drizzle-orm';
import { type Db, writeTx } from '@/db/client';
import { documentImports, leases } from '@/db/schema';
import { mergeImport } from './merge';

const LEASE = 'documents.import';
/** A living import renews its turn with every part; one that was killed loses it soon. */
const TURN_MS = 15_000;

/** Thrown when an import has lost its turn, for example after the computer slept. */
export class TurnLost extends Error {}

/** Takes the turn for one import. @returns false while another one is at work */
export async function takeTurn(tx: Db, importId: string, now = Date.now()): Promise<boolean> {
  await tx.insert(leases).values({ name: LEASE, holder: '', expiresAt: 0 }).onConflictDoNothing();
  const taken = await tx
    .update(leases)
    .set({ holder: importId, expiresAt: now + TURN_MS })
    .where(and(eq(leases.name, LEASE), or(lt(leases.expiresAt, now), eq(leases.holder, importId))))
    .returning({ name: leases.name });
  return taken.length > 0;
}

/** Keeps the turn, within the transaction of each part. @throws TurnLost */
export async function keepTurn(tx: Db, importId: string, now = Date.now()): Promise<void> {
  const kept = await tx
    .update(leases)
    .set({ expiresAt: now + TURN_MS })
    .where(and(eq(leases.name, LEASE), eq(leases.holder, importId)))
    .returning({ name: leases.name });
  if (kept.length === 0) throw new TurnLost();
}

/** Lets the next one in. */
export async function leaveTurn(importId: string): Promise<void> {
  await writeTx((tx) =>
    tx
      .update(leases)
      .set({ expiresAt: 0, holder: '' })
      .where(and(eq(leases.name, LEASE), eq(leases.holder, importId))),
  );
}

/** True while an import is at work: a status set by hand would be overwritten unseen. */
export async function isTurnTaken(tx: Db, now = Date.now()): Promise<boolean> {
  const [lease] = await tx.select().from(leases).where(eq(leases.name, LEASE));
  return lease !== undefined && lease.expiresAt >= now && lease.holder !== '';
}

/**
 * Ends what a killed import has left: one that was in use already is written through, one that was not is
 * refused and its rows are dropped. Only for who has the turn.
 */
export async function clearLeftovers(importId: string): Promise<void> {
  const left = await writeTx(async (tx) => {
    await keepTurn(tx, importId);
    const isDead = and(eq(documentImports.state, 'staging'), ne(documentImports.id, importId));
    await tx.update(documentImports).set({ state: 'refused', finishedAt: Date.now() }).where(isDead);
    return tx
      .select({ id: documentImports.id })
      .from(documentImports)
      .where(eq(documentImports.state, 'merging'));
  });
  for (const { id } of left) await mergeImport(id, (tx) => keepTurn(tx, importId));
}
