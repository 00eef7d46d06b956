/** By which calling somebody acts for another. */
export const representativeKinds = ['taxAdviser', 'notary', 'carer', 'other'] as const;
export type RepresentativeKind = (typeof representativeKinds)[number];

/** What somebody may do in the other's mailbox. */
export const mailboxScopes = ['none', 'read', 'act'] as const;
export type MailboxScope = (typeof mailboxScopes)[number];

/** What the town hall has found about the Vollmacht. */
export const proofStates = ['missing', 'open', 'checked', 'refused'] as const;
export type ProofState = (typeof proofStates)[number];
