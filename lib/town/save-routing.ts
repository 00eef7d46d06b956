import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { settings } from '@/db/schema';
import { mutation } from '../action';
import { categories } from '../reports/catalogue';
import { fail } from '../result';
import { bodyKeys } from './bodies';
import { roadClasses, roadObjects } from './road';
import { type Routing, readRouting, routingKey, type StoredRule } from './routing';

const MOST_RULES = 100;

async function store(tx: Db, value: Routing, now: number): Promise<void> {
  const row = { value, updatedAt: now };
  await tx
    .insert(settings)
    .values({ key: routingKey, ...row })
    .onConflictDoUpdate({ target: settings.key, set: row });
}

const isAdmin = (actor: { readonly role: string | null }): boolean => actor.role === 'admin';
const load = (tx: Db) => readRouting(tx);

/** A line of road names, separated by commas. */
const streets = z
  .string()
  .trim()
  .max(500, 'tooLong')
  .transform((line) =>
    line
      .split(/[,;\n]/)
      .map((name) => name.trim())
      .filter(Boolean),
  );

const ruleInput = z.object({
  /** Of the rule that is changed; empty for a new one. */
  id: z.string().max(40),
  categories: z.array(z.enum(categories, 'choose')),
  objects: z.array(z.enum(roadObjects, 'choose')),
  road: z.enum([...roadClasses, ''], 'choose'),
  streets,
  builtUp: z.enum(['', 'inside', 'outside'], 'choose'),
  body: z.enum(bodyKeys, 'choose'),
});

/** What is left open is no condition. */
function toRule({ id, body, ...form }: z.output<typeof ruleInput>): StoredRule {
  return {
    id: id || randomUUID(),
    ...(form.categories.length > 0 ? { categories: form.categories } : {}),
    ...(form.objects.length > 0 ? { objects: form.objects } : {}),
    ...(form.road ? { road: form.road } : {}),
    ...(form.streets.length > 0 ? { streets: form.streets } : {}),
    ...(form.builtUp ? { builtUp: form.builtUp === 'inside' } : {}),
    body,
  };
}

/** Changes a rule in its place, or puts a new one first: what is particular comes before what is general. */
export const saveRule = mutation({
  input: ruleInput,
  load,
  may: isAdmin,
  write: async ({ tx, input, object: routing, now }) => {
    const rule = toRule(input);
    const isKnown = routing.rules.some(({ id }) => id === rule.id);
    if (input.id && !isKnown) return fail('notFound');
    if (!isKnown && routing.rules.length >= MOST_RULES)
      return fail('invalid', { fields: { body: 'tooMany' } });
    const rules = isKnown
      ? routing.rules.map((old) => (old.id === rule.id ? rule : old))
      : [rule, ...routing.rules];
    await store(tx, { ...routing, rules }, now);
    return {
      value: { id: rule.id },
      audit: { event: 'routing.edited', objectId: rule.id, data: { body: rule.body, rules: rules.length } },
    };
  },
});

/** One place up or down; at the end of the list nothing changes. */
export const moveRule = mutation({
  input: z.object({ id: z.string().max(40), by: z.enum(['up', 'down'], 'choose') }),
  load,
  may: isAdmin,
  write: async ({ tx, input, object: routing, now }) => {
    const at = routing.rules.findIndex(({ id }) => id === input.id);
    const rule = routing.rules[at];
    if (!rule) return fail('notFound');
    const others = routing.rules.filter(({ id }) => id !== input.id);
    const to = Math.min(others.length, Math.max(0, at + (input.by === 'up' ? -1 : 1)));
    await store(tx, { ...routing, rules: others.toSpliced(to, 0, rule) }, now);
    return { value: { id: rule.id }, audit: { event: 'routing.edited', objectId: rule.id, data: { to } } };
  },
});

export const deleteRule = mutation({
  input: z.object({ id: z.string().max(40) }),
  load,
  may: isAdmin,
  write: async ({ tx, input, object: routing, now }) => {
    const rules = routing.rules.filter(({ id }) => id !== input.id);
    if (rules.length === routing.rules.length) return fail('notFound');
    await store(tx, { ...routing, rules }, now);
    return {
      value: { id: input.id },
      audit: { event: 'routing.edited', objectId: input.id, data: { rules: rules.length } },
    };
  },
});

const contact = z.object({
  phone: z
    .string()
    .trim()
    .regex(/^([+\d][\d /()-]{2,24})?$/, 'phone'),
  email: z
    .string()
    .trim()
    .max(200, 'email')
    .regex(/^([^\s@]+@[^\s@]+\.[^\s@]+)?$/, 'email'),
});

/** How the bodies are reached; shown to staff who forward a report. */
export const saveContacts = mutation({
  input: z.object({ contacts: z.partialRecord(z.enum(bodyKeys), contact) }),
  load,
  may: isAdmin,
  write: async ({ tx, input, object: routing, now }) => {
    const count = Object.values(input.contacts).filter(({ phone, email }) => phone || email).length;
    await store(tx, { ...routing, contacts: input.contacts }, now);
    return { value: { count }, audit: { event: 'routing.edited', data: { contacts: count } } };
  },
});
