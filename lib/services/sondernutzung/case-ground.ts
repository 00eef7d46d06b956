import { db } from '@/db/client';
import type { Occupancy } from '../../areas/conflict';
import type { DecisionType } from '../../areas/decision-type';
import { spanOfAll } from '../../areas/uses';
import { type Surroundings, surroundingsOf } from '../../areas/view';
import type { Answers } from '../entered';
import { decisionOf, leavesNarrowWalkway } from './checks';
import { occupiedTimes, type SpaceAnswers } from './measure';
import { groundOf } from './place';

/** All that the desk shows of an application's ground. */
export interface CaseGround {
  /** Null while no area is known. */
  readonly occupancy: Occupancy | null;
  readonly around: Surroundings | null;
  readonly startsAt: number | undefined;
  readonly decision: DecisionType | null;
  readonly walkwayM: number | undefined;
  readonly isWalkwayNarrow: boolean;
}

/** Reads what lies around an application's ground, as it was asked for. */
export async function caseGround(applicationId: string, answers: Answers): Promise<CaseGround> {
  const own = answers as SpaceAnswers;
  const shape = await groundOf(await db(), own);
  const periods = occupiedTimes(own);
  const occupancy = shape && periods.length > 0 ? { shape, periods } : null;
  return {
    occupancy,
    around: occupancy && (await surroundingsOf(occupancy, { exceptApplication: applicationId })),
    startsAt: occupancy ? spanOfAll(periods).start : undefined,
    decision: decisionOf(own),
    walkwayM: own.where.walkwayM,
    isWalkwayNarrow: leavesNarrowWalkway(own),
  };
}
