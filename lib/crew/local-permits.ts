import type { AcceptanceResult } from '../areas/status';
import type { CrewPermit } from './permit-types';

/** A permit as it lies on the phone. */
export interface LocalPermit extends CrewPermit {
  /** What this phone has said of it and has not yet seen in the server's answer. */
  readonly mine: { readonly result: AcceptanceResult; readonly at: number } | null;
}

/** What was found afterwards, as the crew sees it: its own word counts before it has arrived. */
export const seenAcceptance = ({ mine, accepted }: LocalPermit) => mine ?? accepted;

/**
 * What lies on the phone after an answer of the server. A word that still waits is never covered.
 * @param waiting permits of which this phone still has something to send
 */
export function mergePermits(
  local: readonly LocalPermit[],
  fresh: readonly CrewPermit[],
  waiting: ReadonlySet<string>,
): LocalPermit[] {
  const mine = new Map(local.filter(({ id }) => waiting.has(id)).map((permit) => [permit.id, permit]));
  const there = fresh.map((permit): LocalPermit => ({ ...permit, mine: mine.get(permit.id)?.mine ?? null }));
  const ids = new Set(fresh.map(({ id }) => id));
  return [...there, ...[...mine.values()].filter(({ id }) => !ids.has(id))];
}
