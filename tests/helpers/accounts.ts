import { createClient } from '@libsql/client';
import { Secret, TOTP } from 'otpauth';
import type { BrowserContext, Page } from 'playwright-core';
import type { TestServer } from './server';
import { type SoftPasskey, softPasskey } from './soft-passkey';

export const password = 'Kartoffel-Leiter-Nebel';

/** Makes an account by the command line. */
export async function addUser(server: TestServer, login: string, role: string): Promise<void> {
  const args = ['user', 'add', '--email', login, '--role', role, '--password-stdin', '--departments', 'all'];
  const { code, stderr } = await server.cli(args, `${password}\n`);
  if (code !== 0) throw new Error(`user add: ${stderr}`);
}

/** The `name=value` pairs of an answer's cookies, as a request sends them back. */
export const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');

/** The passkeys that `signInAs` has made, by server and login. */
const passkeys = new Map<string, SoftPasskey>();

/** Where people reach the server: passkeys are bound to a name, never to an address. */
const originOf = (server: TestServer): string => server.publicUrl ?? `http://localhost:${server.port}`;

const postJson = (server: TestServer, path: string, body: object, cookie = ''): Promise<Response> =>
  fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify(body),
  });

/**
 * Signs in as a program does: with the password and, where one is asked for, a passkey as second factor, which
 * is made at the first time.
 * @returns the cookies to send
 */
export async function signInAs(server: TestServer, login: string, word = password): Promise<string> {
  const response = await postSignIn(server, login, word);
  if (response.status === 204) return cookiesOf(response);
  if (response.status !== 200) throw new Error(`sign-in: ${response.status}`);
  const half = cookiesOf(response);
  const key = `${server.port} ${login}`;
  const known = passkeys.get(key);
  const passkey = known ?? softPasskey(originOf(server));
  const asked = await postJson(
    server,
    '/api/account/passkeys/options',
    { for: known ? 'signIn' : 'add' },
    half,
  );
  const { challenge } = (await asked.json()) as { challenge: string };
  const answer = known ? passkey.use(challenge) : passkey.register(challenge);
  const door = known ? '/api/account/passkeys/sign-in' : '/api/account/passkeys';
  const done = await postJson(server, door, { response: answer }, half);
  if (done.status !== 204) throw new Error(`second factor: ${done.status} ${await done.text()}`);
  passkeys.set(key, passkey);
  return cookiesOf(done);
}

/** Signs a browser in, as `signInAs` does. */
export async function signInBrowser(
  server: TestServer,
  context: BrowserContext,
  login: string,
): Promise<void> {
  const pairs = (await signInAs(server, login)).split('; ');
  const cookies = pairs.map((pair) => {
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    return { name, value };
  });
  const hosts = [server.url, `http://localhost:${server.port}`];
  await context.addCookies(hosts.flatMap((url) => cookies.map((cookie) => ({ ...cookie, url }))));
}

/** Sets up an authenticator app on the page that asks for a second factor. @returns its secret, base32 */
export async function setUpApp(page: Page): Promise<string> {
  await page.waitForURL('**/account/second-factor?**');
  await page.getByRole('link', { name: 'Lieber mit Authenticator-App' }).click();
  const secret = ((await page.locator('#totp-secret').textContent()) ?? '').replaceAll(' ', '');
  await page.fill('#code', new TOTP({ secret: Secret.fromBase32(secret) }).generate());
  await page.press('#code', 'Enter');
  return secret;
}

export const postSignIn = (server: TestServer, login: string, word: string): Promise<Response> =>
  fetch(`${server.url}/api/account/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: word }),
  });

/** The one-time link the server prints after its start, at the test's own address. */
export async function printedLink(server: TestServer): Promise<string> {
  for (const giveUpAt = Date.now() + 10_000; Date.now() < giveUpAt; ) {
    const token = /set-password\/([\w-]{43})/.exec(server.output())?.[1];
    if (token) return `${server.url}/account/set-password/${token}`;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no link printed');
}

/** Lets every session of a server end by its age, as a night does. */
export async function endSessions(server: TestServer): Promise<void> {
  const database = createClient({ url: `file:${server.dataDir}/buergerweg.db` });
  await database.execute('update sessions set created_at = 1, last_seen_at = 1');
  database.close();
}
