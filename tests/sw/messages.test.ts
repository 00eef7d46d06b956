import { expect, test } from 'vitest';
import { isKeptTile } from '@/lib/sw/kept-tile';
import { isSkipWaiting } from '@/lib/sw/messages';
import { parsePush } from '@/lib/sw/push';

const own = 'https://meschede.example';

test.each([
  [{ type: 'SKIP_WAITING' }, own, true],
  [{ type: 'SKIP_WAITING' }, 'https://other.example', false],
  [{ type: 'other' }, own, false],
  ['SKIP_WAITING', own, false],
  [null, own, false],
])('the message %j from %s is obeyed: %s', (data, origin, expected) => {
  expect(isSkipWaiting(data, origin, own)).toBe(expected);
});

test('a push of ours is read; what an older server leaves out has a default', () => {
  const push = {
    title: 'Behoben',
    body: 'Schlagloch',
    url: '/follow/x',
    tag: 'r1',
    lang: 'en',
    type: 'alert',
  };
  expect(parsePush(JSON.stringify(push))).toEqual(push);
  expect(parsePush('{"title":"a","body":"b","url":"/"}')).toMatchObject({ lang: 'de', type: 'reportNews' });
});

test.each(['', 'no json', '{}', '[]', 'null', '{"title":1,"body":"","url":"/"}'])(
  '%j is no push of ours',
  (text) => {
    expect(parsePush(text)).toBeNull();
  },
);

test.each([
  [200, 'public, max-age=3600', true],
  [200, 'no-store', false],
  [404, 'public', false],
])('a tile with %i and %s is kept: %s', (status, control, expected) => {
  expect(isKeptTile(new Response('', { status, headers: { 'cache-control': control } }))).toBe(expected);
});
