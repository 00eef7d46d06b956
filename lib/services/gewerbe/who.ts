import { needsResidencePermit } from './free-movement';
import { rulesOf } from './legal-forms';
import type { Notice } from './notice';

/** Filed once by a company, or by a company that is a managing partner. */
export const isLegalPerson = ({ legalForm, isCompany }: Notice): boolean =>
  (legalForm !== undefined && rulesOf(legalForm).files === 'legalPerson') || isCompany === true;

/** Field 14: AG, branch and dependent branch only. */
export const asksAgent = ({ legalForm, siteKind }: Notice): boolean =>
  legalForm === 'ag' || siteKind === 'branch' || siteKind === 'dependent';

/** Whether a register has to be named: by the legal form, or because the person says that there is one. */
export const asksRegister = ({ legalForm, isFounding, isInRegister }: Notice): boolean => {
  if (!legalForm || isFounding) return false;
  return rulesOf(legalForm).isRegistered || isInRegister === true;
};

/** Somebody among trader and representatives needs a residence permit: the Ausländerbehörde is told. */
export const hasForeigner = ({ nationalities, representatives = [] }: Notice): boolean =>
  [nationalities, ...representatives.map((person) => person.nationalities)].some(needsResidencePermit);
