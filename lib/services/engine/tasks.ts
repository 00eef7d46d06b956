import type { Entered } from '../entered';
import type { Service } from '../types';
import { type Evaluation, problemsOfStep } from './evaluate';

/** Where the engine's own two tasks stand in addresses: files, and review with sending. */
export const FILES = 'files';
export const REVIEW = 'review';

export type TaskState = 'done' | 'begun' | 'open' | 'locked';
export interface Task {
  /** Step id, FILES or REVIEW. */
  readonly id: string;
  readonly state: TaskState;
}

export interface TaskInput {
  readonly entered: Entered;
  readonly evaluation: Evaluation;
  /** Steps that were saved at least once; what was only filled in beforehand is still open. */
  readonly visited: readonly string[];
  /** Attachment → number of files. */
  readonly files: Readonly<Record<string, number>>;
}

/** Required attachments without a file. */
export const missingFiles = (
  service: Service,
  { evaluation, files }: Pick<TaskInput, 'evaluation' | 'files'>,
): string[] => evaluation.attachments.filter((key) => service.attachments[key]?.isRequired && !files[key]);

/** The task list: the steps that are shown, the files when some are asked for, and the review, last. */
export function tasksOf(service: Service, input: TaskInput): Task[] {
  const steps = input.evaluation.steps.map(({ id }) => ({ id, state: stepState(input, id) }));
  const files =
    input.evaluation.attachments.length > 0 ? [{ id: FILES, state: fileState(service, input) }] : [];
  const before = [...steps, ...files];
  const isReady = before.every(({ state }) => state === 'done');
  return [...before, { id: REVIEW, state: isReady ? 'open' : 'locked' }];
}

function stepState({ evaluation, entered, visited }: TaskInput, id: string): TaskState {
  const isRight = Object.keys(problemsOfStep(evaluation, id)).length === 0;
  if (visited.includes(id)) return isRight ? 'done' : 'begun';
  return Object.keys(entered[id] ?? {}).length > 0 ? 'begun' : 'open';
}

function fileState(service: Service, input: TaskInput): TaskState {
  if (missingFiles(service, input).length > 0)
    return Object.values(input.files).some((count) => count > 0) ? 'begun' : 'open';
  // Voluntary files only: done as soon as somebody has looked, or has added one.
  const isSeen = input.visited.includes(FILES) || Object.keys(input.files).length > 0;
  const isAsked = input.evaluation.attachments.some((key) => service.attachments[key]?.isRequired);
  return isSeen || isAsked ? 'done' : 'open';
}

/** The task to go on with: the first that is not done. */
export const nextTask = (tasks: readonly Task[]): string =>
  tasks.find(({ state }) => state !== 'done')?.id ?? REVIEW;
