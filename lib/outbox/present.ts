import type { OutboxEntry } from './types';

/** What the person can do with an item, most helpful first. */
export type ItemAction =
  | 'choosePhoto'
  | 'withoutPhoto'
  | 'place'
  | 'edit'
  | 'retry'
  | 'retryAgain'
  | 'signIn'
  | 'update'
  | 'keepEarlier'
  | 'sendAsNew'
  | 'openJob';

export type FaceState = 'waiting' | 'later' | 'sending' | 'attention' | 'signIn' | 'held';
export type ProblemText =
  | 'place'
  | 'photo'
  | 'photoTooLarge'
  | 'updateNeeded'
  | 'conflict'
  | 'conflictUnknown'
  | 'crewConflict'
  | 'invalid'
  | 'other';
/** "Wartet auf Empfang" needs no reason besides. */
export type ReasonText =
  | 'foreignAnswer'
  | 'serverDown'
  | 'tooMany'
  | 'storageFull'
  | 'unauthenticated'
  | 'forbidden'
  | 'decoderMissing'
  | 'held';

/** How an item is shown: state, why, and what can be done. */
export interface Face {
  readonly state: FaceState;
  readonly problem: ProblemText | null;
  readonly reason: ReasonText | null;
  /** What helps, as buttons on the card. */
  readonly actions: readonly ItemAction[];
  /** What is possible besides. */
  readonly more: readonly ItemAction[];
}

const photoProblems = new Set(['unreadablePhoto', 'emptyPhoto', 'unsupportedMedia', 'tooManyPixels']);
const reasons = new Set<string>([
  'foreignAnswer',
  'serverDown',
  'tooMany',
  'storageFull',
  'unauthenticated',
  'forbidden',
  'decoderMissing',
]);
const isReason = (code: string | undefined): code is ReasonText => code !== undefined && reasons.has(code);
const placeFields = /^(lat|lng|place|position|accuracyM|positionSource)$/;

type Item = Pick<OutboxEntry, 'kind' | 'state' | 'heldUntil' | 'problem' | 'hasEarlier'> & {
  readonly photos: readonly unknown[];
};

/** The face of an item at this moment. */
export function faceOf(item: Item, now: number): Face {
  const none = { problem: null, reason: null, actions: [], more: [] };
  if (item.state === 'sending') return { ...none, state: 'sending' };
  if (item.state === 'attention') return attentionFace(item);
  const more: ItemAction[] = item.kind === 'report' ? ['retry', 'edit'] : ['retry'];
  if (item.heldUntil > now) return { ...none, state: 'held', reason: 'held', more };
  const code = item.problem?.code;
  const reason = isReason(code) ? code : null;
  if (reason === 'unauthenticated') return { ...none, state: 'signIn', reason, actions: ['signIn'], more };
  const isOffline = reason === null || reason === 'foreignAnswer';
  return { ...none, state: isOffline ? 'waiting' : 'later', reason, more };
}

function attentionFace(item: Item): Face {
  const problem = problemText(item);
  const actions = actionsFor(problem, item);
  // After a conflict the same number would be refused again, changed or not.
  const isConflict = problem === 'conflict' || problem === 'conflictUnknown' || problem === 'crewConflict';
  const possible: ItemAction[] = isConflict ? [] : ['edit', 'retryAgain'];
  const more = possible.filter(
    (action) => !actions.includes(action) && (action !== 'edit' || item.kind === 'report'),
  );
  return { state: 'attention', problem, reason: null, actions, more };
}

function problemText({ kind, problem, photos, hasEarlier }: Item): ProblemText {
  const code = problem?.code ?? '';
  const fields = Object.keys(problem?.fields ?? {});
  const isOfPhoto = photos.length > 0 && (fields.length === 0 || fields.some((f) => f.startsWith('photos')));
  if (isOfPhoto && photoProblems.has(code)) return 'photo';
  if (isOfPhoto && code === 'tooLarge') return 'photoTooLarge';
  if (code === 'updateNeeded') return 'updateNeeded';
  if (code === 'conflict') {
    if (kind === 'crewAction') return 'crewConflict';
    return hasEarlier ? 'conflict' : 'conflictUnknown';
  }
  if (code !== 'invalid') return 'other';
  return fields.some((field) => placeFields.test(field)) ? 'place' : 'invalid';
}

function actionsFor(problem: ProblemText, { kind }: Item): ItemAction[] {
  switch (problem) {
    case 'photo':
    case 'photoTooLarge':
      return ['choosePhoto', 'withoutPhoto'];
    case 'place':
      return ['place'];
    case 'updateNeeded':
      return ['update'];
    case 'conflict':
      return ['sendAsNew', 'keepEarlier'];
    case 'conflictUnknown':
      return ['sendAsNew'];
    case 'crewConflict':
      return ['openJob'];
    default:
      return kind === 'report' ? ['edit', 'retryAgain'] : ['retryAgain'];
  }
}

const DAY_MS = 24 * 3600_000;
/** Safari forgets after seven days without a visit. */
const WARN_FROM_DAYS = 3;

/** Whole days the oldest item has waited, when that is worth a warning; else 0. */
export function waitsTooLong(items: readonly Pick<OutboxEntry, 'createdAt'>[], now: number): number {
  const oldest = Math.min(now, ...items.map(({ createdAt }) => createdAt));
  const days = Math.floor((now - oldest) / DAY_MS);
  return days >= WARN_FROM_DAYS ? days : 0;
}

/** Positions of the photos the server refused; all of them when it did not say. */
export function refusedPhotos(problem: OutboxEntry['problem'], count: number): number[] {
  const named = Object.keys(problem?.fields ?? {})
    .map((field) => /^photos\.(\d+)$/.exec(field)?.[1])
    .filter((index) => index !== undefined)
    .map(Number);
  return named.length > 0 ? named : Array.from({ length: count }, (_, index) => index);
}
