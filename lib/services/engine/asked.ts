import { holds } from '../conditions';
import type { Asked } from '../desk-types';
import type { EnteredStep } from '../entered';
import type { FieldMap } from '../fields';

/** What somebody filled in with a transition: values, and by field what is wrong. Conditions name ".field". */
export function readAsked(
  fields: FieldMap,
  entered: EnteredStep,
): { asked: Asked; problems: Readonly<Record<string, string>> } {
  const asked: Record<string, unknown> = {};
  const problems: Record<string, string> = {};
  for (const [name, field] of Object.entries(fields)) {
    const values = { field: (path: string) => asked[path.replace(/^\./, '')], fact: () => undefined };
    if (!holds(field.when, values)) continue;
    const value = entered[name] ?? '';
    if (value.length === 0) {
      if (!field.isOptional) problems[name] = 'required';
      continue;
    }
    const parsed = field.schema.safeParse(value);
    if (parsed.success) asked[name] = parsed.data;
    else problems[name] = parsed.error.issues[0]?.message ?? 'invalid';
  }
  return { asked, problems };
}
