import { flushNow } from '../outbox/flush';
import { changeItem, getItem, removeItem } from '../outbox/store';
import type { OutboxEntry, OutboxItem } from '../outbox/types';
import { isOpen, type Status, statuses } from '../reports/status';
import { type CrewAction, crewActions } from './actions';
import { fits, resultOf } from './policy';
import { changeReports } from './store';

/** Why the words of this crew on a report were not taken: what somebody else did, in roles and times only. */
export interface Conflict {
  /** The refused word and those that wait behind it, oldest first. */
  readonly itemIds: readonly string[];
  readonly reportId: string;
  /** The last word: it holds what the crew wants in the end. */
  readonly action: CrewAction;
  readonly status: Status;
  readonly version: number;
  readonly by: 'crew' | 'staff' | 'citizen' | 'system' | 'self';
  /** Place, kind or words were changed; the state is older than that. */
  readonly isEdited: boolean;
  /** UTC ms. */
  readonly at: number;
  /** What these words hold together. */
  readonly photoCount: number;
  readonly hasNote: boolean;
  /** The report still takes the last word, if the person wants it so. */
  readonly canSayAgain: boolean;
}

const roles = ['crew', 'staff', 'citizen', 'system', 'self'] as const;
const oneOf = <T extends string>(list: readonly T[], value: unknown, otherwise: T): T =>
  list.find((entry) => entry === value) ?? otherwise;

const actionOf = ({ payload }: Pick<OutboxEntry, 'payload'>): CrewAction =>
  oneOf(crewActions, payload.action, 'done');

/** The words on the same report, from this one on: they go out in their order and wait for it. */
const lineOf = (item: OutboxEntry, items: readonly OutboxEntry[]): OutboxEntry[] => {
  const own = items.filter(
    ({ kind, owner, series }) => kind === item.kind && owner === item.owner && series === item.series,
  );
  return own.slice(own.findIndex(({ id }) => id === item.id));
};

/**
 * The conflict an item waits in, or null: one question for it and for all words that wait behind it.
 * @param items what waits on this phone, oldest first
 */
export function conflictOf(item: OutboxEntry, items: readonly OutboxEntry[]): Conflict | null {
  const { kind, state, problem, payload } = item;
  const detail = problem?.detail;
  if (kind !== 'crewAction' || state !== 'attention' || problem?.code !== 'conflict') return null;
  if (detail?.reason !== 'changed') return null;
  const status = oneOf(statuses, detail.status, 'checked');
  const version = Number(detail.version);
  const line = lineOf(item, items);
  return {
    itemIds: line.map(({ id }) => id),
    reportId: String(payload.reportId),
    action: actionOf(line.at(-1) ?? item),
    status,
    version,
    by: oneOf(roles, detail.by, 'system'),
    isEdited: detail.isEdited === true,
    at: Number(detail.at),
    photoCount: line.reduce((sum, { photos }) => sum + photos.length, 0),
    hasNote: line.some(({ payload: { note } }) => typeof note === 'string' && note.trim() !== ''),
    canSayAgain: !('keep' in (answersTo(line, { status, version }).at(-1) ?? {})),
  };
}

/**
 * What each word is based on when it is said again: the state it then finds. One that the state no longer
 * takes is only noted beside it.
 */
function answersTo(
  line: readonly Pick<OutboxEntry, 'payload'>[],
  found: Pick<Conflict, 'status' | 'version'>,
) {
  let { status, version } = found;
  return line.map((item) => {
    const action = actionOf(item);
    if (!isOpen(status) || !fits(action, status)) return { keep: true };
    const answer = { baseVersion: version, baseStatus: status };
    status = resultOf[action];
    version += 1;
    return answer;
  });
}

/** The person's choice: say it again on what is there now, or only keep note and photos beside it. */
export async function sendAnyway(conflict: Conflict): Promise<void> {
  const stored = await Promise.all(conflict.itemIds.map(getItem));
  const line = stored.filter((item): item is OutboxItem => item !== undefined);
  const answers = answersTo(line, conflict);
  const changes = line.map(({ id, photos, preview, title, payload }, index) => ({
    ...{ id, photos, preview, title },
    payload: { ...payload, ...answers[index] },
  }));
  // The first one holds the others back: it is let go last.
  for (const { id, ...content } of changes.reverse()) await changeItem(id, content);
  if (!conflict.canSayAgain) await showWhatStands(conflict);
  void flushNow('asked');
}

/** The person's choice: what the other one did stands, and nothing of these words is kept. */
export async function giveUp(conflict: Conflict): Promise<void> {
  // The first one holds the others back: it goes last.
  for (const id of [...conflict.itemIds].reverse()) await removeItem(id);
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
