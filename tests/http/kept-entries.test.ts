import { afterAll, beforeAll, expect, test } from 'vitest';
import { addUser, cookiesOf, endSessions, password, postSignIn, signInAs } from '../helpers/accounts';
import { startServer, type TestServer } from '../helpers/server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  for (const login of ['erika@example.org', 'karl@example.org']) await addUser(server, login, 'citizen');
});
afterAll(() => server.dispose());

/** What a person sees: the texts of all sentences also stand in scripts. */
const shown = async (path: string, cookie: string): Promise<string> =>
  (await (await get(path, cookie)).text()).replace(/<script[\s\S]*?<\/script>/g, '');

const get = (path: string, cookie: string) =>
  fetch(server.url + path, { headers: { cookie }, redirect: 'manual' });

const message = () => {
  const form = new FormData();
  form.set('side', 'citizen');
  form.set('locale', 'de');
  form.set('key', crypto.randomUUID());
  form.set('subject', 'Frage zum Sperrmüll');
  form.set('body', 'Wann wird er in Freienohl geholt?');
  form.set('file', new Blob(['%PDF-1.7 x'], { type: 'application/pdf' }), 'plan.pdf');
  return form;
};
const post = (cookie: string) =>
  fetch(`${server.url}/api/mailbox/messages`, {
    method: 'POST',
    headers: { cookie },
    body: message(),
    redirect: 'manual',
  });

test('a message that was sent after the session had ended is there again after the sign-in', async () => {
  const before = cookiesOf(await postSignIn(server, 'erika@example.org', password));
  await endSessions(server);
  const refused = await post(before);
  expect([refused.status, refused.headers.get('location')]).toEqual([303, '/mailbox/new']);
  const kept = cookiesOf(refused);
  expect(kept).toMatch(/^buergerweg-kept-mailbox-own-new=[\w-]{43}/);
  const door = await get('/mailbox/new', `${before}; ${kept}`);
  expect(door.headers.get('location')).toBe('/account/sign-in?returnTo=%2Fmailbox%2Fnew');

  const after = await signInAs(server, 'erika@example.org');
  const page = await shown('/mailbox/new', `${after}; ${kept}`);
  expect(page).toContain('Wann wird er in Freienohl geholt?');
  expect(page).toContain('Frage zum Sperrmüll');
  expect(page).toContain('Ihre Anmeldung war abgelaufen.');
});

test('somebody else who signs in at the same desk does not see it', async () => {
  const before = cookiesOf(await postSignIn(server, 'erika@example.org', password));
  await endSessions(server);
  const kept = cookiesOf(await post(before));
  const other = await signInAs(server, 'karl@example.org');
  const page = await shown('/mailbox/new', `${other}; ${kept}`);
  expect(page).not.toContain('Freienohl geholt');
  expect(page).not.toContain('Ihre Anmeldung war abgelaufen.');
});

test('an address cannot bring entries: the key is in a cookie alone', async () => {
  const kept = cookiesOf(await post(''));
  const token = kept.split('=')[1] ?? '';
  const cookie = await signInAs(server, 'karl@example.org');
  const page = await shown(`/mailbox/new?kept=${token}`, cookie);
  expect(page).not.toContain('Freienohl geholt');
});
