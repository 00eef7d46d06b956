import { ExpirationPlugin } from 'workbox-expiration';
import { CacheFirst } from 'workbox-strategies';
import { isKeptTile } from './kept-tile';

const DAY_S = 24 * 3600;

/** Map tiles seen once stay on the phone: about a town's area in two zoom levels, two weeks. */
export const tiles = new CacheFirst({
  cacheName: 'tiles',
  plugins: [
    { cacheWillUpdate: async ({ response }) => (isKeptTile(response) ? response : null) },
    new ExpirationPlugin({ maxEntries: 400, maxAgeSeconds: 14 * DAY_S, purgeOnQuotaError: true }),
  ],
});
