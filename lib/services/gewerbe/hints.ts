import { addDays } from '@/lib/clock';
import { topicsOf } from './activity';
import type { Form } from './forms';
import type { Notice } from './notice';

/** Advice beside an answer. None of them keeps anybody from sending (§ 14 GewO is a notification, no permission). */
export const hintIds = [
  'freelance',
  'farming',
  'ownProperty',
  'permission',
  'craft',
  'late',
  'minor',
  'partners',
  'vending',
  'permissionMissing',
] as const;
export type HintId = (typeof hintIds)[number];

/** Days after which a notification counts as late: four weeks. */
const LATE_DAYS = 28;
const ADULT_YEARS = 18;

const dayOf = ({ startDate, changeDate, endDate }: Notice): string | undefined =>
  startDate ?? changeDate ?? endDate;

/** The date so many years later; 29 February becomes 1 March. */
const addYears = (date: string, years: number): string => {
  const moved = `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
  return moved.endsWith('-02-29') ? addDays(`${moved.slice(0, 8)}28`, 1) : moved;
};

const isMinor = ({ birthDate, startDate }: Notice): boolean =>
  birthDate !== undefined && startDate !== undefined && startDate < addYears(birthDate, ADULT_YEARS);

/** Legal forms whose managing partners each file for themselves. */
const partnerships: readonly unknown[] = ['gbr', 'egbr', 'ohg', 'kg'];

/** The advice that fits these answers, on the civil date `today`. */
export function hintsFor(form: Form, notice: Notice, today: string): readonly HintId[] {
  const topics = topicsOf([notice.activity, notice.activityNew].filter(Boolean).join('\n'));
  const begins = form !== 'abmeldung';
  const day = dayOf(notice);
  const rules: Record<HintId, boolean> = {
    freelance: begins && topics.includes('freelance'),
    farming: begins && topics.includes('farming'),
    ownProperty: begins && topics.includes('ownProperty'),
    permission: begins && topics.includes('permission') && notice.permission !== 'granted',
    craft: begins && topics.includes('craft') && notice.hasCraftCard !== true,
    late: day !== undefined && addDays(day, LATE_DAYS) < today,
    minor: begins && isMinor(notice),
    partners: partnerships.includes(notice.legalForm),
    vending: begins && (notice.specials ?? []).includes('vending'),
    permissionMissing: begins && notice.permission === 'missing',
  };
  return hintIds.filter((id) => rules[id]);
}
