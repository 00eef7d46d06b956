import { afterAll, beforeAll, expect, test } from 'vitest';
import { addUser, cookiesOf, postSignIn, printedLink, signInAs } from '../helpers/accounts';
import { startServer, type TestServer } from '../helpers/server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  for (const role of ['citizen', 'crew', 'staff', 'admin'])
    await addUser(server, `${role}@example.org`, role);
});
afterAll(() => server.dispose());

const get = (path: string, cookie = '') =>
  fetch(server.url + path, { headers: cookie ? { cookie } : {}, redirect: 'manual' });
const post = (path: string, fields: Record<string, string>, cookie = '') =>
  fetch(server.url + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: cookie ? { cookie } : {},
    redirect: 'manual',
  });
const me = async (cookie: string) => (await get('/api/me', cookie)).json();

test('nobody is signed in without a cookie or with an invented one, and the answer is never stored', async () => {
  const response = await get('/api/me');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toBeNull();
  expect(await me('buergerweg-session=invented')).toBeNull();
  expect(await me('buergerweg-session=eyJhbGciOiJub25lIn0..a.b.c')).toBeNull();
});

test('signing in sets one cookie that scripts cannot read and other sites do not send', async () => {
  const response = await postSignIn(server, 'citizen@example.org', 'Kartoffel-Leiter-Nebel');
  expect(response.status).toBe(204);
  const lines = response.headers.getSetCookie();
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^buergerweg-session=/);
  expect(lines[0]).toMatch(/HttpOnly/i);
  expect(lines[0]).toMatch(/SameSite=Lax/i);
  expect(lines[0]).toMatch(/Path=\//i);
  expect(await me(cookiesOf(response))).toMatchObject({ role: 'citizen', name: 'citizen@example.org' });
});

test('each sign-in has a new session, and the one before in this browser ends', async () => {
  const first = await signInAs(server, 'citizen@example.org');
  const again = await post(
    '/api/account/sign-in',
    { login: 'citizen@example.org', password: 'Kartoffel-Leiter-Nebel' },
    first,
  );
  expect(again.status).toBe(303);
  const second = cookiesOf(again);
  expect(second).not.toBe(first);
  expect(await me(first)).toBeNull();
  expect(await me(second)).toMatchObject({ role: 'citizen' });
});

test('a copied cookie is worth nothing after signing out', async () => {
  const cookie = await signInAs(server, 'staff@example.org');
  const out = await post('/api/account/sign-out', {}, cookie);
  expect(out.status).toBe(303);
  expect(out.headers.getSetCookie().join()).toMatch(/buergerweg-session=;/);
  expect(await me(cookie)).toBeNull();
});

test('signing out on all devices ends the other sessions, too', async () => {
  const [here, there] = [
    await signInAs(server, 'crew@example.org'),
    await signInAs(server, 'crew@example.org'),
  ];
  await post('/api/account/sign-out', { everywhere: '1' }, here);
  expect([await me(here), await me(there)]).toEqual([null, null]);
});

test('the session does not end by a GET, nor by a post from another site', async () => {
  const cookie = await signInAs(server, 'staff@example.org');
  await get('/api/account/sign-out', cookie);
  const foreign = await fetch(`${server.url}/api/account/sign-out`, {
    method: 'POST',
    headers: { cookie, origin: 'https://evil.example' },
  });
  expect(foreign.status).toBe(403);
  expect(await me(cookie)).toMatchObject({ role: 'staff' });
});

test('a wrong password and an unknown login read the same', async () => {
  const form = async (login: string) => {
    const refused = await post('/api/account/sign-in', { login, password: 'falsch-falsch-falsch' });
    expect(refused.status).toBe(303);
    const location = refused.headers.get('location') ?? '';
    const page = await (await get(location, cookiesOf(refused))).text();
    expect(location).not.toContain('example');
    expect(page).toContain(login);
    const visible = page.replaceAll(login, '…').replace(/<script[\s\S]*?<\/script>/g, '');
    return /role="alert"[\s\S]*?<\/section>/.exec(visible)?.[0];
  };
  const known = await form('admin@example.org');
  expect(known).toContain('hat nicht geklappt');
  expect(await form('niemand@example.org')).toBe(known);
});

test('after sign-in only own pages are returned to', async () => {
  const go = async (returnTo: string) => {
    const fields = { login: 'citizen@example.org', password: 'Kartoffel-Leiter-Nebel', returnTo };
    return (await post('/api/account/sign-in', fields)).headers.get('location');
  };
  expect(await go('/crew?near=1')).toBe('/crew?near=1');
  for (const evil of ['https://evil.example', '//evil.example', '/\\evil.example']) {
    expect(await go(evil)).toBe('/account');
  }
});

test('looking at the first administrator’s link changes nothing, and it sets no password when repeated wrongly', async () => {
  const fresh = await startServer();
  try {
    const link = await printedLink(fresh);
    for (let i = 0; i < 2; i++) expect(await (await fetch(link)).text()).toContain('name="password"');
    const token = link.split('/').at(-1) ?? '';
    const set = (fields: Record<string, string>) =>
      fetch(`${fresh.url}/api/account/set-password`, {
        method: 'POST',
        body: new URLSearchParams({ token, login: 'chefin@example.org', name: 'Chefin', ...fields }),
        redirect: 'manual',
      });
    const word = 'Nebel-Kartoffel-Leiter';
    expect((await set({ password: word, repeated: 'x' })).headers.get('location')).toContain('refused=1');
    const both = await Promise.all([1, 2].map(() => set({ password: word, repeated: word })));
    const locations = both.map((response) => response.headers.get('location') ?? '').sort();
    expect(locations[0]).toContain('/account/set-password/');
    expect(locations[1]).toBe('/account/sign-in?passwordSet=1');
    expect(await (await fetch(link)).text()).toContain('gilt nicht mehr');
    expect(await signInAs(fresh, 'chefin@example.org', word)).toContain('buergerweg-session');
    expect(fresh.output()).not.toContain(`"route":"/account/set-password/${token}`);
  } finally {
    await fresh.dispose();
  }
});

test('behind TLS the cookie is bound to this host and sent only encrypted', async () => {
  const secure = await startServer({ PUBLIC_URL: 'https://buergerweg.example' });
  try {
    await addUser(secure, 'erika@example.org', 'citizen');
    const response = await postSignIn(secure, 'erika@example.org', 'Kartoffel-Leiter-Nebel');
    const line = response.headers.getSetCookie()[0] ?? '';
    expect(line).toMatch(/^__Host-buergerweg-session=/);
    expect(line).toMatch(/Secure/i);
    expect(line).not.toMatch(/Domain=/i);
    expect(response.headers.getSetCookie()).toHaveLength(1);
  } finally {
    await secure.dispose();
  }
});

const doors = {
  staff: ['/staff', '/en/staff', '/staff/new', '/staff/0192d0f0-0000-7000-8000-000000000000'],
  admin: ['/admin', '/en/admin', '/admin/texts', '/admin/texts/imprint', '/admin/duty'],
} as const;

test.each(Object.entries(doors))(
  'the pages of %s lead strangers to the sign-in and back',
  async (_area, paths) => {
    for (const path of paths) {
      const response = await get(path);
      expect(response.status, path).toBe(307);
      const target = new URL(response.headers.get('location') ?? '', server.url);
      expect(target.pathname, path).toMatch(/\/account\/sign-in$/);
      expect(target.searchParams.get('returnTo'), path).toBe(path);
    }
  },
);

test.each([
  ['citizen', 404, 404],
  ['crew', 404, 404],
  ['staff', 200, 404],
  ['admin', 200, 200],
])('%s gets %i for the inbox and %i for the administration', async (role, staff, admin) => {
  const cookie = await signInAs(server, `${role}@example.org`);
  for (const path of doors.staff.slice(0, 3)) expect((await get(path, cookie)).status, path).toBe(staff);
  for (const path of doors.admin) expect((await get(path, cookie)).status, path).toBe(admin);
});

test('signed-in pages are never stored on the way', async () => {
  const cookie = await signInAs(server, 'staff@example.org');
  for (const path of ['/staff', '/account']) {
    expect((await get(path, cookie)).headers.get('cache-control'), path).toMatch(/no-store/);
  }
});

test('another role ends the sessions at once', async () => {
  await addUser(server, 'wechsel@example.org', 'staff');
  const cookie = await signInAs(server, 'wechsel@example.org');
  const { code } = await server.cli(['user', 'role', '--email', 'wechsel@example.org', '--role', 'crew']);
  expect(code).toBe(0);
  expect(await me(cookie)).toBeNull();
});

test.each(['crew', 'staff', 'admin'])('a password alone opens nothing to %s', async (role) => {
  await addUser(server, `half-${role}@example.org`, role);
  const half = await postSignIn(server, `half-${role}@example.org`, 'Kartoffel-Leiter-Nebel');
  expect([half.status, await half.json()]).toEqual([200, { next: 'secondFactor' }]);
  const cookie = cookiesOf(half);
  expect(await me(cookie)).toBeNull();
  expect((await get('/api/crew/reports', cookie)).status).toBe(401);
  for (const path of ['/staff', '/admin', '/account']) {
    const location = (await get(path, cookie)).headers.get('location');
    expect(location, path).toBe(`/account/second-factor?returnTo=${encodeURIComponent(path)}`);
  }
  expect(await (await get('/account/second-factor', cookie)).text()).toContain(
    'Lieber mit Authenticator-App',
  );
});

test('whoever has only the password adds no second factor beside the one that is there', async () => {
  await addUser(server, 'doppelt@example.org', 'staff');
  await signInAs(server, 'doppelt@example.org');
  const half = cookiesOf(await postSignIn(server, 'doppelt@example.org', 'Kartoffel-Leiter-Nebel'));
  const asked = await fetch(`${server.url}/api/account/passkeys/options`, {
    method: 'POST',
    headers: { cookie: half, 'content-type': 'application/json' },
    body: JSON.stringify({ for: 'add' }),
  });
  expect(asked.status).toBe(401);
  const app = await get('/account/authenticator', half);
  expect(app.headers.get('location')).toBe('/account/second-factor');
});

test('codes cannot be guessed: after five wrong ones there is a wait', async () => {
  await addUser(server, 'raten@example.org', 'crew');
  await signInAs(server, 'raten@example.org');
  const half = cookiesOf(await postSignIn(server, 'raten@example.org', 'Kartoffel-Leiter-Nebel'));
  const guess = () =>
    fetch(`${server.url}/api/account/second-factor`, {
      method: 'POST',
      headers: { cookie: half, 'content-type': 'application/json' },
      body: JSON.stringify({ code: '000000' }),
    });
  for (let i = 0; i < 5; i++) expect((await guess()).status).toBe(422);
  expect((await guess()).status).toBe(429);
  expect(await me(half)).toBeNull();
});
