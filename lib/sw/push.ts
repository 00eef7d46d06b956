/** What the town pushes: words and a path, nothing personal. */
interface PushPayload {
  readonly title: string;
  readonly body: string;
  readonly url: string;
  readonly tag?: string;
}

/** The payload of a push message, or null when it is not one of ours. */
export function parsePush(text: string): PushPayload | null {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== 'object' || data === null) return null;
    const { title, body, url, tag } = data as Record<string, unknown>;
    if (typeof title !== 'string' || typeof body !== 'string' || typeof url !== 'string') return null;
    return { title, body, url, ...(typeof tag === 'string' ? { tag } : {}) };
  } catch {
    return null;
  }
}

/** Shows push messages and opens their page on a tap. Browsers demand that every push shows something. */
export function handlePush(worker: ServiceWorkerGlobalScope): void {
  worker.addEventListener('push', (event) => {
    const payload = parsePush(event.data?.text() ?? '') ?? { title: 'Bürgerweg', body: '', url: '/' };
    const { title, body, url, tag } = payload;
    event.waitUntil(
      worker.registration.showNotification(title, {
        body,
        tag,
        data: { url },
        icon: '/icons/icon-192.png',
        badge: '/icons/badge-96.png',
        lang: 'de',
      }),
    );
  });
  worker.addEventListener('notificationclick', (event) => {
    event.notification.close();
    event.waitUntil(openPage(worker, String(event.notification.data?.url ?? '/')));
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
