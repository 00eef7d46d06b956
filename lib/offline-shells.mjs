/** Screens that open without a network, in every language. Static pages only: their data lie in IndexedDB. */
const screens = ['', '/report', '/outbox', '/map', '/follow/device', '/services', '/crew', '/offline'];

export const offlineShells = screens.flatMap((screen) => [screen || '/', `/en${screen}`]);

/** Files of `public/` that these screens need; scripts and styles are added by the build. */
export const offlineFiles = [
  '/fonts/fira-sans-400.woff2',
  '/fonts/fira-sans-400-more.woff2',
  '/fonts/fira-sans-500.woff2',
  '/fonts/fira-sans-500-more.woff2',
  '/fonts/fira-sans-600.woff2',
  '/fonts/fira-sans-600-more.woff2',
  '/icons/icon-192.png',
  '/icons/badge-96.png',
  '/icons/logo.svg',
  '/icons/ui.svg',
];
