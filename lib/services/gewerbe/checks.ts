import { addDays } from '@/lib/clock';
import type { Answers } from '../entered';
import type { RuleContext } from '../form-types';
import { noticeOf } from './facts';
import { registers, rulesOf } from './legal-forms';
import type { Notice } from './notice';
import { isLegalPerson } from './who';

/** What goes wrong between fields: field → code of `problems`. The first of each field counts. */
type Found = Readonly<Record<string, string>>;
type Check = (notice: Notice, context: RuleContext) => Found;

/** Something filed more than a year ahead is a slip of the year. */
const FURTHEST_DAYS = 366;
const OLDEST_YEARS = 120;

const when = (isWrong: boolean | undefined, field: string, code: string): Found =>
  isWrong ? { [field]: code } : {};

/** Addresses without a country are German ones: five digits. */
const germanPostcode =
  (postcode: keyof Notice, country: keyof Notice): Check =>
  (notice) => {
    const [code, land] = [notice[postcode], notice[country]];
    const isGerman = land === undefined || land === 'DE';
    return when(typeof code === 'string' && isGerman && !/^\d{5}$/.test(code), postcode, 'postcodeGermany');
  };

const register: Check = ({ legalForm, registerNumber }) => {
  const wanted = legalForm ? rulesOf(legalForm).register : null;
  const isFree = !registerNumber || wanted === null || wanted === 'any';
  if (isFree || registerNumber.startsWith(`${wanted} `)) return {};
  const isOther = registers.some((name) => registerNumber.startsWith(`${name} `));
  return when(true, 'registerNumber', isOther ? 'registerOther' : 'registerNumber');
};

const birth: Check = ({ birthDate }, { today }) =>
  when(
    birthDate !== undefined && Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) > OLDEST_YEARS,
    'birthDate',
    'birthTooLong',
  );

/** A legal person is filed once with everybody: the number and the Beiblatt must agree. */
const managers: Check = ({ managers: count, representatives = [], ...notice }) => {
  if (count === undefined || !isLegalPerson(notice)) return {};
  if (count < representatives.length + 1) return { managers: 'managersFewer' };
  return when(count > representatives.length + 1, 'managers', 'managersMore');
};

const permit: Check = ({ residenceDate, birthDate }) =>
  when(isBefore(residenceDate, birthDate), 'residenceDate', 'beforeBirth');

const isBefore = (date: string | undefined, other: string | undefined): boolean =>
  date !== undefined && other !== undefined && date < other;

const permission: Check = ({ hasCraftCard, craftCardDate, permissionDate, birthDate, ...notice }) => ({
  ...when(hasCraftCard === false, 'hasCraftCard', 'craftCardNeeded'),
  // A company may be older than those who represent it today.
  ...(isPerson(notice)
    ? {
        ...when(isBefore(craftCardDate, birthDate), 'craftCardDate', 'beforeBirth'),
        ...when(isBefore(permissionDate, birthDate), 'permissionDate', 'beforeBirth'),
      }
    : {}),
});

const isPerson = (notice: Notice): boolean => notice.legalForm !== undefined && !isLegalPerson(notice);

/** A day of beginning, change or end: not before the person's birth, at most a year ahead. */
const day =
  (field: 'startDate' | 'changeDate' | 'endDate'): Check =>
  (notice, { today }) => ({
    ...when((notice[field] ?? '') > addDays(today, FURTHEST_DAYS), field, 'dateTooFar'),
    ...when(isPerson(notice) && isBefore(notice[field], notice.birthDate), field, 'beforeBirth'),
  });

const end: Check = (notice, context) => ({
  ...day('endDate')(notice, context),
  ...when(isBefore(notice.endDate, notice.began), 'endDate', 'endBeforeStart'),
});

/** A move within the town from a place to the same place is none. */
const relocation: Check = ({ changeReasons = [], ...notice }) =>
  when(
    changeReasons.includes('relocation') &&
      notice.formerStreet !== undefined &&
      notice.formerStreet === notice.siteStreet &&
      notice.formerHouseNumber === notice.siteHouseNumber &&
      notice.formerPostcode === notice.sitePostcode,
    'formerStreet',
    'samePlace',
  );

const both =
  (...checks: readonly Check[]): Check =>
  (notice, context) =>
    Object.assign({}, ...checks.map((check) => check(notice, context)).reverse());

const onAnswers = (check: Check) => (answers: Answers, context: RuleContext) =>
  check(noticeOf(answers), context) as Record<string, never>;

const former = both(germanPostcode('formerPostcode', 'formerCountry'), relocation);

/** Checks by step, for the steps that the notifications share. */
export const personChecks = {
  firm: onAnswers(register),
  birth: onAnswers(birth),
  home: onAnswers(germanPostcode('postcode', 'country')),
  managers: onAnswers(managers),
  head: onAnswers(germanPostcode('headPostcode', 'headCountry')),
};
export const permitChecks = { permit: onAnswers(permit), permission: onAnswers(permission) };
export const formerCheck = onAnswers(former);
export const futureCheck = onAnswers(germanPostcode('futurePostcode', 'futureCountry'));
export const startCheck = onAnswers(day('startDate'));
export const changeCheck = onAnswers(day('changeDate'));
export const endCheck = onAnswers(end);
