import type { Form } from '../forms';
import { hintsFor } from '../hints';
import { rulesOf } from '../legal-forms';
import type { Notice } from '../notice';
import { isLegalPerson } from '../who';

/** What the office looks at before it confirms; the machine says where to look, a person decides. */
export const checkIds = [
  'inTime',
  'activityClear',
  'noTradeAtAll',
  'permission',
  'craft',
  'register',
  'representatives',
  'partners',
  'residence',
  'minor',
  'sideBusiness',
  'sameAddress',
] as const;
export type CheckId = (typeof checkIds)[number];

export interface Checked {
  readonly id: CheckId;
  /** `look`: something speaks against it, or only a person can tell. */
  readonly state: 'ok' | 'look';
}

/** Letters fewer than this tell little of an activity. */
const FEW_LETTERS = 15;
/** Employees from which a side business is worth a look. */
const MANY_EMPLOYEES = 5;

const activityOf = ({ activity, activityNew, activityKept }: Notice): string =>
  [activity, activityNew, activityKept].filter(Boolean).join(' ');

/** The checklist for a notification, on the civil date `today`; only the points that matter for it. */
export function checklist(form: Form, notice: Notice, today: string): readonly Checked[] {
  const hints = hintsFor(form, notice, today);
  const rules = notice.legalForm ? rulesOf(notice.legalForm) : undefined;
  const has = (...ids: readonly string[]) => ids.some((id) => (hints as readonly string[]).includes(id));
  const employees = (notice.fullTime ?? 0) + (notice.partTime ?? 0);
  /** Point → undefined where it does not matter, else whether to look. */
  const points: Record<CheckId, boolean | undefined> = {
    inTime: has('late'),
    activityClear: activityOf(notice).length < FEW_LETTERS,
    noTradeAtAll: form === 'abmeldung' ? undefined : has('freelance', 'farming', 'ownProperty'),
    permission: form === 'abmeldung' ? undefined : has('permission', 'permissionMissing'),
    craft: form === 'abmeldung' ? undefined : has('craft') || notice.hasCraftCard === true || undefined,
    register: rules && rules.register !== null ? !notice.registerNumber : undefined,
    representatives: isLegalPerson(notice)
      ? notice.managers !== (notice.representatives?.length ?? 0) + 1
      : undefined,
    partners: has('partners') ? true : undefined,
    residence: notice.residenceDate || notice.residenceAuthority ? true : undefined,
    minor: has('minor') ? true : undefined,
    sideBusiness: notice.isSideBusiness === true ? employees >= MANY_EMPLOYEES : undefined,
    sameAddress:
      notice.formerStreet === undefined
        ? undefined
        : notice.formerStreet === notice.siteStreet && notice.formerHouseNumber === notice.siteHouseNumber,
  };
  return checkIds.flatMap((id): Checked[] => {
    const look = points[id];
    return look === undefined ? [] : [{ id, state: look ? 'look' : 'ok' }];
  });
}
