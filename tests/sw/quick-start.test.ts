import { expect, test } from 'vitest';
import { quickStart, toStore } from '@/lib/sw/quick-start';

const page =
  '<html><head><link rel="preload" as="script" fetchPriority="low" href="/a.js"/>' +
  '<link rel="preload" as="font" href="/f.woff2"/><link rel="stylesheet" href="/s.css"/>' +
  '<script src="/a.js" async=""></script><script src="/old.js" noModule=""></script></head>' +
  '<body><script id="boot">\'$&\'</script><p>Text</p><script src="/b.js" id="_R_" async=""></script></body></html>';

test('the scripts of a screen are late, and what starts them comes first', () => {
  expect(quickStart(page)).toBe(
    "<html><head><script>'$&'</script>" +
      '<link rel="preload" as="font" href="/f.woff2"/><link rel="stylesheet" href="/s.css"/>' +
      '<script type="late" data-src="/a.js"></script><script src="/old.js" noModule=""></script></head>' +
      '<body><script id="boot"></script><p>Text</p><script type="late" data-src="/b.js" id="_R_"></script></body></html>',
  );
});

test('a page that cannot start its scripts keeps them as they are', () => {
  const bare = page.replace(/<script id="boot">.*?<.script>/, '');
  expect(quickStart(bare)).toBe(bare);
});

test.each([
  ['a page', 'text/html; charset=utf-8', 200, quickStart(page)],
  ['a script', 'application/javascript', 200, page],
  ['an error', 'text/html', 500, null],
])('%s is kept as it should be', async (_, type, status, kept) => {
  const stored = await toStore(
    new Response(page, { status, headers: { 'content-type': type, 'x-own': '1' } }),
  );
  expect((await stored?.text()) ?? null).toBe(kept);
  if (stored) expect(stored.headers.get('x-own')).toBe('1');
});
