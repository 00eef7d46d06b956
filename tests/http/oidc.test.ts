import { createClient } from '@libsql/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addUser, cookiesOf, password, postSignIn, signInAs } from '../helpers/accounts';
import { type ProviderFault, startProvider } from '../helpers/oidc';
import { startServer, type TestServer } from '../helpers/server';

let provider: Awaited<ReturnType<typeof startProvider>>;
let server: TestServer;
beforeAll(async () => {
  provider = await startProvider();
  server = await startServer(provider.env);
  await provider.register(`http://localhost:${server.port}`);
  await addUser(server, 'erika@example.org', 'citizen');
  await addUser(server, 'staff@example.org', 'staff');
});
afterAll(async () => {
  provider.stop();
  await server.dispose();
});

/** What a browser keeps between two requests. */
class Jar {
  readonly #cookies = new Map<string, string>();
  constructor(pairs = '') {
    for (const pair of pairs.split('; ').filter(Boolean)) this.#put(pair);
  }
  #put(pair: string) {
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    if (value === '') this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
  async ask(path: string, fields?: Record<string, string>): Promise<Response> {
    const response = await fetch(new URL(path, server.url), {
      ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
      headers: { cookie: [...this.#cookies].map((pair) => pair.join('=')).join('; ') },
      redirect: 'manual',
    });
    for (const line of response.headers.getSetCookie()) this.#put(line.split(';', 1)[0] ?? '');
    return response;
  }
  me = async () => (await this.ask('/api/me')).json();
}

const local = (url: string | null): string => {
  const { pathname, search } = new URL(url ?? '', server.url);
  return pathname + search;
};

/** Begins at ours and signs in at the provider. @returns the path with which it sends the browser back */
async function toProvider(jar: Jar, returnTo = '/account'): Promise<string> {
  const page = await jar.ask('/api/account/provider', { returnTo });
  expect(page.status).toBe(200);
  const target = /^0;url=(.*)$/.exec(page.headers.get('refresh') ?? '')?.[1] ?? '';
  expect(target.startsWith(`${provider.url}/authorize?`)).toBe(true);
  const answer = await fetch(target, { redirect: 'manual' });
  expect(answer.status).toBe(302);
  return local(answer.headers.get('location'));
}

/** The whole way. @returns where the browser ends up */
async function signInThere(jar: Jar, returnTo?: string): Promise<string> {
  let answer = await jar.ask(await toProvider(jar, returnTo));
  // next-auth leads over doors of its own to the page that says what was wrong.
  for (let hops = 0; hops < 5; hops++) {
    expect(answer.status).toBeGreaterThanOrEqual(302);
    const next = local(answer.headers.get('location'));
    if (!next.startsWith('/api/')) return next;
    answer = await jar.ask(next);
  }
  throw new Error('led in circles');
}

/** An account that is linked to `sub`. */
async function newLinked(sub: string, login: string): Promise<Jar> {
  const jar = new Jar();
  await provider.next({ sub, name: 'Erika Muster', email: 'erika@example.org', acr: 'low' });
  expect(await signInThere(jar)).toBe('/account/provider');
  const made = await jar.ask('/api/account/provider/known', { action: 'new', login });
  expect(local(made.headers.get('location'))).toBe('/account/security?done=signedUp');
  return jar;
}

test('without a provider there is no button and no door', async () => {
  const plain = await startServer();
  try {
    expect(await (await fetch(`${plain.url}/account/sign-in`)).text()).not.toContain('/api/account/provider');
    const door = await fetch(`${plain.url}/api/account/provider`, {
      method: 'POST',
      body: new URLSearchParams({ returnTo: '/account' }),
    });
    expect(door.status).toBe(404);
  } finally {
    await plain.dispose();
  }
});

test('an identity nobody knows makes a new account, never takes one over by its e-mail address', async () => {
  const jar = new Jar();
  await provider.next({ sub: 'p-1', name: 'Erika Muster', email: 'erika@example.org' });
  expect(await signInThere(jar)).toBe('/account/provider');
  expect(await jar.me()).toBeNull();
  const taken = await jar.ask('/api/account/provider/known', { action: 'new', login: 'erika@example.org' });
  expect(local(taken.headers.get('location'))).toBe('/account/provider?refused=1');
  expect(await (await jar.ask('/account/provider?refused=1')).text()).toContain(
    'Diese Anmeldung gibt es schon.',
  );
  await jar.ask('/api/account/provider/known', { action: 'new', login: 'erika.zwei' });
  expect(await jar.me()).toMatchObject({ role: 'citizen', name: 'Erika Muster' });

  const again = new Jar();
  expect(await signInThere(again, '/account/profile')).toBe('/account/profile');
  expect((await again.me()).id).toBe((await jar.me()).id);
});

test('an account is linked only while signed in to both, and unlinked by its owner alone', async () => {
  const jar = new Jar(cookiesOf(await postSignIn(server, 'erika@example.org', password)));
  const me = await jar.me();
  await provider.next({ sub: 'p-2' });
  expect(await signInThere(jar, '/account/security')).toBe('/account/provider');
  const page = await (await jar.ask('/account/provider')).text();
  expect(page).toContain('Jetzt verknüpfen');
  const linked = await jar.ask('/api/account/provider/known', { action: 'link' });
  expect(local(linked.headers.get('location'))).toBe('/account/security?done=linked');

  const elsewhere = new Jar();
  await signInThere(elsewhere);
  expect((await elsewhere.me()).id).toBe(me.id);

  const security = await (await jar.ask('/account/security')).text();
  const id = /name="action" value="unlink"\/><input type="hidden" name="id" value="([\w-]+)"/.exec(
    security,
  )?.[1];
  const stranger = await newLinked('p-3', 'fremd.muster');
  const refused = await stranger.ask('/api/account/security', { action: 'unlink', id: id ?? '' });
  expect(local(refused.headers.get('location'))).toContain('problem=notFound');
  const done = await jar.ask('/api/account/security', { action: 'unlink', id: id ?? '' });
  expect(local(done.headers.get('location'))).toContain('done=unlink');
  await provider.next({ sub: 'p-2' });
  expect(await signInThere(new Jar())).toBe('/account/provider');
});

test('the only way in cannot be unlinked', async () => {
  const jar = await newLinked('p-4', 'nur.bundid');
  const security = await (await jar.ask('/account/security')).text();
  const id = /name="action" value="unlink"\/><input type="hidden" name="id" value="([\w-]+)"/.exec(
    security,
  )?.[1];
  const refused = await jar.ask('/api/account/security', { action: 'unlink', id: id ?? '' });
  expect(local(refused.headers.get('location'))).toContain('problem=conflict');
});

test('whoever is signed in to another account stays there', async () => {
  await newLinked('p-5', 'fuenf.muster');
  const jar = new Jar(cookiesOf(await postSignIn(server, 'erika@example.org', password)));
  const me = await jar.me();
  await provider.next({ sub: 'p-5' });
  expect(await signInThere(jar)).toBe('/account/security?problem=otherAccount');
  expect((await jar.me()).id).toBe(me.id);
});

test('a decision about an identity is good once, and only in its own browser', async () => {
  const jar = new Jar(cookiesOf(await postSignIn(server, 'erika@example.org', password)));
  expect(
    local((await jar.ask('/api/account/provider/known', { action: 'link' })).headers.get('location')),
  ).toBe('/account');
  await provider.next({ sub: 'p-6' });
  const stranger = new Jar();
  await signInThere(stranger);
  // Signed in to the provider alone: nothing is linked.
  const refused = await stranger.ask('/api/account/provider/known', { action: 'link' });
  expect(local(refused.headers.get('location'))).toBe('/account/provider');
});

test.each<ProviderFault>(['nonce', 'state', 'issuer', 'audience', 'signature', 'expired', 'none-alg'])(
  'an answer with a wrong %s opens nothing and says so',
  async (fault) => {
    await newLinked(`wrong-${fault}`, `falsch.${fault}`);
    const jar = new Jar();
    await provider.next({ sub: `wrong-${fault}`, fault });
    const target = await signInThere(jar);
    expect(target).toBe('/account/sign-in?provider=failed');
    expect(await jar.me()).toBeNull();
    expect(await (await jar.ask(target)).text()).toContain('Die Anmeldung mit BundID hat nicht geklappt.');
  },
);

test('a code is good once: the same answer again opens nothing', async () => {
  await newLinked('p-7', 'sieben.muster');
  const jar = new Jar();
  await provider.next({ sub: 'p-7' });
  const answer = await toProvider(jar);
  expect(local((await jar.ask(answer)).headers.get('location'))).toBe('/account');
  const signedIn = await jar.me();
  expect(signedIn).not.toBeNull();
  const replayed = await jar.ask(answer);
  expect(local(replayed.headers.get('location'))).toContain('/error');
  // Another browser has none of the checks at all.
  const thief = new Jar();
  expect(local((await thief.ask(answer)).headers.get('location'))).toContain('/error');
  expect(await thief.me()).toBeNull();
});

test('a provider that does not answer keeps nobody out: the other ways are there', async () => {
  await provider.next({ sub: 'p-8', fault: 'down' });
  const jar = new Jar();
  const response = await jar.ask('/api/account/provider', { returnTo: '/account/profile' });
  const target = local(response.headers.get('location'));
  expect(target).toBe('/account/sign-in?provider=unavailable&returnTo=%2Faccount%2Fprofile');
  const page = await (await jar.ask(target)).text();
  expect(page).toContain('BundID antwortet gerade nicht.');
  expect(page).toContain('name="password"');
});

test('a blocked account stays shut', async () => {
  await newLinked('p-9', 'neun.muster');
  const database = createClient({ url: `file:${server.dataDir}/buergerweg.db` });
  await database.execute("update users set is_blocked = 1 where login = 'neun.muster'");
  database.close();
  await provider.next({ sub: 'p-9' });
  const jar = new Jar();
  expect(await signInThere(jar)).toBe('/account/sign-in?provider=failed');
  expect(await jar.me()).toBeNull();
});

test('staff still give their second factor, unless the provider states a level the town has named', async () => {
  const link = new Jar(await signInAs(server, 'staff@example.org'));
  await provider.next({ sub: 'p-staff', acr: 'low' });
  expect(await signInThere(link)).toBe('/account/provider');
  await link.ask('/api/account/provider/known', { action: 'link' });

  const low = new Jar();
  expect(await signInThere(low, '/staff')).toBe('/staff');
  expect(await low.me()).toBeNull();
  expect((await low.ask('/staff')).headers.get('location')).toContain('/account/second-factor');

  await provider.next({ sub: 'p-staff', acr: 'high' });
  const high = new Jar();
  expect(await signInThere(high, '/staff')).toBe('/staff');
  expect(await high.me()).toMatchObject({ role: 'staff' });
});

test('the way leads only to own pages, and logs hold neither code nor subject', async () => {
  await newLinked('p-10', 'zehn.muster');
  await provider.next({ sub: 'p-10' });
  expect(await signInThere(new Jar(), 'https://evil.example')).toBe('/account');
  expect(server.output()).not.toMatch(/p-10|code=/);
});
