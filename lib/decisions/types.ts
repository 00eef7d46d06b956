/**
 * Where a decision stands. `provided` it waits to be opened; `opened` it is announced; `ended` it was not
 * opened in time; `letter` it never was electronic. The last two go by post, `posted` has gone.
 */
export const decisionStates = ['provided', 'opened', 'ended', 'letter', 'posted'] as const;
export type DecisionState = (typeof decisionStates)[number];

/** Why a decision goes by post. */
export const letterReasons = ['noMailbox', 'noConsent', 'noChannel', 'noticeFailed', 'notOpened'] as const;
export type LetterReason = (typeof letterReasons)[number];

/** What is kept as evidence, with times. */
export const decisionEventTypes = [
  'provided',
  'noticeSent',
  'opened',
  'downloaded',
  'ended',
  'letterNeeded',
  'posted',
] as const;
export type DecisionEventType = (typeof decisionEventTypes)[number];
