/** A draft is the person's alone; once sent it is the town's case and moves through the states of its service. */
export const stages = ['draft', 'sent'] as const;
export type Stage = (typeof stages)[number];

/** Where it came from: the person's own device, or the counter of the town hall. */
export const sources = ['online', 'counter'] as const;
export type Source = (typeof sources)[number];

/** What a case's history can hold. */
export const eventTypes = [
  'sent',
  'complete',
  'transition',
  'proposed',
  'declined',
  'asked',
  'answered',
  'corrected',
  'signed',
  'assigned',
  'noted',
  'message',
  'fee',
  'file',
] as const;
export type EventType = (typeof eventTypes)[number];

/** What becomes of a four-eyes proposal. */
export const proposalOutcomes = ['agreed', 'declined', 'withdrawn'] as const;
export type ProposalOutcome = (typeof proposalOutcomes)[number];

/** How the person was identified at the counter. */
export const identityChecks = ['idCard', 'passport', 'known', 'none'] as const;
export type IdentityCheck = (typeof identityChecks)[number];

/** Whose case it is, when it is somebody's with an account. */
export interface Owner {
  readonly kind: 'user' | 'organisation';
  readonly id: string;
}
