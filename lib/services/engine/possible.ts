import { type Atom, atomsOf, type Condition, holds, type Plain } from '../conditions';
import type { Field } from '../fields';
import type { Service } from '../types';

/** More combinations than this are not tried; such a condition counts as possible. */
const MOST_TRIES = 50_000;

/**
 * Whether some answers make a condition true, together with the conditions of everything it names. Tries all
 * combinations of the values that matter; text stands for "something".
 */
export function isPossible(service: Service, when: Condition): boolean {
  const needed = withConditionsOfNamed(service, when);
  const domains = new Map<string, readonly unknown[]>();
  for (const atom of atomsOf(needed)) {
    const key = 'fact' in atom ? `fact ${atom.fact}` : atom.field;
    domains.set(key, [...new Set([...(domains.get(key) ?? [undefined]), ...valuesFor(service, atom)])]);
  }
  const keys = [...domains.keys()];
  const tries = [...domains.values()].reduce((count, values) => count * values.length, 1);
  if (tries > MOST_TRIES) return true;
  return Array.from({ length: tries }, (_, index) => index).some((index) =>
    holds(needed, assignment(domains, keys, index)),
  );
}

function assignment(
  domains: ReadonlyMap<string, readonly unknown[]>,
  keys: readonly string[],
  index: number,
) {
  let rest = index;
  const chosen = new Map<string, unknown>();
  for (const key of keys) {
    const values = domains.get(key) ?? [];
    chosen.set(key, values[rest % values.length]);
    rest = Math.floor(rest / values.length);
  }
  return {
    field: (path: string) => chosen.get(path),
    fact: (name: string) => chosen.get(`fact ${name}`),
  };
}

function fieldAt(service: Service, path: string): Field | undefined {
  const [step = '', name = '', column] = path.split('.');
  const field = service.steps[step]?.fields[name];
  return column ? field?.fields?.[column] : field;
}

function withConditionsOfNamed(service: Service, when: Condition, seen = new Set<string>()): Condition {
  const more: Condition[] = [];
  for (const atom of atomsOf(when)) {
    // Under a "not" the named field may as well be hidden; adding its condition would be too strict.
    if ('fact' in atom || seen.has(atom.field) || !isDemanded(when, atom)) continue;
    seen.add(atom.field);
    const [step = ''] = atom.field.split('.');
    for (const condition of [service.steps[step]?.when, fieldAt(service, atom.field)?.when])
      if (condition) more.push(withConditionsOfNamed(service, condition, seen));
  }
  return { all: [when, ...more] };
}

/** Whether an atom must be true for the condition to hold (joined by "all" only). */
function isDemanded(when: Condition, atom: Atom): boolean {
  if (when === atom) return true;
  return 'all' in when && when.all.some((part) => isDemanded(part, atom));
}

function valuesFor(service: Service, atom: Atom): readonly unknown[] {
  if ('fact' in atom) return [...atom.is, 'something else'];
  const field = fieldAt(service, atom.field);
  const closed: readonly Plain[] | undefined =
    field?.options ?? (field?.kind === 'yesNo' ? [true, false] : undefined);
  if ('over' in atom) return [atom.over, atom.over + 1];
  if (closed) return closed;
  return ['is' in atom ? atom.is : [], 'something'].flat();
}
