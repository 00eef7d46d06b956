/** A screen of ours that opens without a network: its path in the precache. */
export interface Shell {
  readonly path: string;
  /** True for screens that only show what lies on the phone: taken from the precache at once. */
  readonly isLocal: boolean;
}

const localScreens = new Set(['/report', '/outbox', '/follow/device', '/crew', '/offline']);
const followPage = /^\/follow\/[^/]+$/;

const join = (prefix: string, screen: string): string => `${prefix}${screen}` || '/';

/** Splits "/en/map" into prefix and screen; German has no prefix. */
function split(pathname: string): { prefix: string; screen: string } {
  const trimmed = pathname.replace(/\/+$/, '');
  const isEnglish = trimmed === '/en' || trimmed.startsWith('/en/');
  return isEnglish ? { prefix: '/en', screen: trimmed.slice(3) } : { prefix: '', screen: trimmed };
}

/**
 * The precached screen at this address, or null when the page lives on the server.
 * @param precached paths of all precached screens
 */
export function shellAt(pathname: string, precached: ReadonlySet<string>): Shell | null {
  const { prefix, screen } = split(pathname);
  const path = join(prefix, screen);
  return precached.has(path) ? { path, isLocal: localScreens.has(screen) } : null;
}

/** What to show instead of a server page that cannot be reached, in the language asked for. */
export function standInFor(pathname: string): string {
  const { prefix, screen } = split(pathname);
  return join(prefix, followPage.test(screen) ? '/follow/device' : '/offline');
}
