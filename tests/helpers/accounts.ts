import type { TestServer } from './server';

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

/** Signs in as a program does. @returns the cookies to send */
export async function signInAs(server: TestServer, login: string, word = password): Promise<string> {
  const response = await postSignIn(server, login, word);
  if (response.status !== 204) throw new Error(`sign-in: ${response.status}`);
  return cookiesOf(response);
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
