import { flushNow } from '../outbox/flush';
import { changeItem, getItem, removeItem } from '../outbox/store';
import type { OutboxEntry } from '../outbox/types';
import { isOpen, type Status, statuses } from '../reports/status';
import { type CrewAction, crewActions } from './actions';
import { fits } from './policy';
import { changeReports } from './store';

/** Why a word of this crew was not taken: what somebody else did, in roles and times only. */
export interface Conflict {
  readonly itemId: string;
  readonly reportId: string;
  readonly action: CrewAction;
  readonly status: Status;
  readonly version: number;
  readonly by: 'crew' | 'staff' | 'citizen' | 'system' | 'self';
  /** UTC ms. */
  readonly at: number;
  readonly photoCount: number;
  /** The report still takes the word, if the person wants it so. */
  readonly canSayAgain: boolean;
}

const roles = ['crew', 'staff', 'citizen', 'system', 'self'] as const;
const oneOf = <T extends string>(list: readonly T[], value: unknown, otherwise: T): T =>
  list.find((entry) => entry === value) ?? otherwise;

/** The conflict an item waits in, or null. */
export function conflictOf({ id, kind, state, problem, payload, photos }: OutboxEntry): Conflict | null {
  const detail = problem?.detail;
  if (kind !== 'crewAction' || state !== 'attention' || problem?.code !== 'conflict') return null;
  if (detail?.reason !== 'changed') return null;
  const action = oneOf(crewActions, payload.action, 'done');
  const status = oneOf(statuses, detail.status, 'checked');
  return {
    itemId: id,
    reportId: String(payload.reportId),
    action,
    status,
    version: Number(detail.version),
    by: oneOf(roles, detail.by, 'system'),
    at: Number(detail.at),
    photoCount: photos.length,
    canSayAgain: isOpen(status) && fits(action, status),
  };
}

/** The person's choice: say it again on what is there now, or only keep note and photos beside it. */
export async function sendAnyway(conflict: Conflict): Promise<void> {
  const item = await getItem(conflict.itemId);
  if (!item) return;
  const { version: baseVersion, status: baseStatus } = conflict;
  const answer = conflict.canSayAgain ? { baseVersion, baseStatus } : { keep: true };
  const { photos, preview, title } = item;
  await changeItem(item.id, { photos, preview, title, payload: { ...item.payload, ...answer } });
  if (!conflict.canSayAgain) await showWhatStands(conflict);
  void flushNow('asked');
}

/** The person's choice: what the other one did stands, and nothing of this word is kept. */
export async function giveUp(conflict: Conflict): Promise<void> {
  await removeItem(conflict.itemId);
  await showWhatStands(conflict);
  void flushNow('asked');
}

/** The other one's result, instead of the word of this phone. */
async function showWhatStands({ reportId, status, version }: Conflict): Promise<void> {
  await changeReports((all) =>
    all.map((one) =>
      one.id === reportId ? { ...one, status, version, mine: null, isGone: !isOpen(status) } : one,
    ),
  );
}
