import { db } from '@/db/client';
import { evaluate, problemsOfStep, ruleContext } from '../services/engine/evaluate';
import { tasksOf } from '../services/engine/tasks';
import type { Service } from '../services/types';
import { draftNow } from './drafts';
import { filesBySlot, filesOfCase } from './files';
import { findHeld } from './held';

/**
 * Where it goes on after a step was saved: back to it when something is wrong ("check"), back without complaint
 * when the form ends here (exit), else to the next task, or to the list when that is still locked (null).
 */
export async function afterStep(
  service: Service,
  id: string,
  step: string,
): Promise<{ task: string | null; isWrong: boolean }> {
  const read = await db();
  const held = await findHeld(read, { id });
  if (!held) return { task: null, isWrong: false };
  const body = draftNow(service, held);
  const evaluation = evaluate(service, body.entered, ruleContext());
  if (Object.keys(problemsOfStep(evaluation, step)).length > 0) return { task: step, isWrong: true };
  if (evaluation.exit) return { task: step, isWrong: false };
  const files = filesBySlot(await filesOfCase(read, id));
  const tasks = tasksOf(service, { entered: body.entered, evaluation, visited: body.visited, files });
  const rest = tasks.slice(tasks.findIndex((task) => task.id === step) + 1);
  // Where nothing else is left to do (the same again, one thing corrected) the review comes next.
  const next = rest.slice(0, -1).every(({ state }) => state === 'done') ? rest.at(-1) : rest[0];
  return { task: next && next.state !== 'locked' ? next.id : null, isWrong: false };
}
