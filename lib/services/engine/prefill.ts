import type { Profile } from '../../profile/schema';
import type { Entered, EnteredStep } from '../entered';
import type { Service } from '../types';

/** Adds what is known to what was entered; nothing that somebody typed is overwritten. */
export function merge(entered: Entered, known: Entered): Entered {
  const steps = new Set([...Object.keys(entered), ...Object.keys(known)]);
  return Object.fromEntries(
    [...steps].map((step) => [step, { ...known[step], ...filled(entered[step] ?? {}) }]),
  );
}

const filled = (step: EnteredStep): EnteredStep =>
  Object.fromEntries(Object.entries(step).filter(([, value]) => value.length > 0));

/** What the person's profile answers of a service's fields. Pure. */
export function fromProfile(service: Service, profile: Profile): Entered {
  const steps = Object.entries(service.steps).map(([id, { fields }]) => {
    const known = Object.entries(fields).flatMap(([name, { kind, profile: source }]) => {
      const value = source ? profile[source] : '';
      return value ? [[name, kind === 'countries' ? [value] : value] as const] : [];
    });
    return [id, Object.fromEntries(known)] as const;
  });
  return Object.fromEntries(steps.filter(([, fields]) => Object.keys(fields).length > 0));
}
