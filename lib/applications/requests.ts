import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { applicationEvents, applicationRequests } from '@/db/schema';
import { mutation } from '../action';
import { civilDate } from '../clock';
import { seal } from '../crypto/seal';
import { fail } from '../result';
import { evaluate, ruleContext } from '../services/engine/evaluate';
import { dateText } from '../services/engine/show';
import { holdsFor, keysThatHold } from '../services/engine/values';
import type { Answers, Entered } from '../services/entered';
import { findService } from '../services/registry';
import type { Service } from '../services/types';
import { addEvent, addVersion, nextRevision, versionsOf } from './body';
import { requestsOf } from './case';
import { begins, notComplete } from './clock';
import { filesOfCase } from './files';
import { caseKey, findHeld } from './held';
import { mayFill, mayHandle } from './policy';
import { tellOwner } from './tell';
import { requestWords } from './words';

const askInput = caseKey.extend({
  revision: z.coerce.number().int().min(1),
  items: z.array(z.string().max(120)).min(1, 'choose').max(40),
  text: z.string().trim().max(4000, 'tooLong').default(''),
  dueOn: z.iso.date('date'),
});

/** "Ihr Betrieb: Postleitzahl", "Lageplan". */
export function itemLabel(service: Service, language: 'de' | 'en', item: string): string {
  const texts = service.texts[language];
  if (item.startsWith('file:')) return texts.attachments[item.slice(5)]?.label ?? item;
  const [step = '', field = ''] = item.split('.');
  const { title = step, fields } = texts.steps[step] ?? {};
  const name = fields?.[field]?.short ?? fields?.[field]?.label ?? field;
  return name === title ? name : `${title}: ${name}`;
}

const isDecided = (service: Service, state: string): boolean => service.states[state]?.isDecided === true;

const isItem = (service: Service, item: string): boolean => {
  if (item.startsWith('file:')) return Object.hasOwn(service.attachments, item.slice(5));
  const [step = '', field = ''] = item.split('.');
  return Boolean(service.steps[step]?.fields[field]);
};

/** Asks the owner for exactly these fields and files. The clock stands still until they come. */
export const askFor = mutation({
  input: askInput,
  load: findHeld,
  may: mayHandle,
  write: async ({ tx, input, object: held, actor, now }) => {
    const service = findService(held.serviceId);
    if (!service || !input.items.every((item) => isItem(service, item)))
      return fail('invalid', { fields: { items: 'choose' } });
    if (held.revision !== input.revision || held.closedAt || isDecided(service, held.state))
      return fail('conflict');
    const open = (await requestsOf(tx, held.id)).some(({ answeredAt }) => answeredAt === null);
    if (open) return fail('conflict');
    const id = randomUUID();
    const [latest] = await versionsOf(tx, held.id);
    const items = withWholeSteps(service, latest?.answers ?? {}, input.items);
    await tx.insert(applicationRequests).values({
      id,
      applicationId: held.id,
      askedBy: actor.id,
      items,
      body: seal(`application_requests.body:${id}`, input.text),
      askedAt: now,
      dueOn: input.dueOn,
    });
    await nextRevision(tx, held, { state: service.waiting, ...notComplete(now) });
    // The key remembers where the case comes back to.
    await addEvent(
      tx,
      held.id,
      actor,
      { type: 'asked', key: held.state, state: service.waiting, isPublic: true },
      now,
    );
    const labels = items.map((item) => itemLabel(service, held.locale, item));
    const until = dateText(input.dueOn, held.locale);
    const words = requestWords(held.locale, held.number ?? '', labels, input.text, until);
    await tellOwner(tx, held, words, actor.id, now);
    return {
      value: { id },
      audit: { event: 'application.asked', objectId: held.id, data: { items: items.length } },
    };
  },
});

/**
 * With one answer of a step that is asked whole come all the person is shown of it: a number alone could not be
 * put right where the rows it counts are not there.
 */
function withWholeSteps(service: Service, answers: Answers, items: readonly string[]): string[] {
  const whole = items.flatMap((item) => {
    const [id = ''] = item.split('.');
    const step = service.steps[id];
    const names = step?.isAskedWhole ? keysThatHold(service, answers, step.fields) : [];
    return [...names.map((name) => `${id}.${name}`), item];
  });
  return [...new Set(whole)];
}

const answerInput = caseKey.extend({ requestId: z.guid('id'), entered: z.custom<Entered>().default({}) });

/**
 * The owner adds what was asked for: only those fields change, everything else stays as it was sent. Fields with
 * problems by path, "file:slot" where a file is missing. Then the notice is complete and the clock begins.
 */
export const answerRequest = mutation({
  input: answerInput,
  load: findHeld,
  may: (actor, held) => held.stage === 'sent' && mayFill(actor, held),
  write: async ({ tx, input, object: held, actor, now }) => {
    const service = findService(held.serviceId);
    const request = (await requestsOf(tx, held.id)).find(({ id }) => id === input.requestId);
    if (!service || !request) return fail('notFound');
    if (request.answeredAt) return { value: { answered: true }, audit: [] };
    // Decided without it: an answer does not bring the case back.
    if (held.closedAt || isDecided(service, held.state)) return fail('gone');
    const [latest] = await versionsOf(tx, held.id);
    const day = civilDate(held.sentAt ?? now);
    const next = withAnswers(service, latest?.answers ?? {}, request.items, input.entered, day);
    const { answers, fee } = next;
    const problems = { ...misfits(service, answers, request.items), ...next.problems };
    const files = await filesOfCase(tx, held.id);
    for (const item of request.items.filter((each) => each.startsWith('file:')))
      if (!files.some(({ slot, addedAt }) => `file:${slot}` === item && addedAt >= request.askedAt))
        problems[item] = 'required';
    if (Object.keys(problems).length > 0) return fail('invalid', { fields: problems });
    await tx
      .update(applicationRequests)
      .set({ answeredAt: now })
      .where(eq(applicationRequests.id, request.id));
    await addVersion(tx, held.id, { answers, fee }, actor.id, now);
    const isWaiting = held.state === service.waiting;
    // The office may have gone on without it: then the case stays where it is.
    const back = isWaiting ? await stateBefore(tx, held.id, service) : held.state;
    await nextRevision(tx, held, isWaiting ? { state: back, ...begins(service, now) } : {});
    await addEvent(tx, held.id, actor, { type: 'answered', state: back, isPublic: true }, now);
    return {
      value: { answered: true },
      audit: { event: 'application.answered', objectId: held.id, data: { items: request.items.length } },
    };
  },
});

async function stateBefore(
  tx: Parameters<typeof findHeld>[0],
  id: string,
  service: Service,
): Promise<string> {
  const events = await tx.select().from(applicationEvents).where(eq(applicationEvents.applicationId, id));
  const asked = events.filter(({ type }) => type === 'asked').sort((a, b) => b.at - a.at)[0];
  return asked && service.states[asked.key] && asked.key !== service.waiting ? asked.key : service.initial;
}

/**
 * The answers with the asked fields replaced by what was entered for them now, and the fee that follows. Pure.
 * @param day civil date of the filing, whose tariff counts
 */
export function withAnswers(
  service: Service,
  before: Answers,
  items: readonly string[],
  entered: Entered,
  day: string,
) {
  const { answers: read, problems } = evaluateAsked(service, items, entered);
  const answers: Record<string, Record<string, unknown>> = Object.fromEntries(
    Object.entries(before).map(([step, fields]) => [step, { ...fields }]),
  );
  for (const item of items.filter((each) => !each.startsWith('file:'))) {
    const [step = '', field = ''] = item.split('.');
    const value = read[step]?.[field];
    const into = answers[step] ?? {};
    answers[step] = into;
    if (value === undefined) delete into[field];
    else into[field] = value;
  }
  const shown = stillShown(service, answers);
  return { answers: shown, problems, fee: service.fee?.(shown as never, { today: day }) ?? null };
}

/** Without what the form would no longer ask for: who is no firm any more must not be passed on with one. */
function stillShown(service: Service, answers: Answers): Answers {
  const shown = Object.fromEntries(
    Object.keys(service.steps).map((id): [string, Record<string, unknown>] => [id, {}]),
  );
  for (const [id, step] of Object.entries(service.steps)) {
    const kept = shown[id] ?? {};
    if (!holdsFor(service, shown, step.when)) continue;
    for (const [name, { when }] of Object.entries(step.fields)) {
      const value = answers[id]?.[name];
      if (value !== undefined && holdsFor(service, shown, when)) kept[name] = value;
    }
  }
  return shown;
}

/** Asked fields whose new answer does not go together with the others of their step, as in the form. */
function misfits(service: Service, answers: Answers, items: readonly string[]): Record<string, string> {
  const found = items.flatMap((item) => {
    const [step = '', field = ''] = item.split('.');
    const codes = service.checks?.[step]?.(answers as never, ruleContext(), () => false) ?? {};
    const code = (codes as Readonly<Record<string, string>>)[field];
    return code ? [[item, code] as const] : [];
  });
  return Object.fromEntries(found);
}

/** Only the asked fields, without the form's conditions: staff has asked, so they are shown. */
function evaluateAsked(service: Service, items: readonly string[], entered: Entered) {
  const fields = items.filter((item) => !item.startsWith('file:')).map((item) => item.split('.'));
  const steps: Record<string, Service['steps'][string]> = {};
  for (const [step = '', name = ''] of fields) {
    const field = service.steps[step]?.fields[name];
    if (!field) continue;
    const { when: _, ...open } = field;
    steps[step] = { fields: { ...steps[step]?.fields, [name]: open } };
  }
  const { answers, problems } = evaluate(
    { ...service, steps, checks: {}, hints: {}, exits: {}, attachments: {}, recipients: {} },
    entered,
  );
  return { answers, problems: { ...problems } as Record<string, string> };
}
