/// <reference lib="webworker" />
import { addPlugins, addRoute, cleanupOutdatedCaches, matchPrecache, precache } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import { SYNC_TAG } from '../lib/outbox/background-sync';
import { drainInBackground } from '../lib/sw/drain';
import { isSkipWaiting } from '../lib/sw/messages';
import { answerNavigation } from '../lib/sw/navigation';
import { handlePush, renewPush } from '../lib/sw/push';
import { toStore } from '../lib/sw/quick-start';
import { receiveShare } from '../lib/sw/share';
import { shellAt, standInFor } from '../lib/sw/shells';
import { tiles } from '../lib/sw/tiles';

interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
  readonly lastChance: boolean;
}
declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: Array<{ url: string; revision: string | null }>;
};

const manifest = self.__WB_MANIFEST;
const precachedPaths = new Set(
  manifest.map((entry) => {
    const url = typeof entry === 'string' ? entry : entry.url;
    return new URL(url, self.location.origin).pathname;
  }),
);

addPlugins([{ cacheWillUpdate: ({ response }) => toStore(response) }]);
precache(manifest);
cleanupOutdatedCaches();

registerRoute(
  new NavigationRoute(({ request, url }) =>
    answerNavigation(shellAt(url.pathname, precachedPaths), standInFor(url.pathname), {
      fromNetwork: () => fetch(request),
      fromPrecache: matchPrecache,
    }),
  ),
);
registerRoute(
  ({ url }) => url.pathname === '/share',
  ({ request }) => receiveShare(request),
  'POST',
);
registerRoute(({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/api/tiles/'), tiles);
// The HEIC decoder (1.4 MB) is not precached; once it was needed it works offline too.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/heic/'),
  new NetworkFirst({ cacheName: 'heic' }),
);
// Scripts, styles, fonts, icons. Pages are navigations, answered above.
addRoute({ directoryIndex: '', cleanURLs: false, ignoreURLParametersMatching: [] });

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => {
  if (isSkipWaiting(event.data, event.origin, self.location.origin)) self.skipWaiting();
});
self.addEventListener('sync', (event) => {
  const { tag, lastChance } = event as SyncEvent;
  if (tag === SYNC_TAG) (event as SyncEvent).waitUntil(drainInBackground(lastChance));
});
handlePush(self);
renewPush(self);
