import { type Atom, atomsOf, type Condition } from '../conditions';
import type { Field, FieldMap } from '../fields';
import type { Service } from '../types';
import { isPossible } from './possible';
import { FILES, REVIEW } from './tasks';

const IDS = /^[a-z][a-zA-Z0-9]*$/;

/** Every sentence about what does not fit together in a service; empty when all is well. */
export function definitionProblems(service: Service): string[] {
  return [
    ...checkNames(service),
    ...checkConditions(service),
    ...checkPaths(service),
    ...checkWorkflow(service),
    ...checkTexts(service),
  ].map((problem) => `${service.id}: ${problem}`);
}

function checkNames(service: Service): string[] {
  const names = [
    ...Object.keys(service.steps),
    ...Object.values(service.steps).flatMap(({ fields }) => [
      ...Object.keys(fields),
      ...Object.values(fields).flatMap((field) => Object.keys(field.fields ?? {})),
    ]),
    ...Object.keys(service.attachments),
  ];
  return [
    ...[FILES, REVIEW].filter((id) => service.steps[id]).map((id) => `step ${id}: the name is taken`),
    ...(/^[a-z][a-z0-9-]*$/.test(service.id) ? [] : ['id: lower case letters, digits and hyphens']),
    ...(/^[A-Z]{2,4}$/.test(service.prefix) ? [] : ['prefix: two to four capital letters']),
    ...names.filter((name) => !IDS.test(name)).map((name) => `"${name}" is no id (letters and digits)`),
  ];
}

/** Conditions name what is asked before, and can come true. */
function checkConditions(service: Service): string[] {
  const known = new Map<string, Field>();
  const problems: string[] = [];
  const check = (what: string, when: Condition | undefined, row?: FieldMap) => {
    for (const atom of atomsOf(when)) {
      const problem = atomProblem(service, known, atom, row);
      if (problem) problems.push(`${what}: ${problem}`);
    }
    if (when && !isPossible(service, when)) problems.push(`${what}: can never be reached`);
  };
  for (const [id, step] of Object.entries(service.steps)) {
    check(`step ${id}`, step.when);
    for (const [name, field] of Object.entries(step.fields)) {
      const both = [step.when, field.when].filter((when) => when !== undefined);
      check(`field ${id}.${name}`, field.when && { all: both });
      const before: Record<string, Field> = {};
      for (const [column, rule] of Object.entries(field.fields ?? {})) {
        check(`field ${id}.${name}.${column}`, rule.when, before);
        before[column] = rule;
        known.set(`${id}.${name}.${column}`, rule);
      }
      known.set(`${id}.${name}`, field);
    }
  }
  for (const [key, { when }] of Object.entries(service.attachments)) check(`attachment ${key}`, when);
  for (const [key, { when }] of Object.entries(service.recipients)) check(`recipient ${key}`, when);
  for (const [key, { when }] of Object.entries(service.exits ?? {})) check(`exit ${key}`, when);
  return problems;
}

function atomProblem(
  service: Service,
  known: ReadonlyMap<string, Field>,
  atom: Atom,
  row?: FieldMap,
): string | null {
  if ('fact' in atom) return service.facts?.[atom.fact] ? null : `unknown fact "${atom.fact}"`;
  const field = atom.field.startsWith('.') ? row?.[atom.field.slice(1)] : known.get(atom.field);
  if (!field) return `"${atom.field}" is not asked before`;
  if (!('is' in atom)) return null;
  const values: readonly unknown[] | undefined =
    field.options ?? (field.kind === 'yesNo' || field.kind === 'confirm' ? [true, false] : undefined);
  const wrong = values ? atom.is.filter((value) => !values.includes(value)) : [];
  return wrong.length > 0 ? `"${atom.field}" is never ${wrong.join(', ')}` : null;
}

function checkPaths(service: Service): string[] {
  const paths = new Set(
    Object.entries(service.steps).flatMap(([step, { fields }]) =>
      Object.entries(fields).flatMap(([name, field]) => [
        `${step}.${name}`,
        ...Object.keys(field.fields ?? {}).map((column) => `${step}.${name}.${column}`),
      ]),
    ),
  );
  return Object.entries(service.recipients).flatMap(([key, rule]) => {
    const named = [...(rule.only ?? []), ...(rule.withheld ?? [])];
    const files = (rule.attachments ?? []).filter((file) => !service.attachments[file]);
    return [
      ...(Boolean(rule.only) === Boolean(rule.withheld)
        ? [`recipient ${key}: exactly one of only, withheld`]
        : []),
      ...named.filter((path) => !paths.has(path)).map((path) => `recipient ${key}: unknown field ${path}`),
      ...files.map((file) => `recipient ${key}: unknown attachment ${file}`),
    ];
  });
}

function checkWorkflow(service: Service): string[] {
  const moves = Object.values(service.transitions);
  const reached = new Set([service.initial, service.waiting, ...moves.map(({ to }) => to)]);
  return [
    ...Object.keys(service.states)
      .filter((state) => !reached.has(state))
      .map((state) => `state ${state} is never reached`),
    ...(service.states[service.waiting]?.waits ? [] : ['the state `waiting` must wait']),
    ...Object.entries(service.states)
      .filter(([state, { isFinal }]) => !isFinal && !moves.some(({ from }) => from.includes(state)))
      .filter(([state]) => state !== service.waiting)
      .map(([state]) => `state ${state} has no way out`),
    ...Object.entries(service.transitions)
      .filter(([, { chargesFee }]) => chargesFee && !service.fee)
      .map(([key]) => `transition ${key} charges a fee, but there is no rule for one`),
  ];
}

/** What types cannot see: empty texts, and texts that a rule needs. */
function checkTexts(service: Service): string[] {
  return (['de', 'en'] as const).flatMap((locale) => {
    const texts = service.texts[locale];
    const codes = Object.keys(service.hints ?? {}).filter((code) => !texts.hints?.[code]);
    const told = Object.entries(service.transitions)
      .filter(([key, { isTold }]) => isTold && !texts.transitions[key]?.message)
      .map(([key]) => `transition ${key} has no message`);
    const asked = Object.entries(service.transitions).flatMap(([key, { asks }]) =>
      Object.keys(asks ?? {})
        .filter((field) => !texts.transitions[key]?.fields?.[field])
        .map((field) => `transition ${key} has no text for ${field}`),
    );
    const examples = Object.entries(service.attachments)
      .filter(([key, { example }]) => example && !texts.attachments[key]?.exampleAlt)
      .map(([key]) => `attachment ${key} has no exampleAlt`);
    return [
      ...codes.map((code) => `hint ${code} has no text`),
      ...told,
      ...asked,
      ...examples,
      ...blank(texts),
    ].map((problem) => `${locale}: ${problem}`);
  });
}

const blank = (value: unknown, path = 'texts'): string[] => {
  if (typeof value === 'string') return value.trim() === '' ? [`${path} is empty`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => blank(part, `${path}.${key}`));
};
