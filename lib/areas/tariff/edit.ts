import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { spaceTariffs } from '@/db/schema';
import type { Actor } from '../../accounts/actor';
import { mutation } from '../../action';
import { civilDate } from '../../clock';
import { fail, type Result } from '../../result';
import { mayApproveTariff, mayWriteTariff } from '../policy';
import { loadTariffs } from './tariffs';
import { tariffSchema } from './types';
import { findTariff, tariffToCopy } from './versions';

const key = z.object({ id: z.string().max(60) });
/** What the page showed; somebody else's change in between is neither overwritten nor approved unseen. */
const seen = key.extend({ updatedAt: z.coerce.number().int() });

/** The first of the month after a day. */
function nextMonth(today: string): string {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1, 12)).toISOString().slice(0, 10);
}

/** Begins a version as a copy of another one, or of the sample. */
export const startTariff = mutation({
  input: key,
  load: (tx, { id }) => tariffToCopy(tx, id),
  may: (actor) => mayWriteTariff(actor),
  write: async ({ tx, object: { id: _, validFrom: __, ...body }, actor, now }) => {
    const id = randomUUID();
    await tx.insert(spaceTariffs).values({
      id,
      validFrom: nextMonth(civilDate(now)),
      state: 'draft',
      body,
      writtenBy: actor.id,
      createdAt: now,
      updatedAt: now,
    });
    return { value: { id }, audit: { event: 'tariff.started', objectId: id } };
  },
});

/** Writes a version that is not in force; one that waited for approval waits no more. */
export const saveTariff = mutation({
  input: seen.extend({ validFrom: z.iso.date('date'), body: tariffSchema }),
  load: (tx, { id }) => findTariff(tx, id),
  may: (actor) => mayWriteTariff(actor),
  write: async ({ tx, input: { validFrom, body, updatedAt }, object, actor, now }) => {
    if (object.state === 'approved' || object.updatedAt !== updatedAt) return fail('conflict');
    await tx
      .update(spaceTariffs)
      .set({ validFrom, body, state: 'draft', writtenBy: actor.id, updatedAt: Math.max(now, updatedAt + 1) })
      .where(eq(spaceTariffs.id, object.id));
    return { value: {}, audit: { event: 'tariff.written', objectId: object.id } };
  },
});

const moves = {
  propose: { from: ['draft'], to: 'proposed' },
  approve: { from: ['proposed'], to: 'approved' },
  giveBack: { from: ['proposed'], to: 'draft' },
  discard: { from: ['draft', 'proposed'], to: null },
} as const;

const move = mutation({
  input: seen.extend({ move: z.enum(Object.keys(moves) as [keyof typeof moves, ...(keyof typeof moves)[]]) }),
  load: (tx, { id }) => findTariff(tx, id),
  may: (actor, version, { move: what }) =>
    what === 'approve' ? mayApproveTariff(actor, version) : mayWriteTariff(actor),
  write: async ({ tx, input, object, actor, now }) => {
    const { from, to } = moves[input.move];
    if (!from.some((state) => state === object.state) || object.updatedAt !== input.updatedAt)
      return fail('conflict');
    if (to === 'approved' || to === 'proposed') {
      const problem = await dayProblem(tx, object.tariff.validFrom, civilDate(now));
      if (problem) return fail('invalid', { fields: { validFrom: problem } });
    }
    const own = eq(spaceTariffs.id, object.id);
    if (to === null) await tx.delete(spaceTariffs).where(own);
    else
      await tx
        .update(spaceTariffs)
        .set({ state: to, approvedBy: to === 'approved' ? actor.id : null, updatedAt: now })
        .where(own);
    return { value: {}, audit: { event: 'tariff.moved', objectId: object.id, data: { move: input.move } } };
  },
});

/** Nothing gets dearer for days that are over, and of two versions for one day nobody knew which one holds. */
async function dayProblem(tx: Db, validFrom: string, today: string): Promise<string | null> {
  if (validFrom < today) return 'datePast';
  const [other] = await tx
    .select({ id: spaceTariffs.id })
    .from(spaceTariffs)
    .where(and(eq(spaceTariffs.validFrom, validFrom), eq(spaceTariffs.state, 'approved')));
  return other ? 'dateTaken' : null;
}

/** Proposes, approves (somebody else than who wrote it), gives back or discards a version. */
export async function moveTariff(actor: Actor, raw: unknown): Promise<Result<object>> {
  const result = await move(actor, raw);
  if (result.ok) await loadTariffs();
  return result;
}
