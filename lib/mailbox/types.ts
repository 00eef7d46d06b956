/** Whose box a thread lies in. */
export const ownerKinds = ['user', 'organisation'] as const;
export type OwnerKind = (typeof ownerKinds)[number];

/** What a thread may belong to. */
export const caseKinds = ['report', 'application'] as const;
export type CaseKind = (typeof caseKinds)[number];

export const sides = ['citizen', 'town'] as const;
export type Side = (typeof sides)[number];

export const threadStates = ['open', 'closed'] as const;
export type ThreadState = (typeof threadStates)[number];

/** What may be attached, told by the file's content. */
export const attachmentTypes = ['pdf', 'jpeg', 'png'] as const;
export type AttachmentType = (typeof attachmentTypes)[number];
/** Each file; said before it is sent, and held by the server. */
export const MOST_FILE_MB = 20;
