/** Screens that open without a network, in every language. Static pages only: their data lie in IndexedDB. */
const screens = ['', '/report', '/outbox', '/map', '/follow/device', '/services', '/crew', '/offline'];

export const offlineShells = screens.flatMap((screen) => [screen || '/', `/en${screen}`]);
