import webpush from 'web-push';
import { publicUrl } from '../env';
import { secrets } from '../secrets';
import { isPushEndpoint } from './hosts';
import type { NotificationType, PushPayload } from './types';

const TIMEOUT_MS = 10_000;
const HOUR_S = 3600;

/** How long a push service keeps a message for a phone that is off. */
const timeToLiveS: Record<NotificationType, number> = {
  reportNews: 72 * HOUR_S,
  alert: HOUR_S,
  documentMisses: 24 * HOUR_S,
  mailbox: 72 * HOUR_S,
  decision: 7 * 24 * HOUR_S,
  hello: HOUR_S,
};

/** `sent` it has been taken; `gone` the browser is no longer there; `refused` never try this one again. */
export type Delivery =
  | { readonly outcome: 'sent' | 'gone' | 'refused' }
  | { readonly outcome: 'later'; readonly retryAfterMs: number };

interface Target {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** Push services want somebody to write to; an address on this machine only is nobody. */
const contact = (): string =>
  publicUrl().startsWith('https:') ? publicUrl() : 'mailto:push@localhost.invalid';

function encrypted(target: Target, payload: PushPayload) {
  const { vapidPublicKey, vapidPrivateKey } = secrets();
  return webpush.generateRequestDetails(
    { endpoint: target.endpoint, keys: { p256dh: target.p256dh, auth: target.auth } },
    JSON.stringify(payload),
    {
      TTL: timeToLiveS[payload.type],
      urgency: payload.type === 'alert' ? 'high' : 'normal',
      vapidDetails: { subject: contact(), publicKey: vapidPublicKey, privateKey: vapidPrivateKey },
    },
  );
}

/** Hands one encrypted message to the browser's push service. Never throws for what the network does. */
export async function deliver(target: Target, payload: PushPayload): Promise<Delivery> {
  // The list of hosts may have become shorter since the browser subscribed.
  if (!isPushEndpoint(target.endpoint)) return { outcome: 'gone' };
  const request = prepare(target, payload);
  if (!request) return { outcome: 'gone' };
  try {
    const response = await fetch(target.endpoint, {
      method: 'POST',
      headers: request.headers as Record<string, string>,
      body: request.body ? new Uint8Array(request.body) : null,
      // An answer that leads elsewhere would lead past the list of hosts.
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    return judge(response);
  } catch {
    return { outcome: 'later', retryAfterMs: 0 };
  }
}

/** Null when the browser's keys are no keys. */
function prepare(target: Target, payload: PushPayload) {
  try {
    return encrypted(target, payload);
  } catch {
    return null;
  }
}

function judge({ status, headers }: Response): Delivery {
  if (status >= 200 && status < 300) return { outcome: 'sent' };
  if (status === 404 || status === 410) return { outcome: 'gone' };
  if (status === 429 || status >= 500) {
    const seconds = Number(headers.get('retry-after') ?? 0);
    return { outcome: 'later', retryAfterMs: seconds > 0 ? Math.min(seconds, HOUR_S) * 1000 : 0 };
  }
  return { outcome: 'refused' };
}
