import { createHash, randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { applicationFiles, applications } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { mutation } from '../action';
import { readProfile } from '../profile/profile';
import { fail } from '../result';
import { carryOver, fieldPaths } from '../services/engine/carry-over';
import { evaluate, ruleContext } from '../services/engine/evaluate';
import { fromProfile, merge } from '../services/engine/prefill';
import type { Entered, EnteredStep } from '../services/entered';
import { findService } from '../services/registry';
import type { Service } from '../services/types';
import { type Application, type DraftBody, nextRevision, openBody, sealBody } from './body';
import { count } from './counts';
import { caseKey, findHeld, ownerPeople } from './held';
import { mayFill } from './policy';
import type { Owner } from './types';

const startInput = z.object({
  serviceId: z.string().max(60),
  /** Whose case it becomes; null for somebody without an account. */
  owner: z.custom<Owner | null>(),
  locale: z.enum(['de', 'en']),
  preset: z.custom<Entered>().default({}),
  /** Tasks somebody has looked at already, in an earlier case. */
  visited: z.array(z.string().max(60)).max(60).default([]),
});

/** The draft somebody already has of a service; null when none. */
export async function findDraft(source: Db, owner: Owner, serviceId: string): Promise<Application | null> {
  const [row] = await source
    .select()
    .from(applications)
    .where(
      and(
        eq(applications.ownerKind, owner.kind),
        eq(applications.ownerId, owner.id),
        eq(applications.serviceId, serviceId),
        eq(applications.stage, 'draft'),
        eq(applications.source, 'online'),
      ),
    );
  return row ?? null;
}

/** Without an account everybody may begin: sending is what needs one, so nothing typed is lost before the sign-in. */
const mayStart = (
  actor: Actor,
  { service, writers }: { service: Service; writers: readonly string[] },
  owner: Owner | null,
): boolean =>
  owner === null ||
  (actor.id !== null &&
    writers.includes(actor.id) &&
    (owner.kind === 'user' || service.access.organisations === true));

/** Begins a case, or goes on with the one that was begun: never a second, empty form. */
export const startDraft = mutation({
  input: startInput,
  load: async (tx, { serviceId, owner }) => {
    const service = findService(serviceId);
    return service && { service, ...(await ownerPeople(tx, owner, serviceId)) };
  },
  may: (actor, object, { owner }) => mayStart(actor, object, owner),
  write: async ({ tx, input, object: { service }, actor, now }) => {
    const { owner, locale, preset, visited } = input;
    const known = owner ? await findDraft(tx, owner, service.id) : null;
    if (known) return { value: { id: known.id, isNew: false }, audit: [] };
    // Whoever acts for somebody else is not the applicant: their own name must not fill the form.
    const isOwn = owner?.kind !== 'user' || owner.id === actor.id;
    const profile = actor.id && isOwn ? fromProfile(service, await readProfile(actor.id, tx)) : {};
    const id = randomUUID();
    await tx.insert(applications).values({
      id,
      serviceId: service.id,
      serviceVersion: service.version,
      ownerKind: owner?.kind ?? null,
      ownerId: owner?.id ?? null,
      authorId: actor.id,
      locale,
      body: sealBody(id, { entered: merge(preset, profile), visited, fields: fieldPaths(service) }),
      createdAt: now,
      editedAt: now,
    });
    await count(tx, service.id, 'started', now);
    return {
      value: { id, isNew: true },
      audit: { event: 'application.started', objectId: id, data: { service: service.id } },
    };
  },
});

/** Fingerprint of what is stored of a step, to notice that another device has changed it since. */
export const stepMark = (entered: Entered, step: string): string =>
  createHash('sha256')
    .update(JSON.stringify(entered[step] ?? {}))
    .digest('base64url')
    .slice(0, 16);

const saveInput = caseKey.extend({
  step: z.string().max(60),
  entered: z.custom<EnteredStep>(),
  /** `stepMark` of what the page showed; empty overwrites. */
  seen: z.string().max(40).default(''),
});

const stepOf = (path: string): string => path.split('.')[0] ?? '';

/** A draft under today's form. Steps that have changed are open again until the person has saved each of them. */
export function draftNow(service: Service, row: Application): DraftBody {
  const body = openBody(row);
  const carried = carryOver(service, { ...body, version: row.serviceVersion });
  const changed = [...new Set([...body.changed, ...carried.changed])];
  const hasChanged = new Set(changed.map(stepOf));
  const shown = new Set(evaluate(service, carried.entered, ruleContext()).steps.map(({ id }) => id));
  return {
    entered: carried.entered,
    visited: body.visited.filter((step) => !hasChanged.has(step)),
    fields: fieldPaths(service),
    // Nobody can look at a step that is not asked of them.
    changed: changed.filter((path) => shown.has(stepOf(path))),
  };
}

/**
 * Keeps what was entered in a step, right or wrong: nothing typed is lost. `conflict` when another device has
 * changed the step since the page was shown; `gone` when it was already sent.
 */
export const saveStep = mutation({
  input: saveInput,
  load: findHeld,
  may: mayFill,
  write: async ({ tx, input, object: held, now }) => {
    const service = findService(held.serviceId);
    if (!service) return fail('notFound');
    if (held.stage !== 'draft') return fail('gone');
    const body = draftNow(service, held);
    const isSame = JSON.stringify(body.entered[input.step] ?? {}) === JSON.stringify(input.entered);
    if (input.seen && input.seen !== stepMark(body.entered, input.step) && !isSame)
      return fail('conflict', { detail: { entered: body.entered[input.step] ?? {} } });
    const isFirst = !body.visited.includes(input.step);
    const next: DraftBody = {
      ...body,
      entered: { ...body.entered, [input.step]: input.entered },
      visited: isFirst ? [...body.visited, input.step] : body.visited,
      changed: body.changed.filter((path) => stepOf(path) !== input.step),
    };
    await nextRevision(tx, held, {
      body: sealBody(held.id, next),
      serviceVersion: service.version,
      editedAt: now,
      warnedAt: null,
    });
    if (isFirst) await count(tx, service.id, `step:${input.step}`, now);
    return { value: { id: held.id }, audit: { event: 'application.saved', objectId: held.id } };
  },
});

/** The case becomes its person's: begun without an account, gone on with after the sign-in. */
export const claimDraft = mutation({
  input: caseKey,
  load: findHeld,
  may: (actor, held) => actor.id !== null && mayFill(actor, held) && held.ownerKind === null,
  write: async ({ tx, object: held, actor }) => {
    const service = findService(held.serviceId);
    if (!service || held.stage !== 'draft') return fail('gone');
    const owner: Owner = { kind: 'user', id: actor.id ?? '' };
    const known = await findDraft(tx, owner, held.serviceId);
    if (known) {
      const [mine, theirs] = [draftNow(service, held), draftNow(service, known)];
      const both: DraftBody = {
        ...theirs,
        entered: merge(mine.entered, theirs.entered),
        visited: [...new Set([...theirs.visited, ...mine.visited])],
      };
      await nextRevision(tx, known, {
        body: sealBody(known.id, both),
        serviceVersion: service.version,
        editedAt: Date.now(),
      });
      await tx
        .update(applicationFiles)
        .set({ applicationId: known.id })
        .where(eq(applicationFiles.applicationId, held.id));
      await tx.delete(applications).where(eq(applications.id, held.id));
      return { value: { id: known.id }, audit: { event: 'application.claimed', objectId: known.id } };
    }
    const profile = fromProfile(service, await readProfile(owner.id, tx));
    await nextRevision(tx, held, {
      ownerKind: 'user',
      ownerId: owner.id,
      authorId: owner.id,
      body: sealBody(held.id, { ...openBody(held), entered: merge(openBody(held).entered, profile) }),
    });
    return { value: { id: held.id }, audit: { event: 'application.claimed', objectId: held.id } };
  },
});

/** Throws a draft away. */
export const discardDraft = mutation({
  input: caseKey,
  load: findHeld,
  may: mayFill,
  write: async ({ tx, object: held }) => {
    if (held.stage !== 'draft') return fail('gone');
    await deleteDraft(tx, held.id);
    return { value: {}, audit: { event: 'application.discarded', objectId: held.id } };
  },
});

/** Removes a draft with its links to files. */
export async function deleteDraft(tx: Db, id: string): Promise<void> {
  await tx.delete(applicationFiles).where(eq(applicationFiles.applicationId, id));
  await tx.delete(applications).where(and(eq(applications.id, id), eq(applications.stage, 'draft')));
}
