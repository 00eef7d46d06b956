import { civilDate } from '../clock';
import type { ProofState } from './types';

interface Row {
  readonly representativeId: string | null;
  readonly acceptedAt: number | null;
  readonly endedAt: number | null;
  /** Civil date of the last day; null until it is revoked. */
  readonly endsOn: string | null;
  readonly proofState: ProofState;
}

/** `invited` until the link was used, `active`, `paused` while the town hall does not accept the Vollmacht, `ended`. */
export type RepresentationState = 'invited' | 'active' | 'paused' | 'ended';

/** Where a representation stands at an instant. */
export function stateOf(row: Row, now: number): RepresentationState {
  if (row.endedAt !== null || (row.endsOn !== null && row.endsOn < civilDate(now))) return 'ended';
  if (row.representativeId === null || row.acceptedAt === null) return 'invited';
  return row.proofState === 'refused' ? 'paused' : 'active';
}

/** Whether the town hall has entered it: it has seen the paper and kept no copy. */
export const isEntered = ({
  proofId,
  proofState,
}: Pick<Row, 'proofState'> & { readonly proofId: string | null }) =>
  proofId === null && proofState === 'checked';
