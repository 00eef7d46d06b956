import { type NotificationType, notificationTypes, type PushPayload } from '../notifications/types';

/** What of it is shown; an older or newer server may leave the rest out. */
type Shown = Pick<PushPayload, 'title' | 'body' | 'url'> &
  Partial<Pick<PushPayload, 'tag' | 'lang' | 'type'>>;

/** The payload of a push message, or null when it is not one of ours. */
export function parsePush(text: string): Shown | null {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== 'object' || data === null) return null;
    const { title, body, url, tag, lang, type } = data as Record<string, unknown>;
    if (typeof title !== 'string' || typeof body !== 'string' || typeof url !== 'string') return null;
    return {
      title,
      body,
      url,
      lang: lang === 'en' ? 'en' : 'de',
      type: isType(type) ? type : 'reportNews',
      ...(typeof tag === 'string' ? { tag } : {}),
    };
  } catch {
    return null;
  }
}

const known: readonly unknown[] = notificationTypes;
const isType = (type: unknown): type is NotificationType => known.includes(type);

/** A dot at the icon of the app; the number comes when somebody opens it. */
const badge = async ({ navigator }: ServiceWorkerGlobalScope): Promise<void> =>
  (navigator as Navigator).setAppBadge?.().catch(() => undefined);

/** Shows push messages and opens their page on a tap. Browsers demand that every push shows something. */
export function handlePush(worker: ServiceWorkerGlobalScope): void {
  worker.addEventListener('push', (event) => {
    const fallback: Shown = { title: 'Bürgerweg', body: '', url: '/' };
    const { title, body, url, tag, lang, type } = parsePush(event.data?.text() ?? '') ?? fallback;
    if (type === 'mailbox' || type === 'decision') event.waitUntil(badge(worker));
    event.waitUntil(
      worker.registration.showNotification(title, {
        body,
        tag,
        data: { url },
        icon: '/icons/icon-192.png',
        badge: '/icons/badge-96.png',
        lang,
        // A danger stays on the screen until somebody answers it, and rings each time it is repeated.
        requireInteraction: type === 'alert',
        renotify: type === 'alert' && tag !== undefined,
      } as NotificationOptions),
    );
  });
  worker.addEventListener('notificationclick', (event) => {
    event.notification.close();
    event.waitUntil(openPage(worker, String(event.notification.data?.url ?? '/')));
  });
}

/** The browser has ended a subscription by itself: what hung on it goes on with a new one. */
export function renewPush(worker: ServiceWorkerGlobalScope): void {
  worker.addEventListener('pushsubscriptionchange', (event) => {
    const { oldSubscription } = event as Event & { oldSubscription?: PushSubscription };
    if (oldSubscription) (event as ExtendableEvent).waitUntil(subscribeAgain(worker, oldSubscription));
  });
}

async function subscribeAgain(worker: ServiceWorkerGlobalScope, old: PushSubscription): Promise<void> {
  const { applicationServerKey } = old.options;
  const subscription = await worker.registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey,
  });
  await fetch('/api/push', {
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ subscription, replaces: old.endpoint }),
  });
}

async function openPage(worker: ServiceWorkerGlobalScope, target: string): Promise<void> {
  const url = new URL(target, worker.location.origin);
  if (url.origin !== worker.location.origin) return;
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const open = windows.find((client) => client.url === url.href);
  if (open) await open.focus();
  else await worker.clients.openWindow(url.href);
}
