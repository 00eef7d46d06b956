import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../helpers/server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.dispose());

const MARK = '//# allFunctionsCalledOnLoad\n';
/** How webpack writes a module that is evaluated as soon as its script is there. */
const atOnce = /Promise\.resolve\(\)\.then\(\w+(\.\w+)?\.bind\(/g;

/** The scripts of a page by their file name. */
async function scriptsOf(path: string): Promise<Map<string, string>> {
  const html = await (await fetch(server.url + path)).text();
  const found = [...html.matchAll(/<script src="(\/_next\/static\/[^"]+\.js)" async/g)].map(([, src]) => src);
  const texts = found.map(async (src): Promise<[string, string]> => {
    return [src?.split('/').pop() ?? '', await (await fetch(`${server.url}${src}`)).text()];
  });
  return new Map(await Promise.all(texts));
}

test.each(['/', '/report', '/map'])('the client of %s starts in steps, compiled ahead', async (path) => {
  const scripts = await scriptsOf(path);
  const [start, ...others] = [...scripts].sort(([name]) => (name.startsWith('main-app-') ? -1 : 1));
  expect(start?.[0]).toMatch(/^main-app-/);
  expect(start?.[1].startsWith(MARK)).toBe(true);
  // The parts of lib/client-start/in-steps.ts, and none of Next's own list beside them.
  expect(start?.[1].match(atOnce)).toHaveLength(6);
  expect(start?.[1]).toContain('MessageChannel');
  expect(others.length).toBeGreaterThan(4);
  expect(others.filter(([, text]) => text.match(atOnce)).map(([name]) => name)).toEqual([]);
  // React and Next's client.
  expect(others.filter(([, text]) => text.startsWith(MARK))).toHaveLength(2);
});
