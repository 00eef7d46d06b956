import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readRoutePatterns, UNKNOWN } from '@/lib/server/routes';

/** As Next writes it: what is fixed, and what has parts, the most exact first. */
const manifest = {
  staticRoutes: [{ page: '/api/start' }, { page: '/en/manifest.webmanifest' }],
  dynamicRoutes: [
    { page: '/api/reports/[id]', regex: '^/api/reports/([^/]+?)(?:/)?$' },
    { page: '/[locale]', regex: '^/([^/]+?)(?:/)?$' },
    { page: '/[locale]/map', regex: '^/([^/]+?)/map(?:/)?$' },
    { page: '/[locale]/follow/[token]', regex: '^/([^/]+?)/follow/([^/]+?)(?:/)?$' },
    { page: '/[locale]/[...rest]', regex: '^/([^/]+?)/(.+?)(?:/)?$' },
  ],
};
const dist = mkdtempSync(path.join(tmpdir(), 'buergerweg-routes-'));
writeFileSync(path.join(dist, 'routes-manifest.json'), JSON.stringify(manifest));
afterAll(() => rmSync(dist, { recursive: true }));
const patternOf = readRoutePatterns(dist);

test.each([
  ['/', '/[locale]'],
  ['/en', '/[locale]'],
  ['/map', '/[locale]/map'],
  ['/en/map', '/[locale]/map'],
  ['/follow/secret-token', '/[locale]/follow/[token]'],
  ['/api/start', '/api/start'],
  ['/api/reports/0198', '/api/reports/[id]'],
  ['/_next/static/chunks/x.js', '/_next/static'],
  ['/nothing', UNKNOWN],
  ['/en/nothing/here', UNKNOWN],
  ['/nothing.html', UNKNOWN],
])('%s is written to the log as %s', (pathname, pattern) => {
  expect(patternOf(pathname)).toBe(pattern);
});
