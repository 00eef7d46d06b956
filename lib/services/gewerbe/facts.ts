import type { Answers } from '../entered';
import { needsResidencePermit } from './free-movement';
import type { Notice } from './notice';
import { hasForeigner } from './who';

/** The answers of all steps in one: field ids are the same and unique in the three notifications. */
export const noticeOf = (answers: Answers): Notice => Object.assign({}, ...Object.values(answers)) as Notice;

/** What the browser cannot tell by one comparison; asked on pages after the answers it needs. */
export const tradeFacts = {
  needsPermit: (answers: Answers): boolean => needsResidencePermit(noticeOf(answers).nationalities),
  hasForeigner: (answers: Answers): boolean => hasForeigner(noticeOf(answers)),
};
