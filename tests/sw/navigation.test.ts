import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerNavigation, SHELL_PATIENCE_MS } from '@/lib/sw/navigation';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const page = (body: string, status = 200) => new Response(body, { status });
const precache = async (path: string) => page(`precached ${path}`);
const local = { path: '/report', isLocal: true };
const shell = { path: '/map', isLocal: false };

async function bodyOf(answer: Promise<Response>, passMs = 0): Promise<string> {
  await vi.advanceTimersByTimeAsync(passMs);
  return (await answer).text();
}

test('a screen that lives on the phone never asks the network', async () => {
  const fromNetwork = vi.fn();
  const answer = answerNavigation(local, '/offline', { fromNetwork, fromPrecache: precache });
  expect(await bodyOf(answer)).toBe('precached /report');
  expect(fromNetwork).not.toHaveBeenCalled();
});

test('a screen that lives on the phone but was evicted there comes from the network', async () => {
  const answer = answerNavigation(local, '/offline', {
    fromNetwork: async () => page('fresh'),
    fromPrecache: async () => undefined,
  });
  expect(await bodyOf(answer)).toBe('fresh');
});

test.each([
  ['answers', async () => page('fresh'), 'fresh'],
  ['is dead', () => Promise.reject(new TypeError('network')), 'precached /map'],
  ['answers 502', async () => page('bad', 502), 'precached /map'],
  ['answers 404', async () => page('gone', 404), 'gone'],
  ['says nothing', () => new Promise<Response>(() => undefined), 'precached /map'],
])('when the network %s, another screen is there', async (_, fromNetwork, expected) => {
  const answer = answerNavigation(shell, '/offline', { fromNetwork, fromPrecache: precache });
  expect(await bodyOf(answer, SHELL_PATIENCE_MS)).toBe(expected);
});

test.each([
  ['answers', async () => page('mine'), 'mine'],
  ['answers 500', async () => page('our own error page', 500), 'our own error page'],
  ['is dead', () => Promise.reject(new TypeError('network')), 'precached /offline'],
])('when the network %s, a server page is answered honestly', async (_, fromNetwork, expected) => {
  const answer = answerNavigation(null, '/offline', { fromNetwork, fromPrecache: precache });
  expect(await bodyOf(answer)).toBe(expected);
});
