import { tariffNow } from '../../areas/tariff/tariffs';
import { addDays } from '../../clock';
import type { FeeTrace } from '../../payments/fee-trace';
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

/** Gives the ground, but not while nobody has said what it costs. */
export const grantForFee =
  (fee: typeof grantedFee) =>
  async (context: TransitionContext<SpaceAnswers>): Promise<Failure | undefined> =>
    fee(context.facts, context.asked)
      ? grantGround(context)
      : fail('invalid', { fields: { feeEuro: 'feeNeeded' } });
