import { town } from '@/lib/town';
import type { Answers, Entered, EnteredRow, EnteredValue } from '../entered';
import { noticeOf } from './facts';

/** A parsed value as somebody would enter it. */
function toEntered(value: unknown): EnteredValue {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string')
      ? (value as string[])
      : value.map((row: Record<string, unknown>) => rowOf(row));
  return value === undefined || value === null ? '' : String(value);
}

const rowOf = (row: Readonly<Record<string, unknown>>): EnteredRow =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map(String) : String(toEntered(value)),
    ]),
  );

const stepOf = (fields: Readonly<Record<string, unknown>> | undefined) =>
  Object.fromEntries(Object.entries(fields ?? {}).map(([field, value]) => [field, toEntered(value)]));

/** Steps that mean the same in all three notifications. */
const shared = [
  'legal',
  'firm',
  'person',
  'birth',
  'permit',
  'home',
  'contact',
  'managers',
  'site',
  'place',
  'head',
  'business',
];

/**
 * What a change or an end takes over from an earlier notification of the same owner: who and where. Its activity is
 * the one that goes on or ends, its site the former one after a move.
 */
export function fromEarlier(answers: Answers): Entered {
  const notice = noticeOf(answers);
  const activity = [notice.activity, notice.activityNew, notice.activityKept].filter(Boolean).join('\n');
  const steps = Object.fromEntries(shared.map((step) => [step, stepOf(answers[step])]));
  return {
    ...steps,
    former: stepOf({
      formerStreet: notice.siteStreet,
      formerHouseNumber: notice.siteHouseNumber,
      formerPostcode: notice.sitePostcode,
      formerCity: notice.siteStreet ? town.name : '',
    }),
    activity: stepOf({ activity, activityKept: activity, kinds: notice.kinds ?? [] }),
    end: stepOf({ began: notice.startDate }),
  };
}
