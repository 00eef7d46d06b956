/** What a paper may belong to. */
export const paperCaseKinds = ['report', 'application'] as const;
export type PaperCaseKind = (typeof paperCaseKinds)[number];

/** Why a paper no longer holds: a newer one took its place, the permission was taken back, or it was a mistake. */
export const revokedAs = ['replaced', 'withdrawn', 'error'] as const;
export type RevokedAs = (typeof revokedAs)[number];

export const paperStates = ['valid', 'notYet', 'expired', 'revoked'] as const;
export type PaperState = (typeof paperStates)[number];

interface Validity {
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly revokedAt: number | null;
}

/** Where a paper stands on a civil date. A revoked one stays revoked, whatever its dates. */
export function paperState({ validFrom, validUntil, revokedAt }: Validity, today: string): PaperState {
  if (revokedAt !== null) return 'revoked';
  if (validFrom !== null && today < validFrom) return 'notYet';
  return validUntil !== null && today > validUntil ? 'expired' : 'valid';
}
