import { redirect } from 'next/navigation';
import { currentSessionId } from '../accounts/session';
import { ownerOfSession } from '../accounts/sessions';
import { localPath } from '../fields';
import { forgetEntries, keepEntries, keptFor } from '../kept-entries/kept-entries';
import type { EnteredStep } from '../services/entered';

/** Where the entries of a step wait for the sign-in. */
const slotOf = (serviceId: string, step: string): string => `step-${serviceId}-${step}`.toLowerCase();

/**
 * When somebody's session has ended while they filled in a step: keeps its entries and leads to the sign-in, from
 * there back to the step of the same draft. Returns for people who were never signed in.
 * @param page the step's address
 */
export async function keepStepForSignIn(
  serviceId: string,
  step: string,
  entered: EnteredStep,
  page: string,
  locale: string,
): Promise<void> {
  const sessionId = await currentSessionId();
  if (!sessionId || !(await ownerOfSession(sessionId))) return;
  await keepEntries(slotOf(serviceId, step), { entered: JSON.stringify(entered) });
  redirect(localPath(locale, `/account/sign-in?returnTo=${encodeURIComponent(page)}`));
}

/** What this person entered into a step before the sign-in; null when nothing waits. */
export async function keptStepFor(
  serviceId: string,
  step: string,
  userId: string,
): Promise<EnteredStep | null> {
  const kept = await keptFor(slotOf(serviceId, step), userId);
  return kept?.entered ? (JSON.parse(kept.entered) as EnteredStep) : null;
}

/** After the step was saved. */
export const forgetKeptStep = (serviceId: string, step: string): Promise<void> =>
  forgetEntries(slotOf(serviceId, step));
