'use server';

import { requireActor } from '@/lib/accounts/session';
import { type FeeFormState, performFeeForm } from '@/lib/payments/perform';

/** The one door of all forms about fees. */
export async function act(_: FeeFormState | null, form: FormData): Promise<FeeFormState> {
  return performFeeForm(await requireActor('staff'), form);
}
