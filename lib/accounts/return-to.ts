/**
 * The own path to go to after sign-in. Anything that a browser could read as another site, or that is
 * no page (`/api/…`), becomes `fallback`.
 */
export function safeReturnTo(raw: unknown, fallback = '/account'): string {
  if (typeof raw !== 'string' || raw.length > 500) return fallback;
  if (!/^\/(?![/\\])[\w\-./~%?&=+,:]*$/.test(raw) || raw.includes('\\')) return fallback;
  const base = 'http://own.invalid';
  const url = new URL(raw, base);
  if (url.origin !== base || url.pathname.startsWith('//') || /^\/api(\/|$)/.test(url.pathname))
    return fallback;
  return url.pathname + url.search;
}
