import { announce } from './changes';
import { decodeIfNeeded } from './decode';
import { exclusively } from './exclusive';
import { type FlushReason, isOwnersSession, judge, type Me, nextDue } from './machine';
import { send, whoAmI } from './send';
import { beginSending, markForSignIn, recoverCrashed, settle } from './sending';
import { listItems } from './store';
import type { OutboxEntry } from './types';

let running: Promise<void> | null = null;
/** Reason of a drain that was asked for while one runs. */
let queued: FlushReason | null = null;

/**
 * Sends what is due, oldest first, one at a time for the whole phone. Calls while one runs lead to one
 * more round. Resolves when nothing is due any more; never rejects for what the network does.
 */
export function flushNow(reason: FlushReason = 'enqueue'): Promise<void> {
  if (running) {
    queued = queued === 'asked' ? queued : reason;
    return running;
  }
  running = rounds(reason).finally(() => {
    running = null;
  });
  return running;
}

async function rounds(first: FlushReason): Promise<void> {
  for (let reason: FlushReason | null = first; reason; reason = queued) {
    queued = null;
    const now: FlushReason = reason;
    if ((await listItems()).length > 0) await exclusively(() => drain(now));
  }
}

async function drain(reason: FlushReason): Promise<void> {
  await recoverCrashed();
  const tried = new Set<string>();
  let me: Me | undefined;
  for (;;) {
    const items = await listItems();
    if (!items.some(({ id, state }) => state === 'waiting' && !tried.has(id))) return;
    me ??= await askWhoIsHere(items);
    const next = nextDue(items, tried, Date.now(), reason, me);
    if (!next) return;
    tried.add(next.id);
    if (!(await decodeIfNeeded(next))) continue;
    if (!(await attempt(next.id, me))) return;
  }
}

async function askWhoIsHere(items: readonly OutboxEntry[]): Promise<Me> {
  const me = await whoAmI();
  if (me !== 'unknown')
    await markForSignIn(items.filter(({ owner }) => !isOwnersSession(owner, me)).map(({ id }) => id));
  return me;
}

/** @returns false when the connection is not worth another item now */
async function attempt(id: string, me: Me): Promise<boolean> {
  const item = await beginSending(id);
  if (!item) return true;
  const answer = await send(item, me, (sent, total) => announce({ type: 'progress', id, sent, total }));
  const step = judge(item, answer, Math.random());
  await settle(id, step);
  return step.to !== 'waiting' || step.scope === 'item';
}
