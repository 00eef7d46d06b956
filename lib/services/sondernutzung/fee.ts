import { feeOf } from '../../areas/tariff/fee';
import { tariffNow } from '../../areas/tariff/tariffs';
import type { ExemptionId, Tariff } from '../../areas/tariff/types';
import type { Period } from '../../areas/types';
import type { FeeTrace } from '../../payments/fee-trace';
import { measuresOf, periodOf, type SpaceAnswers } from './measure';

const exemptionsOf = ({ what }: SpaceAnswers): readonly ExemptionId[] =>
  what.purpose === 'charity' || what.purpose === 'election' ? [what.purpose] : [];

/**
 * The fee by the tariff in force today, for the days asked for or for others (a permit for fewer days).
 * @returns null while something is missing, and where the tariff has no rule: then staff decide
 */
export function spaceFee(
  answers: SpaceAnswers,
  today: string,
  days: Pick<Period, 'from' | 'to'> | null = periodOf(answers),
): FeeTrace | null {
  const tariff = tariffNow(today);
  return tariff && feeBy(tariff, answers, days);
}

/** The same by any tariff, also one that is not in force. */
export function feeBy(
  tariff: Tariff,
  answers: SpaceAnswers,
  days: Pick<Period, 'from' | 'to'> | null,
): FeeTrace | null {
  const { category } = answers.what;
  if (!category || !days) return null;
  const { m2, lengthM, pieces } = measuresOf(answers);
  return feeOf(tariff, {
    category,
    m2,
    lengthM,
    pieces,
    period: days,
    district: answers.where.district ?? '',
    exemptions: exemptionsOf(answers),
  });
}
