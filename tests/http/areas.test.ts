import { afterAll, beforeAll, expect, test } from 'vitest';
import { addUser, signInAs } from '../helpers/accounts';
import { startServer, type TestServer } from '../helpers/server';

let server: TestServer;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  server = await startServer();
  for (const role of ['citizen', 'staff']) {
    await addUser(server, `${role}@example.org`, role);
    cookies[role] = await signInAs(server, `${role}@example.org`);
  }
});
afterAll(() => server.dispose());

const open = (path: string, role: string): Promise<Response> =>
  fetch(server.url + path, { headers: { cookie: cookies[role] ?? '' }, redirect: 'manual' });

/** What people without JavaScript read: the page without its scripts. */
const visible = (html: string): string => html.replace(/<script\b.*?<\/script>/gs, '');

test.each([
  ['/staff', 'citizen', 'Diese Seite gibt es nicht'],
  ['/staff/new', 'citizen', 'Diese Seite gibt es nicht'],
  ['/en/staff/documents', 'citizen', 'This page does not exist'],
  ['/admin', 'citizen', 'Diese Seite gibt es nicht'],
  ['/admin/texts/imprint', 'staff', 'Diese Seite gibt es nicht'],
  ['/en/admin', 'staff', 'This page does not exist'],
])('%s does not exist for %s, in the HTML itself', async (path, role, words) => {
  const answer = await open(path, role);
  expect(answer.status).toBe(404);
  expect(visible(await answer.text())).toContain(words);
});

test('who has the right sees the page, who is not signed in is led to the sign-in', async () => {
  const inbox = await open('/staff', 'staff');
  expect(inbox.status).toBe(200);
  expect(visible(await inbox.text())).not.toContain('Diese Seite gibt es nicht');
  const stranger = await open('/staff/new', 'nobody');
  expect(stranger.status).toBe(307);
  expect(stranger.headers.get('location')).toContain('/account/sign-in?returnTo=%2Fstaff%2Fnew');
});
