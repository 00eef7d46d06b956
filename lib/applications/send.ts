import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { applications } from '@/db/schema';
import { reaches } from '../accounts/assurance';
import { mutation, type WriteContext } from '../action';
import { findDepartment } from '../departments/queries';
import { fail } from '../result';
import { type Evaluation, evaluate, ruleContext } from '../services/engine/evaluate';
import { missingFiles } from '../services/engine/tasks';
import { findService } from '../services/registry';
import type { Service } from '../services/types';
import { addEvent, addVersion, nextRevision, sealBody, sealSubject, type VersionBody } from './body';
import { begins, notComplete } from './clock';
import { count } from './counts';
import { draftNow } from './drafts';
import { filesBySlot, filesOfCase } from './files';
import { caseKey, findHeld, type HeldApplication } from './held';
import { nextNumber } from './number';
import { mayFill } from './policy';
import { addSigners, type Invitation } from './signers';
import { tellOwner } from './tell';
import { identityChecks } from './types';
import { sentWords } from './words';

const sendInput = caseKey.extend({
  /** The person has read the warning: sending is binding. */
  agreed: z.literal('yes', 'confirm'),
  largePrint: z.boolean().default(false),
  /** At the counter: how the person was identified, and that they have confirmed what was entered. */
  identityCheck: z.enum(identityChecks, 'choose').optional(),
});

export interface SentCase {
  readonly id: string;
  readonly number: string;
  /** It was sent before: by another device, or by pressing twice. */
  readonly wasSent: boolean;
  /** Whoever else has to sign: link and code, shown once. */
  readonly invitations: readonly Invitation[];
}

/**
 * Sends a draft, bindingly and once: sending it again answers with the same number. `invalid` with what is missing
 * by path ("step.field", "file:slot", "exit", "step" when nobody has looked at it); `conflict` when the form has changed
 * since it was filled in: the draft is carried over and the person looks once more.
 */
export const sendApplication = mutation({
  input: sendInput,
  load: findHeld,
  may: mayFill,
  write: sendHeld,
});

async function sendHeld(context: WriteContext<z.output<typeof sendInput>, HeldApplication>) {
  const { tx, input, object: held, now } = context;
  if (held.stage === 'sent')
    return {
      value: { id: held.id, number: held.number ?? '', wasSent: true, invitations: [] } as SentCase,
      audit: [],
    };
  const service = findService(held.serviceId);
  if (!service) return fail('notFound');
  const draft = draftNow(service, held);
  if (draft.changed.length > 0) return fail('conflict', { detail: { changed: draft.changed } });
  if (held.ownerKind === null && held.source === 'online' && service.access.by !== 'anonymous')
    return fail('unauthenticated');
  const isCounter = held.source === 'counter';
  // At the counter a person looks at the card; online the sign-in has to be sure enough.
  if (!isCounter && !reaches(context.actor.assurance, service.access.assurance))
    return fail('forbidden', { fields: { assurance: service.access.assurance ?? '' } });
  if (isCounter && !input.identityCheck) return fail('invalid', { fields: { identityCheck: 'choose' } });
  const evaluation = evaluate(service, draft.entered, ruleContext(now));
  const files = filesBySlot(await filesOfCase(tx, held.id));
  const fields = whatIsMissing(service, evaluation, files, draft.visited);
  if (Object.keys(fields).length > 0) return fail('invalid', { fields });
  return write(context, service, evaluation);
}

/**
 * Everything that keeps a draft from being sent. A step nobody has looked at is open even when its answers are right:
 * what the profile filled in, and what a new version of the form has changed.
 */
export const whatIsMissing = (
  service: Service,
  evaluation: Evaluation,
  files: Readonly<Record<string, number>>,
  visited: readonly string[],
): Record<string, string> => ({
  ...Object.fromEntries(
    evaluation.steps.filter(({ id }) => !visited.includes(id)).map(({ id }) => [id, 'unseen']),
  ),
  ...evaluation.problems,
  ...Object.fromEntries(
    missingFiles(service, { evaluation, files }).map((slot) => [`file:${slot}`, 'required']),
  ),
  ...(evaluation.exit ? { exit: 'exit' } : {}),
});

async function write(
  { tx, input, object: held, actor, now }: WriteContext<z.output<typeof sendInput>, HeldApplication>,
  service: Service,
  { answers }: Evaluation,
) {
  const slug = service.departmentFor?.(answers as never) ?? service.department;
  const department = await findDepartment(tx, slug);
  const number = await nextNumber(tx, service.prefix, now);
  const fee = service.fee?.(answers as never, ruleContext(now)) ?? null;
  const signers = service.signers?.(answers as never) ?? [];
  const invitations = await addSigners(tx, held.id, signers, now);
  const clock = signers.length > 0 ? notComplete(now) : begins(service, now);
  const row = {
    stage: 'sent' as const,
    number,
    departmentId: department?.id ?? null,
    state: service.initial,
    subject: sealSubject(held.id, service.subject(answers as never)),
    body: sealBody(held.id),
    largePrint: input.largePrint,
    identityCheck: input.identityCheck ?? null,
    editedAt: now,
    sentAt: now,
    ...clock,
  };
  await nextRevision(tx, held, row);
  const content: VersionBody = { answers, fee };
  await addVersion(tx, held.id, content, actor.id, now);
  await service.onSent?.({ tx, now, id: held.id, number, answers: answers as never });
  await addEvent(tx, held.id, actor, { type: 'sent', state: service.initial, isPublic: true }, now);
  await count(tx, service.id, 'sent', now);
  const [sent] = await tx.select().from(applications).where(eq(applications.id, held.id));
  const words = sentWords(service, held.locale, number, signers.length > 0);
  if (sent) await tellOwner(tx, sent, words, null, now);
  const value: SentCase = { id: held.id, number, wasSent: false, invitations };
  const data = {
    service: service.id,
    files: 0,
    signers: signers.length,
    counter: held.source === 'counter',
  };
  return { value, audit: { event: 'application.sent' as const, objectId: held.id, data } };
}
