import { definitionProblems } from './engine/check-definition';
import type { StepMap } from './form-types';
import type { Service, ServiceDefinition } from './types';

/**
 * Makes a service of its definition. Everything in it is typed by its own steps: answers in rules, paths in
 * projections, keys of texts.
 *
 * @throws with one sentence for each thing that does not fit together: a condition that names what is not asked
 *   before or can never come true, a step nobody reaches, a state without a way out, an empty or missing text
 */
export function service<
  const Steps extends StepMap,
  const Attachment extends string,
  const Recipient extends string,
  const State extends string,
  const Transition extends string,
  const Paper extends string,
  const Entry extends string,
  const Exit extends string = never,
>(
  definition: ServiceDefinition<Steps, Attachment, Recipient, State, Transition, Paper, Entry, Exit>,
): Service {
  // The engine hands the rules exactly the answers their own steps produce; outside, all services look alike.
  const made = definition as unknown as Service;
  const problems = definitionProblems(made);
  if (problems.length > 0) throw new Error(`Service does not fit together:\n${problems.join('\n')}`);
  return made;
}
