import type { Entered } from '../entered';
import type { Service } from '../types';

export interface CarriedOver {
  readonly entered: Entered;
  /** "step" or "step.field" that is new or has gone; the person is shown them. */
  readonly changed: readonly string[];
}

/**
 * A draft of an older version under today's form: the service's own rules step by step, then everything that has
 * no place any more is taken out. A draft of a newer version (the product was set back) is cut the same way.
 */
export function carryOver(
  service: Service,
  draft: { readonly version: number; readonly entered: Entered; readonly fields: readonly string[] },
): CarriedOver {
  if (draft.version === service.version) return { entered: draft.entered, changed: [] };
  let entered = draft.entered;
  for (let from = draft.version; from < service.version; from++)
    entered = service.migrate?.[from]?.(entered) ?? entered;
  const before = new Set(draft.fields);
  const now = fieldPaths(service);
  const added = now.filter((path) => !before.has(path));
  const gone = draft.fields.filter((path) => !now.includes(path));
  return { entered: onlyKnown(service, entered), changed: [...added, ...gone] };
}

/** All fields of a service, "step.field"; kept with a draft so that a change can be told. */
export const fieldPaths = (service: Service): string[] =>
  Object.entries(service.steps).flatMap(([step, { fields }]) =>
    Object.keys(fields).map((field) => `${step}.${field}`),
  );

/** Entries without steps and fields the service does not have. */
export const onlyKnown = (service: Service, entered: Entered): Entered =>
  Object.fromEntries(
    Object.entries(service.steps).flatMap(([step, { fields }]) => {
      const known = Object.entries(entered[step] ?? {}).filter(([field]) => Object.hasOwn(fields, field));
      return known.length > 0 ? [[step, Object.fromEntries(known)]] : [];
    }),
  );
