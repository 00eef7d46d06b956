'use server';

import { issueGrant, lookUpForRecovery } from '@/lib/accounts/recovery-grants';
import { type RecoveryProblem, type RecoveryState, recoveryProblems } from '@/lib/accounts/recovery-state';
import { requireActor } from '@/lib/accounts/session';
import type { Failure } from '@/lib/result';

const problemOf = ({ code, fields }: Failure): RecoveryProblem =>
  recoveryProblems.find((name) => name === Object.values(fields ?? {})[0] || name === code) ?? 'notFound';

/** Both steps of giving a citizen back the way in: look at what the account says, then hand out the code. */
export async function recoverAccess(_: RecoveryState | null, form: FormData): Promise<RecoveryState | null> {
  const actor = await requireActor('staff');
  const login = String(form.get('login') ?? '').slice(0, 200);
  if (!actor.ok) return { step: 'refused', login, problem: 'unauthenticated' };
  const kind = form.get('kind');
  if (typeof kind !== 'string') {
    const found = await lookUpForRecovery(actor.value, { login });
    return found.ok
      ? { step: 'compare', person: found.value, problem: null }
      : { step: 'refused', login, problem: problemOf(found) };
  }
  const issued = await issueGrant(actor.value, { login, kind, hasSeenCard: form.get('card') === 'on' });
  if (issued.ok) return { step: 'code', grant: issued.value };
  const found = await lookUpForRecovery(actor.value, { login });
  return found.ok
    ? { step: 'compare', person: found.value, problem: problemOf(issued) }
    : { step: 'refused', login, problem: problemOf(found) };
}
