import { categoryRules, isWalkwayNarrow, leadWeeks, type SpaceCategory } from '../../areas/categories';
import { type DecisionType, decisionType } from '../../areas/decision-type';
import { periodProblem } from '../../areas/period';
import { addDays } from '../../clock';
import type { RuleContext } from '../form-types';
import { measuresOf, needsGround, periodOf, type SpaceAnswers } from './measure';

/** What does not go together about the days. */
export function checkWhen(answers: SpaceAnswers) {
  const { when } = answers;
  const period = periodOf(answers);
  const problem = period && periodProblem(period);
  return {
    ...(problem === 'hoursEqual' ? { dailyTo: problem } : problem ? { to: problem } : {}),
    ...(when.setUpOn && when.from && when.setUpOn > when.from ? { setUpOn: 'setUpAfterStart' } : {}),
    ...(when.takeDownOn && when.to && when.takeDownOn < when.to ? { takeDownOn: 'takeDownBeforeEnd' } : {}),
  };
}

/** Drawn or in metres, and not larger than makes sense. A drawing that is wrong is there all the same. */
export function checkWhere(answers: SpaceAnswers, _: RuleContext, isWrong: (field: string) => boolean) {
  if (!needsGround(answers) || isWrong('area')) return {};
  const { measuredM2 } = measuresOf(answers);
  const { lengthM, area } = answers.where;
  if (measuredM2 === undefined) return { [lengthM && !area ? 'widthM' : 'lengthM']: 'areaMissing' };
  const most = categoryRules[answers.what.category as SpaceCategory].mostM2;
  return measuredM2 > most ? { [area ? 'area' : 'lengthM']: 'areaTooLarge' } : {};
}

/** No-stopping signs stand four days ahead (VwV-StVO zu § 41, Zeichen 283: 72 hours and a day to spare). */
export const SIGN_DAYS = 4;
export function checkTraffic({ traffic, when }: SpaceAnswers) {
  const isLate = traffic.signsOn && when.from && traffic.signsOn > addDays(when.from, -SIGN_DAYS);
  return isLate ? { signsOn: 'signsLate' } : {};
}

/** Which decision the answers need; null while one of them is missing. */
export function decisionOf({ what, where, traffic }: SpaceAnswers): DecisionType | null {
  if (!what.category || !where.surface || !traffic.impact) return null;
  return decisionType({ category: what.category, surface: where.surface, traffic: traffic.impact });
}

/** True when the first day is nearer than the office usually needs. A hint only. */
export function isShortNotice({ what, when, traffic }: SpaceAnswers, { today }: RuleContext): boolean {
  if (!what.category || !when.from) return false;
  return when.from < addDays(today, 7 * leadWeeks(what.category, traffic.impact ?? 'none'));
}

export const leavesNarrowWalkway = ({ where }: SpaceAnswers): boolean =>
  where.surface !== undefined && isWalkwayNarrow(where.surface, where.walkwayM);
