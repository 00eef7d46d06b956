import type { Answers } from '../types';
import { needsResidencePermit } from './free-movement';
import { rulesOf } from './legal-forms';
import type { Notice } from './notice';
import { asksAgent, asksRegister, hasForeigner, isLegalPerson } from './who';

/** The answers of all steps in one: field ids are the same and unique in the three notifications. */
export const noticeOf = (answers: Answers): Notice => Object.assign({}, ...Object.values(answers)) as Notice;

const of =
  <Value>(read: (notice: Notice) => Value) =>
  (answers: Answers): Value =>
    read(noticeOf(answers));

const formOf = ({ legalForm }: Notice) => (legalForm ? rulesOf(legalForm) : undefined);

/** What the branches of the three notifications go by. */
export const tradeFacts = {
  /** Who files: person, partner, legalPerson. */
  files: of((notice) => formOf(notice)?.files),
  names: of((notice) => formOf(notice)?.names),
  mayBeFounding: of((notice) => formOf(notice)?.mayBeFounding ?? false),
  mayBeInRegister: of((notice) => formOf(notice)?.register === 'any'),
  isLegalPerson: of(isLegalPerson),
  asksAgent: of(asksAgent),
  asksRegister: of(asksRegister),
  needsPermit: of((notice) => needsResidencePermit(notice.nationalities)),
  hasForeigner: of(hasForeigner),
};
