import { revalidatePath } from 'next/cache';
import type { Actor } from '../accounts/actor';
import { enteredOf } from '../admin/entered';
import { fail, type Result } from '../result';
import { bookByHand, refundFee, settleAside, waiveFee } from './commands';

/** What a form of the fees shows after it was sent; null before. */
export interface FeeFormState {
  readonly isOk: boolean;
  /** Somebody else was faster. */
  readonly isConflict: boolean;
  readonly fields: Readonly<Record<string, string>>;
  readonly entered: Readonly<Record<string, string>>;
}
export type FeeAction = (state: FeeFormState | null, form: FormData) => Promise<FeeFormState>;

const commands: Readonly<Record<string, (actor: Actor, values: object) => Promise<Result<unknown>>>> = {
  book: bookByHand,
  waive: waiveFee,
  refund: refundFee,
  settle: settleAside,
};

/** Does what a form of the fees asks for. */
export async function performFeeForm(actor: Result<Actor>, form: FormData): Promise<FeeFormState> {
  const name = String(form.get('action'));
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  const entered = enteredOf(form);
  const run = async () =>
    actor.ok ? ((await command?.(actor.value, entered)) ?? fail('badRequest')) : actor;
  const result = await run();
  if (!result.ok)
    return { isOk: false, isConflict: result.code === 'conflict', fields: { ...result.fields }, entered };
  revalidatePath('/[locale]/staff/payments', 'layout');
  return { isOk: true, isConflict: false, fields: {}, entered: {} };
}
