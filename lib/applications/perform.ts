import { db } from '@/db/client';
import type { Actor } from '../accounts/actor';
import { fail, type Result } from '../result';
import { readAsked } from '../services/engine/asked';
import { enteredFrom } from '../services/engine/form';
import { findService } from '../services/registry';
import { type Case, loadCase } from './case';
import { prepareFee } from './charge';
import { correctAnswer } from './correct';
import { findHeld } from './held';
import { dropPapers, type PreparedPaper, preparePapers } from './papers';
import { mayHandle } from './policy';
import { decideProposal, type Moved, moveCase } from './transition';

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** A case somebody may work on, for rendering its papers; the command itself checks again. */
async function caseFor(actor: Actor, id: string): Promise<Case | null> {
  const read = await db();
  const held = await findHeld(read, { id });
  return held && mayHandle(actor, held) ? loadCase(read, held) : null;
}

/** Papers of a transition that did not happen are thrown away. */
async function withPapers(
  papers: readonly PreparedPaper[],
  run: () => Promise<Result<Moved>>,
): Promise<Result<Moved>> {
  const result = await run();
  if (!result.ok) await dropPapers(papers);
  return result;
}

/** A transition from a form of the desk, with its papers. */
export async function performMove(actor: Actor, form: FormData): Promise<Result<Moved>> {
  const id = textOf(form, 'id');
  const transition = textOf(form, 'transition');
  const found = await caseFor(actor, id);
  const rule = found?.service.transitions[transition];
  if (!found || !rule) return fail('notFound');
  const entered = enteredFrom(rule.asks ?? {}, form);
  const { asked, problems } = readAsked(rule.asks ?? {}, entered);
  if (Object.keys(problems).length > 0) return fail('invalid', { fields: problems });
  const fee = rule.isFourEyes ? null : prepareFee(found, transition, asked);
  const papers = rule.isFourEyes ? [] : await preparePapers(found, transition, asked, fee);
  const input = { id, transition, revision: textOf(form, 'revision'), entered, papers, fee };
  return withPapers(papers, () => moveCase(actor, input));
}

/** An answer corrected at the desk. */
export async function performCorrection(actor: Actor, form: FormData): Promise<Result<unknown>> {
  const id = textOf(form, 'id');
  const item = textOf(form, 'item');
  const found = await caseFor(actor, id);
  const [step = '', name = ''] = item.split('.');
  const field = found?.service.steps[step]?.fields[name];
  if (!field) return fail('notFound');
  const entered = enteredFrom({ [name]: field }, form);
  const revision = textOf(form, 'revision');
  return correctAnswer(actor, { id, revision, item, entered, reason: textOf(form, 'reason') });
}

/** What a second person says about a proposal; when they agree its papers are made. */
export async function settleProposal(actor: Actor, form: FormData): Promise<Result<Moved>> {
  const id = textOf(form, 'id');
  const outcome = textOf(form, 'outcome');
  const found = await caseFor(actor, id);
  const proposal = found?.proposal;
  if (!found || !proposal) return fail('conflict');
  const isAgreed = outcome === 'agreed';
  const fee = isAgreed ? prepareFee(found, proposal.transition, proposal.asked) : null;
  const papers = isAgreed ? await preparePapers(found, proposal.transition, proposal.asked, fee) : [];
  const input = {
    id,
    proposalId: textOf(form, 'proposalId'),
    revision: textOf(form, 'revision'),
    outcome,
    reason: textOf(form, 'reason'),
    papers,
    fee,
  };
  return withPapers(papers, () => decideProposal(actor, input));
}

/** The service's own sentences about what is wrong, by their code. */
export async function ownProblems(
  id: string,
  language: 'de' | 'en',
): Promise<Readonly<Record<string, string>>> {
  const held = await findHeld(await db(), { id });
  const service = held && findService(held.serviceId);
  return service?.texts[language].problems ?? {};
}
