import { all, any, type Condition, is, not } from '../conditions';
import { type LegalForm, type LegalFormId, legalFormIds, rulesOf } from './legal-forms';

/**
 * The branches of the forms as plain data, so that the browser follows them while somebody types; made from the
 * table of legal forms.
 */
const formsWhere = (fits: (rules: LegalForm) => boolean): readonly LegalFormId[] =>
  legalFormIds.filter((id) => fits(rulesOf(id)));

const isForm = (fits: (rules: LegalForm) => boolean): Condition => is('legal.legalForm', ...formsWhere(fits));

export const isPartnership = isForm(({ files }) => files === 'partner');
export const mayBeFounding = isForm((rules) => rules.mayBeFounding);
export const hasPartners = isForm(({ names }) => names === 'partners' || names === 'firmAndPartners');
export const hasFirm = isForm(({ names }) => names === 'firm' || names === 'firmAndPartners');
export const mayBeInRegister = isForm(({ register }) => register === 'any');
export const isNoPerson = isForm(({ files }) => files !== 'person');

/** A company, or a company that is a managing partner: filed once with everybody who represents it. */
export const isLegalPerson = any(
  isForm(({ files }) => files === 'legalPerson'),
  is('legal.isCompany', true),
);

/** A register has to be named: by the legal form unless in Gründung, or because the person says that there is one. */
export const asksRegister = any(
  all(
    isForm(({ isRegistered }) => isRegistered),
    not(is('legal.isFounding', true)),
  ),
  is('firm.isInRegister', true),
);

/** Field 14: AG, branch and dependent branch only. */
export const asksAgent = any(is('legal.legalForm', 'ag'), is('place.siteKind', 'branch', 'dependent'));
