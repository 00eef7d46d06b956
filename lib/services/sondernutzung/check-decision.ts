import { periodProblem } from '../../areas/period';
import type { FeeTrace } from '../../payments/fee-trace';
import type { Asked, CaseFacts } from '../desk-types';
import { extensionFee, grantedFee } from './granted-fee';
import type { SpaceAnswers } from './measure';
import { grantedDays } from './occupy';

type Facts = CaseFacts<SpaceAnswers>;
type Problems = Readonly<Record<string, string>>;

/** The days a decision names belong together. */
export function checkDays(facts: Facts, asked: Asked): Problems {
  const days = grantedDays(facts, asked);
  const problem = days && periodProblem(days);
  return problem ? { to: problem } : {};
}

/** Nothing is granted while nobody has said what it costs. */
export const checkFee =
  (fee: (facts: Facts, asked: Asked) => FeeTrace | null) =>
  (facts: Facts, asked: Asked): Problems =>
    fee(facts, asked) ? {} : { feeEuro: 'feeNeeded' };

/** A part: without days that make sense nobody can say what it costs. */
export function checkPart(facts: Facts, asked: Asked): Problems {
  const wrong = checkDays(facts, asked);
  return wrong.to ? wrong : checkFee(grantedFee)(facts, asked);
}

/** An extension ends later than what it extends. */
export function checkExtension(facts: Facts, asked: Asked): Problems {
  const wrong = checkDays(facts, asked);
  if (wrong.to) return wrong;
  const [before, after] = [grantedDays(facts, {}), grantedDays(facts, asked)];
  if (before && after && after.to <= before.to) return { to: 'extensionShort' };
  return checkFee(extensionFee)(facts, asked);
}
