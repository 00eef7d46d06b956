import { readFileSync } from 'node:fs';
import path from 'node:path';
import { internalPath } from './headers';

/** Stands for files and for addresses that no page answers. */
export const UNKNOWN = '(other)';

interface RoutesManifest {
  readonly staticRoutes: readonly { page: string }[];
  readonly dynamicRoutes: readonly { page: string; regex: string }[];
}

/** Turns a path into its route pattern for the log: "/follow/abc…" → "/[locale]/follow/[token]". */
export function readRoutePatterns(dist: string): (pathname: string) => string {
  const manifest = JSON.parse(
    readFileSync(path.join(dist, 'routes-manifest.json'), 'utf8'),
  ) as RoutesManifest;
  const fixed = new Set(manifest.staticRoutes.map(({ page }) => page));
  const dynamic = manifest.dynamicRoutes.map(({ page, regex }) => ({ page, regex: new RegExp(regex) }));
  return (pathname) => {
    if (pathname.startsWith('/_next/static/')) return '/_next/static';
    const internal = internalPath(pathname);
    for (const candidate of [internal, pathname]) {
      if (fixed.has(candidate)) return candidate;
      // "/nothing" is no language: pages are looked for by their internal path only.
      const match = dynamic.find(
        ({ page, regex }) =>
          regex.test(candidate) && (candidate === internal || !page.startsWith('/[locale]')),
      );
      if (match && match.page !== '/[locale]/[...rest]') return match.page;
    }
    return UNKNOWN;
  };
}
