import { needsResidencePermit } from './free-movement';
import { rulesOf } from './legal-forms';
import type { Notice } from './notice';

/** Filed once by a company, or by a company that is a managing partner. */
export const isLegalPerson = ({ legalForm, isCompany }: Notice): boolean =>
  (legalForm !== undefined && rulesOf(legalForm).files === 'legalPerson') || isCompany === true;

/** Somebody among trader and representatives needs a residence permit: the Ausländerbehörde is told. */
export const hasForeigner = ({ nationalities, representatives = [] }: Notice): boolean =>
  [nationalities, ...representatives.map((person) => person.nationalities)].some(needsResidencePermit);
