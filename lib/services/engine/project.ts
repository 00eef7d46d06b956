import type { Answers } from '../entered';
import type { RecipientRule } from '../form-types';
import type { Service } from '../types';
import { holdsFor } from './values';

type Row = Readonly<Record<string, unknown>>;

/** Whether a field ("step.field" or "step.rows.column") goes out under a rule. */
export function goesOut(rule: RecipientRule, path: string): boolean {
  const group = path.split('.').slice(0, 2).join('.');
  const listed = (paths: readonly string[]) => paths.includes(path) || paths.includes(group);
  return rule.only ? listed(rule.only) : !listed(rule.withheld ?? []);
}

/**
 * The part of the answers that a recipient gets: never a withheld field, never one nobody knows (an old case with
 * a field that has gone), nothing at all when the recipient does not get this case.
 */
export function projectFor(service: Service, recipient: string, answers: Answers): Answers {
  const rule = service.recipients[recipient];
  if (!rule || !holdsFor(service, answers, rule.when)) return {};
  const parts = Object.keys(service.steps).map(
    (step) => [step, projectStep(service, rule, step, answers)] as const,
  );
  return Object.fromEntries(parts.filter(([, fields]) => Object.keys(fields).length > 0));
}

function projectStep(service: Service, rule: RecipientRule, step: string, answers: Answers): Row {
  const kept: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(service.steps[step]?.fields ?? {})) {
    const value = answers[step]?.[name];
    if (value === undefined) continue;
    const path = `${step}.${name}`;
    if (!field.fields) {
      if (goesOut(rule, path)) kept[name] = value;
      continue;
    }
    const columns = Object.keys(field.fields).filter((column) => goesOut(rule, `${path}.${column}`));
    if (columns.length > 0 && Array.isArray(value)) kept[name] = value.map((row: Row) => pick(row, columns));
  }
  return kept;
}

const pick = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(columns.filter((column) => row[column] !== undefined).map((c) => [c, row[c]]));
