import { categoryRules } from '../../areas/categories';
import { areaM2, edgeLengths } from '../../areas/metric';
import type { Period } from '../../areas/types';
import { addDays } from '../../clock';
import type { AnswersOf } from '../form-types';
import type { steps } from './steps';

export type SpaceAnswers = AnswersOf<typeof steps>;

export interface Measures {
  /** What the fee is computed from. */
  readonly m2: number;
  /** As drawn, or length × width; undefined when neither is known. */
  readonly measuredM2: number | undefined;
  /** The longest side. */
  readonly lengthM: number;
  readonly pieces: number;
}

/** How much ground is asked for. A value somebody gave a reason for counts before what was measured. */
export function measuresOf({ what, where }: SpaceAnswers): Measures {
  const drawn = where.area && areaM2(where.area);
  const typed = where.lengthM && where.widthM ? where.lengthM * where.widthM : undefined;
  const measuredM2 = drawn ?? typed;
  const lengthM = where.area
    ? Math.max(...edgeLengths(where.area))
    : Math.max(where.lengthM ?? 0, where.widthM ?? 0);
  return { m2: where.otherM2 ?? measuredM2 ?? 0, measuredM2, lengthM, pieces: what.pieces ?? 0 };
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The days asked for; null while one is missing. */
export function periodOf({ when }: SpaceAnswers): Period | null {
  if (!when.from || !when.to) return null;
  const daily =
    when.isDaily && when.dailyFrom && when.dailyTo
      ? { from: minutes(when.dailyFrom), to: minutes(when.dailyTo) }
      : null;
  return { from: when.from, to: when.to, daily };
}

/** All times at which the ground is taken: the use itself, and whole days for building up and taking down. */
export function occupiedTimes(answers: SpaceAnswers): Period[] {
  const period = periodOf(answers);
  if (!period) return [];
  const { setUpOn, takeDownOn } = answers.when;
  return [
    ...(setUpOn && setUpOn < period.from ? [{ from: setUpOn, to: dayBefore(period.from), daily: null }] : []),
    period,
    ...(takeDownOn && takeDownOn > period.to
      ? [{ from: dayAfter(period.to), to: takeDownOn, daily: null }]
      : []),
  ];
}

const dayBefore = (date: string): string => addDays(date, -1);
const dayAfter = (date: string): string => addDays(date, 1);

/** True when ground is drawn or measured for this category, and not pieces counted. */
export const needsGround = ({ what }: SpaceAnswers): boolean =>
  what.category !== undefined && !categoryRules[what.category].isCounted;

/** "Steinstraße 12, Freienohl". */
export const placeOf = ({ where }: SpaceAnswers): string =>
  [[where.street, where.houseNumber].filter(Boolean).join(' '), where.district].filter(Boolean).join(', ');
