import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { mutation } from '../action';
import { civilDate } from '../clock';
import { fail } from '../result';
import type { EnteredStep } from '../services/entered';
import { findService } from '../services/registry';
import { addEvent, addVersion, nextRevision, versionsOf } from './body';
import { caseKey, findHeld } from './held';
import { mayHandle } from './policy';
import { itemLabel, withAnswers } from './requests';
import { tellOwner } from './tell';
import { correctedWords } from './words';

const correctInput = caseKey.extend({
  revision: z.coerce.number().int().min(1),
  /** "step.field" */
  item: z.string().max(120),
  entered: z.custom<EnteredStep>(),
  reason: z.string().trim().min(1, 'required').max(1000, 'tooLong'),
});

/**
 * Staff correct one answer of an open case, with a reason: a version of its own, the one before stays, and the person
 * is told. Fields with problems: the field's name, `reason`.
 */
export const correctAnswer = mutation({
  input: correctInput,
  load: findHeld,
  may: mayHandle,
  write: async ({ tx, input, object: held, actor, now }) => {
    const service = findService(held.serviceId);
    const [step = '', field = ''] = input.item.split('.');
    if (!service?.steps[step]?.fields[field]) return fail('notFound');
    const isDecided = held.closedAt !== null || service.states[held.state]?.isDecided === true;
    if (held.revision !== input.revision || isDecided) return fail('conflict');
    const [latest] = await versionsOf(tx, held.id);
    const entered = { [step]: { [field]: input.entered[field] ?? '' } };
    const day = civilDate(held.sentAt ?? now);
    const next = withAnswers(service, latest?.answers ?? {}, [input.item], entered, day);
    const { answers, problems, fee } = next;
    const wrong = Object.entries(problems).map(([path, code]) => [path.slice(step.length + 1), code]);
    if (wrong.length > 0) return fail('invalid', { fields: Object.fromEntries(wrong) });
    if (isDeepStrictEqual(answers, latest?.answers))
      return fail('invalid', { fields: { [field]: 'unchanged' } });
    await addVersion(tx, held.id, { answers, fee }, actor.id, now);
    await nextRevision(tx, held, {});
    const label = itemLabel(service, held.locale, input.item).replaceAll('\u00ad', '');
    const text = `${label}: ${input.reason}`;
    await addEvent(tx, held.id, actor, { type: 'corrected', isPublic: true, body: { text } }, now);
    await tellOwner(
      tx,
      held,
      correctedWords(held.locale, held.number ?? '', label, input.reason),
      actor.id,
      now,
    );
    return { value: {}, audit: { event: 'application.corrected', objectId: held.id } };
  },
});
