import type { OutboxEntry, Problem, Receipt } from './types';

/** What came back from the network, as far as the outbox is concerned. */
export type Answer =
  | { readonly type: 'unreachable' }
  | {
      readonly type: 'answer';
      readonly status: number;
      readonly isRedirected: boolean;
      /** Parsed JSON; undefined when the answer is anything else. */
      readonly body: unknown;
      readonly retryAfterS: number | null;
    };

/** What an answer means for the item. `line`: the whole connection is concerned, not only this item. */
export type Step =
  | { readonly to: 'sent'; readonly receipt: Receipt | null }
  | {
      readonly to: 'waiting';
      readonly problem: Problem;
      readonly delayMs: number;
      readonly scope: 'item' | 'line';
    }
  | { readonly to: 'attention'; readonly problem: Problem };

const FIRST_DELAY_MS = 5_000;
const LONGEST_DELAY_MS = 15 * 60_000;
const LONGEST_RETRY_AFTER_MS = 6 * 3600_000;

/** Growing delay with jitter, so that a town full of phones does not come back at the same moment. */
export function retryDelay(attempts: number, random: number, retryAfterS: number | null = null): number {
  const grown = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.max(0, attempts - 1));
  const asked = Math.min(LONGEST_RETRY_AFTER_MS, (retryAfterS ?? 0) * 1000);
  return Math.round(Math.max(grown * (0.5 + random / 2), asked + grown * 0.1 * random));
}

type Item = Pick<OutboxEntry, 'id' | 'kind' | 'owner' | 'attempts'> & {
  readonly photos: readonly { readonly sha256: string }[];
};

/**
 * Decides what happens to an item after an attempt. Only JSON that echoes the item's UUID and every photo
 * frees local data; whatever did not come from our server keeps it waiting; a refusal by our server keeps
 * it for the person to look at. Nothing is ever dropped.
 */
export function judge(item: Item, answer: Answer, random: number): Step {
  const wait = (code: string, scope: 'item' | 'line'): Step => ({
    to: 'waiting',
    problem: { code },
    delayMs: retryDelay(item.attempts, random, answer.type === 'answer' ? answer.retryAfterS : null),
    scope,
  });
  if (answer.type === 'unreachable') return wait('unreachable', 'line');
  const { status, isRedirected, body } = answer;
  if (isRedirected || !isObject(body)) return wait(status >= 500 ? 'serverDown' : 'foreignAnswer', 'line');
  if (status >= 200 && status < 300)
    return isConfirmed(item, body)
      ? { to: 'sent', receipt: receiptOf(item, body) }
      : wait('foreignAnswer', 'line');
  if (typeof body.code !== 'string') return wait('foreignAnswer', 'line');
  if (status === 507) return wait('storageFull', 'line');
  if (status === 429) return wait('tooMany', 'line');
  if (status === 408 || status === 425 || status === 503) return wait('serverDown', 'line');
  if (status >= 500) return wait('serverDown', 'item');
  if (status === 401 || status === 403)
    return wait(item.owner === null ? 'forbidden' : 'unauthenticated', 'item');
  return { to: 'attention', problem: toProblem(body, body.code) };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isConfirmed(item: Item, body: Record<string, unknown>): boolean {
  if (body.id !== item.id) return false;
  if (item.kind === 'report' && !(isText(body.trackingCode) && isText(body.followUpUrl))) return false;
  if (item.photos.length === 0) return true;
  const { photos } = body;
  return (
    Array.isArray(photos) &&
    photos.length === item.photos.length &&
    item.photos.every(({ sha256 }, i) => isObject(photos[i]) && photos[i].sha256 === sha256)
  );
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function receiptOf(item: Item, body: Record<string, unknown>): Receipt | null {
  if (item.kind !== 'report') return null;
  return { id: item.id, trackingCode: String(body.trackingCode), followUpUrl: String(body.followUpUrl) };
}

function toProblem({ code: _, fields, ...detail }: Record<string, unknown>, code: string): Problem {
  const texts = isObject(fields)
    ? Object.fromEntries(Object.entries(fields).map(([field, what]) => [field, String(what)]))
    : undefined;
  return { code, ...(texts ? { fields: texts } : {}), ...(Object.keys(detail).length > 0 ? { detail } : {}) };
}

/** Why a drain starts. `asked` is the person's own tap; `connected` means the phone may be online again. */
export type FlushReason = 'enqueue' | 'connected' | 'timer' | 'asked';

/** Who is signed in on this phone; `unknown` when the server could not be asked. */
export type Me = { readonly id: string } | null | 'unknown';

/** Problems that opening the app again, a returning connection or a sign-in may have solved. */
const passingProblems = new Set(['unreachable', 'foreignAnswer', 'serverDown', 'unauthenticated']);

/** Whether an item's account is the one signed in here; anonymous items always may go. */
export const isOwnersSession = (owner: string | null, me: Me): boolean =>
  owner === null || (me !== 'unknown' && me?.id === owner);

/** Whether an item may be tried now. */
export function isDue(item: OutboxEntry, now: number, reason: FlushReason, me: Me): boolean {
  if (item.state !== 'waiting' || item.heldUntil > now) return false;
  if (!isOwnersSession(item.owner, me)) return false;
  if (item.nextAttemptAt <= now || reason === 'asked') return true;
  return reason === 'connected' && passingProblems.has(item.problem?.code ?? '');
}

/** The oldest item that may be tried; within a series only its first. */
export function nextDue(
  items: readonly OutboxEntry[],
  tried: ReadonlySet<string>,
  now: number,
  reason: FlushReason,
  me: Me,
): OutboxEntry | undefined {
  const openSeries = new Set<string>();
  for (const item of items) {
    const isFirst = item.series === undefined || !openSeries.has(item.series);
    if (isFirst && !tried.has(item.id) && isDue(item, now, reason, me)) return item;
    if (item.series !== undefined) openSeries.add(item.series);
  }
  return undefined;
}
