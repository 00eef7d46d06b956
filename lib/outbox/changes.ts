/** What other tabs and the worker tell each other. */
export type OutboxChange =
  | { readonly type: 'changed' }
  | { readonly type: 'sent'; readonly id: string; readonly kind: string }
  | { readonly type: 'progress'; readonly id: string; readonly sent: number; readonly total: number };

type Listener = (change: OutboxChange) => void;

const NAME = 'buergerweg-outbox';
const POLL_MS = 5_000;
const listeners = new Set<Listener>();
let channel: BroadcastChannel | null = null;
let poll: ReturnType<typeof setInterval> | undefined;

const emit = (change: OutboxChange): void => {
  for (const listener of listeners) listener(change);
};

const isChange = (data: unknown): data is OutboxChange =>
  typeof data === 'object' &&
  data !== null &&
  'type' in data &&
  (data.type === 'changed' || data.type === 'sent' || data.type === 'progress');

function connect(): BroadcastChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  if (!channel) {
    channel = new BroadcastChannel(NAME);
    channel.onmessage = ({ data }) => {
      if (isChange(data)) emit(data);
    };
  }
  return channel;
}

/** Tells this page, other tabs and the worker that something in the outbox is different now. */
export function announce(change: OutboxChange): void {
  emit(change);
  try {
    connect()?.postMessage(change);
  } catch {
    // A closed channel (page being put away) must never fail what was just stored.
    channel = null;
  }
}

/**
 * Calls `listener` after every change of the outbox, whoever made it. Browsers without BroadcastChannel
 * look every few seconds instead.
 * @returns ends the subscription
 */
export function subscribe(listener: Listener): () => void {
  listeners.add(listener);
  if (!connect()) poll ??= setInterval(() => emit({ type: 'changed' }), POLL_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(poll);
    poll = undefined;
    channel?.close();
    channel = null;
  };
}
