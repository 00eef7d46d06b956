import { tariffNow } from '../../areas/tariff/tariffs';
import { addDays } from '../../clock';
import { type FeeTrace, feeTrace } from '../../payments/fee-trace';
import { euroText } from '../../payments/money';
import { type Failure, fail } from '../../result';
import type { Asked, CaseFacts, TransitionContext } from '../desk-types';
import { feeSetByStaff } from '../ready/set-fee';
import { spaceFee } from './fee';
import type { SpaceAnswers } from './measure';
import { grantedAnswers, grantedDays, grantGround } from './occupy';

type Facts = CaseFacts<SpaceAnswers>;

const setByStaff = ({ today }: Facts, asked: Asked): FeeTrace | null =>
  feeSetByStaff(asked, { validFrom: tariffNow(today)?.validFrom ?? today, legalBasis: '§ 19a StrWG NRW' });

/** The fee of what is granted: fewer days or less ground cost less. The same stands on the paper and is charged. */
export const grantedFee = (facts: Facts, asked: Asked): FeeTrace | null =>
  spaceFee(grantedAnswers(facts, asked), facts.today, grantedDays(facts, asked)) ?? setByStaff(facts, asked);

/** The fee of an extension: for the days that are added. Null when none are. */
export function extensionFee(facts: Facts, asked: Asked): FeeTrace | null {
  const [before, after] = [grantedDays(facts, {}), grantedDays(facts, asked)];
  if (!before || !after || after.to <= before.to) return null;
  const added = { from: addDays(before.to, 1), to: after.to };
  return spaceFee(grantedAnswers(facts, asked), facts.today, added) ?? setByStaff(facts, asked);
}

/**
 * The fee of a change: what the permit costs more than the one it replaces, both by today's tariff. Null when it costs
 * no more; what was charged too high is for staff to waive or give back.
 */
export function changeFee(facts: Facts, asked: Asked): FeeTrace | null {
  const by = (decision: Asked) =>
    spaceFee(grantedAnswers(facts, decision), facts.today, grantedDays(facts, decision));
  const [before, after] = [by({}), by(asked)];
  if (!before || !after) return setByStaff(facts, asked);
  const more = after.totalCents - before.totalCents;
  if (more <= 0) return null;
  const line = {
    label: 'Mehr durch die Änderung',
    labelEn: 'More because of the change',
    quantity: 1,
    unit: '',
    rateCents: more,
    amountCents: more,
    note: `${euroText(after.totalCents)} statt ${euroText(before.totalCents)}`,
  };
  return feeTrace({ ...after, lines: [line] });
}

/** Gives the ground, but not while nobody has said what it costs. */
export const grantForFee =
  (fee: typeof grantedFee) =>
  async (context: TransitionContext<SpaceAnswers>): Promise<Failure | undefined> =>
    fee(context.facts, context.asked)
      ? grantGround(context)
      : fail('invalid', { fields: { feeEuro: 'feeNeeded' } });
