import { civilDate } from '../../clock';
import { holds } from '../conditions';
import type { Answers, Entered, EnteredRow, EnteredValue } from '../entered';
import type { Field } from '../fields';
import type { RuleContext } from '../form-types';
import type { Service } from '../types';
import { holdsFor, keysThatHold, valuesOf } from './values';

export interface VisibleStep {
  readonly id: string;
  /** Ids of the fields that are shown, in order. */
  readonly fields: readonly string[];
}

/** What some entries mean under the rules of a service. */
export interface Evaluation {
  /** Only what is shown, filled in and right. */
  readonly answers: Answers;
  /** "step.field" or "step.rows.0.field" → code of what is wrong; `required` where something is missing. */
  readonly problems: Readonly<Record<string, string>>;
  readonly steps: readonly VisibleStep[];
  /** Attachments that are asked for now. */
  readonly attachments: readonly string[];
  readonly recipients: readonly string[];
  /** Codes of `texts.hints` that apply, with their step. */
  readonly hints: readonly { readonly step: string; readonly code: string }[];
  /** The exit that ends the form here, if any. */
  readonly exit: string | null;
}

type MutableAnswers = Record<string, Record<string, unknown>>;

/** Today, for the rules. */
export const ruleContext = (now = Date.now()): RuleContext => ({ today: civilDate(now) });

/**
 * Goes once through all steps in order: what is shown, what it means, what is wrong. Pure but for the date. Never
 * throws, whatever was entered: entries come from old drafts and strangers.
 */
export function evaluate(service: Service, entered: Entered, context = ruleContext()): Evaluation {
  const answers: MutableAnswers = {};
  const problems: Record<string, string> = {};
  const steps: VisibleStep[] = [];
  for (const id of Object.keys(service.steps)) answers[id] = {};
  for (const [id, step] of Object.entries(service.steps)) {
    if (!holdsFor(service, answers, step.when)) continue;
    const fields: string[] = [];
    for (const [name, field] of Object.entries(step.fields)) {
      if (!holdsFor(service, answers, field.when)) continue;
      fields.push(name);
      const read = readField(service, answers, field, entered[id]?.[name], `${id}.${name}`);
      Object.assign(problems, read.problems);
      const into = answers[id];
      if (into && read.value !== undefined) into[name] = read.value;
    }
    steps.push({ id, fields });
  }
  addChecks(service, answers, steps, problems, context);
  return {
    answers,
    problems,
    steps,
    attachments: keysThatHold(service, answers, service.attachments),
    recipients: keysThatHold(service, answers, service.recipients),
    hints: hintsOf(service, answers, steps, context),
    exit: keysThatHold(service, answers, service.exits)[0] ?? null,
  };
}

interface Read {
  readonly value?: unknown;
  readonly problems: Readonly<Record<string, string>>;
}

const isEmpty = (value: EnteredValue | undefined): boolean =>
  value === undefined || (typeof value === 'string' ? value.trim() === '' : value.length === 0);

function readField(
  service: Service,
  answers: Answers,
  field: Field,
  entered: EnteredValue | undefined,
  path: string,
): Read {
  if (field.kind === 'rows') return readRows(service, answers, field, entered, path);
  if (isEmpty(entered)) return { problems: field.isOptional ? {} : { [path]: 'required' } };
  const parsed = field.schema.safeParse(entered);
  if (parsed.success) return { value: parsed.data, problems: {} };
  return { problems: { [path]: codeOf(parsed.error.issues[0]?.message) } };
}

/** Schemas speak in codes; a sentence of zod's own (a wrong type) is just "not this". */
const codeOf = (message: string | undefined): string =>
  message && /^[a-z][a-zA-Z]*$/.test(message) ? message : 'invalid';

function readRows(
  service: Service,
  answers: Answers,
  field: Field,
  entered: EnteredValue | undefined,
  path: string,
): Read {
  const rows = rowsOf(entered).filter((row) => Object.values(row).some((value) => !isEmpty(value)));
  if (rows.length === 0 && field.isOptional) return { problems: {} };
  const problems: Record<string, string> = {};
  // Rows that must be there are asked for, field by field.
  const wanted = Math.max(rows.length, field.least ?? 1);
  const values: Record<string, unknown>[] = [];
  for (let index = 0; index < wanted; index++) {
    const row: Record<string, unknown> = {};
    for (const [name, column] of Object.entries(field.fields ?? {})) {
      if (!holds(column.when, valuesOf(service, answers, row))) continue;
      const read = readField(service, answers, column, rows[index]?.[name], `${path}.${index}.${name}`);
      Object.assign(problems, read.problems);
      if (read.value !== undefined) row[name] = read.value;
    }
    values.push(row);
  }
  if (wanted > (field.most ?? 20)) problems[path] = 'tooManyRows';
  const filled = values.filter((row) => Object.keys(row).length > 0);
  return filled.length > 0 ? { value: filled, problems } : { problems };
}

/** The rows in what was entered; anything else is none. */
export const rowsOf = (entered: EnteredValue | undefined): readonly EnteredRow[] =>
  Array.isArray(entered)
    ? entered.filter((row): row is EnteredRow => typeof row === 'object' && row !== null)
    : [];

function addChecks(
  service: Service,
  answers: Answers,
  steps: readonly VisibleStep[],
  problems: Record<string, string>,
  context: RuleContext,
): void {
  for (const { id, fields } of steps) {
    const isWrong = (field: string): boolean => `${id}.${field}` in problems;
    const found = service.checks?.[id]?.(answers as never, context, isWrong) ?? {};
    for (const [field, code] of Object.entries(found)) {
      const path = `${id}.${field}`;
      if (code && fields.includes(field)) problems[path] ??= code;
    }
  }
}

const hintsOf = (
  service: Service,
  answers: Answers,
  steps: readonly VisibleStep[],
  context: RuleContext,
): Evaluation['hints'] =>
  Object.entries(service.hints ?? {})
    .filter(([, hint]) => steps.some(({ id }) => id === hint.step) && hint.when(answers as never, context))
    .map(([code, hint]) => ({ step: hint.step, code }));

/** The problems of one step, its prefix kept. */
export const problemsOfStep = (evaluation: Evaluation, step: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(evaluation.problems).filter(([path]) => path.startsWith(`${step}.`)));
