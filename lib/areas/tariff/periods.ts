import type { CivilDate } from '../../decisions/calendar';
import { daysOf } from '../period';
import type { Period } from '../types';
import type { PeriodUnit, TariffBody } from './types';

const ceilDiv = (value: number, by: number): number => Math.ceil(value / by);

/** The same day so many months later, or that month's last. */
function addMonths(date: CivilDate, months: number): CivilDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay), 12)).toISOString().slice(0, 10);
}

/** Months begun, the first from the first day: 31 January to 28 February is two, until the 27th one. */
function startedMonths(period: Pick<Period, 'from' | 'to'>): number {
  let months = 1;
  while (addMonths(period.from, months) <= period.to) months++;
  return months;
}

/** Seasons of the year that the period touches; a season may go over New Year. */
function startedSeasons(period: Pick<Period, 'from' | 'to'>, season: TariffBody['season']): number {
  let seasons = 0;
  for (let year = Number(period.from.slice(0, 4)) - 1; year <= Number(period.to.slice(0, 4)); year++) {
    const start = `${year}-${season.from}`;
    const end = `${season.to < season.from ? year + 1 : year}-${season.to}`;
    if (start <= period.to && end >= period.from) seasons++;
  }
  return seasons;
}

/**
 * How often the rate falls due in a period. Grows with the period, never shrinks.
 * @returns 0 when the period has no day (or, for seasons, lies outside all of them)
 */
export function countPeriods(
  unit: PeriodUnit,
  period: Pick<Period, 'from' | 'to'>,
  season: TariffBody['season'],
): number {
  const days = daysOf({ ...period, daily: null });
  if (days < 1) return 0;
  if (unit === 'once') return 1;
  if (unit === 'day') return days;
  if (unit === 'week') return ceilDiv(days, 7);
  if (unit === 'season') return startedSeasons(period, season);
  const months = startedMonths(period);
  return unit === 'month' ? months : ceilDiv(months, 12);
}
