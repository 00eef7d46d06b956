/** Paths of all screens that open without a network, in every language. */
export const offlineShells: readonly string[];
/** Files of `public/` that these screens need. */
export const offlineFiles: readonly string[];
