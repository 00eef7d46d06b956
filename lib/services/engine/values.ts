import { type Condition, holds, type Values } from '../conditions';
import type { Answers } from '../entered';
import type { Service } from '../types';

/** Where conditions find their values in answers; `row` holds what ".field" means. */
export function valuesOf(
  service: Service,
  answers: Answers,
  row: Readonly<Record<string, unknown>> = {},
): Values {
  return {
    field: (path) => {
      const [step = '', field = '', column] = path.split('.');
      if (step === '') return row[field];
      const value = answers[step]?.[field];
      if (!column) return value;
      return Array.isArray(value) ? value.flatMap((each) => each?.[column] ?? []) : undefined;
    },
    fact: (name) => service.facts?.[name]?.(answers as never),
  };
}

/** Whether a condition of the service holds under parsed answers. */
export const holdsFor = (service: Service, answers: Answers, condition: Condition | undefined): boolean =>
  holds(condition, valuesOf(service, answers));

/** Keys of the rules whose condition holds: attachments, recipients, exits. */
export const keysThatHold = (
  service: Service,
  answers: Answers,
  rules: Readonly<Record<string, { readonly when?: Condition }>> | undefined,
): string[] =>
  Object.entries(rules ?? {})
    .filter(([, { when }]) => holdsFor(service, answers, when))
    .map(([key]) => key);
