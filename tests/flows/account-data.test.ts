import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, isInView } from '../helpers/accessible';
import { addUser, endSessions, password, signInAs, signInBrowser } from '../helpers/accounts';
import { discardPhone, openPhone, type Phone } from '../helpers/browser';
import { startServer, type TestServer } from '../helpers/server';

let server: TestServer;
let owner: Phone;
let guest: Phone;

/** A phone whose browser is signed in as this person. */
async function phoneOf(login: string, options: Parameters<typeof openPhone>[0] = {}): Promise<Phone> {
  await addUser(server, login, 'citizen');
  const phone = await openPhone(options);
  const pairs = (await signInAs(server, login)).split('; ');
  const cookies = pairs.map((pair) => {
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    return { name, value, url: server.url };
  });
  await phone.context.addCookies(cookies);
  return phone;
}

/** A new session for somebody whose last one has ended. */
async function signInAgain(phone: Phone): Promise<void> {
  await signInBrowser(server, phone.context, phone === owner ? 'korte@example.org' : 'lehrling@example.org');
}

beforeAll(async () => {
  server = await startServer();
  owner = await phoneOf('korte@example.org', { dark: true });
  guest = await phoneOf('lehrling@example.org', { javaScript: false });
});
afterAll(async () => {
  await discardPhone(owner);
  await discardPhone(guest);
  await server.dispose();
});

test('a profile is filled in without JavaScript; what is wrong is said, the rest stays', async () => {
  const page = await guest.context.newPage();
  await page.goto(`${server.url}/account/profile`);
  await page.fill('#firstName', 'Mia');
  await page.fill('#postcode', '123');
  await page.fill('#birthDate', '31.3.2008');
  await page.getByRole('button', { name: 'Profil speichern' }).click();
  await page.getByText('Bitte geben Sie fünf Ziffern an').first().waitFor();
  expect(await page.inputValue('#firstName')).toBe('Mia');
  await page.fill('#postcode', '59872');
  await page.selectOption('#nationality', 'UA');
  await page.getByRole('button', { name: 'Profil speichern' }).click();
  await page.getByText('Ihr Profil ist gespeichert.').waitFor();
  await page.goto(`${server.url}/account/profile`);
  expect(await page.inputValue('#birthDate')).toBe('31.03.2008');
  expect(await page.inputValue('#nationality')).toBe('UA');
  await page.close();
}, 60_000);

test.each(['with', 'without'])(
  '%s JavaScript: what was typed is there again after the sign-in that follows',
  async (kind) => {
    const phone = kind === 'with' ? owner : guest;
    const login = kind === 'with' ? 'korte@example.org' : 'lehrling@example.org';
    const page = await phone.context.newPage();
    await page.goto(`${server.url}/account/profile`);
    await page.fill('#city', 'Freienohl');
    await endSessions(server);
    await page.getByRole('button', { name: 'Profil speichern' }).click();
    await page.waitForURL('**/account/sign-in?**');
    await page.fill('#login', login);
    await page.fill('#password', password);
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await page.getByText('Ihre Anmeldung war abgelaufen.', { exact: false }).waitFor();
    expect(await page.inputValue('#city')).toBe('Freienohl');
    await page.getByRole('button', { name: 'Profil speichern' }).click();
    const saved = page.getByText('Ihr Profil ist gespeichert.');
    await saved.waitFor();
    // Without scripts a new page comes, with scripts the button stands far below what it says.
    await expect.poll(() => isInView(saved)).toBe(true);
    // Other tests go on with the session that this sign-in has opened; the other person's has ended.
    await signInAgain(phone === owner ? guest : owner);
    await page.close();
  },
  60_000,
);

test('two people share an organisation; the last who decides cannot leave', async () => {
  const page = await owner.context.newPage();
  await page.goto(`${server.url}/account/organisations`);
  await page.fill('#name', 'Bäckerei Korte GmbH');
  await page.getByRole('button', { name: 'Organisation anlegen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bäckerei Korte GmbH' }).waitFor();
  await page.getByRole('button', { name: 'Einladungslink zeigen' }).click();
  const link = await page.getByText(/organisations\/join\//).innerText();
  await expectAccessible(page, 'organisation, dark');
  await page.getByRole('button', { name: 'Organisation verlassen' }).click();
  await page.getByText('Sonst entscheidet niemand mehr').waitFor();
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);

  const other = await guest.context.newPage();
  await other.goto(server.url + new URL(link).pathname);
  await other.getByRole('button', { name: 'Beitreten' }).click();
  await other.getByRole('heading', { level: 1, name: 'Bäckerei Korte GmbH' }).waitFor();
  expect(await other.getByRole('button', { name: 'Einladungslink zeigen' }).count()).toBe(0);
  await other.goto(`${server.url}/account`);
  await other.getByLabel('Bäckerei Korte GmbH').check();
  await other.getByRole('button', { name: 'Übernehmen' }).click();
  await expect.poll(() => other.getByLabel('Bäckerei Korte GmbH').isChecked()).toBe(true);
  for (const path of ['organisations', 'profile', 'data', 'data/erase']) {
    await page.goto(`${server.url}/account/${path}`);
    await expectAccessible(page, `${path}, dark`);
  }
  await Promise.all([page.close(), other.close()]);
}, 60_000);

test('"Meine Daten" come as a ZIP; the account ends after the password, and its cookie is worth nothing', async () => {
  const cookie = (await guest.context.cookies(server.url))
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
  const zip = await fetch(`${server.url}/api/account/data`, { headers: { cookie } });
  expect(zip.headers.get('content-type')).toBe('application/zip');
  const bytes = Buffer.from(await zip.arrayBuffer());
  for (const name of ['LIESMICH.txt', 'profile.json', 'account.json', 'log.json'])
    expect(bytes.includes(name), name).toBe(true);
  const page = await guest.context.newPage();
  await page.goto(`${server.url}/account/data`);
  await page.getByRole('link', { name: 'Weiter zum Löschen' }).click();
  await page.getByText('Wir löschen sofort: Konto, Profil, Entwürfe.').waitFor();
  await page.fill('#password', 'falsch');
  await page.getByRole('button', { name: 'Konto endgültig löschen' }).click();
  await page.getByText('Dieses Passwort stimmt nicht').waitFor();
  await page.fill('#password', password);
  await page.getByRole('button', { name: 'Konto endgültig löschen' }).click();
  await page.getByRole('heading', { name: 'Ihr Konto ist gelöscht' }).waitFor();
  expect((await fetch(`${server.url}/api/account/data`, { headers: { cookie } })).status).toBe(401);
  await page.close();
}, 60_000);

test('the administration runs departments, sees the log and takes it along; others see nothing of it', async () => {
  await addUser(server, 'chefin@example.org', 'admin');
  await addUser(server, 'schulte@example.org', 'staff');
  const admin = await openPhone({ dark: true });
  const cookie = await signInAs(server, 'chefin@example.org');
  await admin.context.addCookies(
    cookie.split('; ').map((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      return { name, value, url: server.url };
    }),
  );
  const page = await admin.context.newPage();
  await page.goto(`${server.url}/admin/departments`);
  await page.fill('#name-new', 'Friedhöfe');
  await page.getByRole('button', { name: 'Abteilung anlegen' }).click();
  await page.getByRole('heading', { name: 'Friedhöfe' }).waitFor();
  await expect.poll(() => isInView(page.getByText('Gespeichert.').last())).toBe(true);
  await expectAccessible(page, 'departments, dark');
  await page.goto(`${server.url}/admin/log?what=department.created`);
  await page.getByText('1 Eintrag').waitFor();
  await expectAccessible(page, 'log, dark');
  const csv = await fetch(`${server.url}/api/admin/log?what=department.created`, { headers: { cookie } });
  expect(await csv.text()).toMatch(/"department.created";"Abteilung angelegt";"staff"/);
  const staff = await signInAs(server, 'schulte@example.org');
  for (const headers of [{ cookie: '' }, { cookie: staff }])
    expect((await fetch(`${server.url}/api/admin/log`, { headers })).status).toBe(404);
  expect((await fetch(`${server.url}/admin/log`, { headers: { cookie: staff } })).status).toBe(404);
  const verify = await server.cli(['audit', 'verify', '--json']);
  expect([verify.code, JSON.parse(verify.stdout).findings]).toEqual([0, []]);
  await discardPhone(admin);
}, 60_000);
