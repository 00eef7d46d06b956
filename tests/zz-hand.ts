import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { addUser, password, printedLink, signInBrowser } from './helpers/accounts';
import { discardPhone, openPhone } from './helpers/browser';
import { startServer } from './helpers/server';
const server = await startServer();
const url = `http://localhost:${server.port}`;
let n = 0;
const shot = async (page: Page, name: string) => page.screenshot({ path: `/tmp/t/h-${String(++n).padStart(2, '0')}-${name}.png`, fullPage: true });
const say = async (page: Page, what: string) => {
  console.log(`\n##### ${what}  [${page.url().replace(url, '')}]`);
  console.log((await page.locator('main').innerText()).replace(/\n+/g, '\n').slice(0, 1800));
};
const step = async (name: string, run: () => Promise<void>) => {
  try { await run(); } catch (e) { console.log(`!!!! ${name}: ${String(e).slice(0, 400)}`); }
};
const phone = await openPhone();
const p = await phone.context.newPage();
await step('weak passwords', async () => {
  for (const bad of ['hallo123', 'passwort1234', 'Schalke04Schalke', 'aaaaaaaaaaaaaaaa', 'max.muster99']) {
    await p.goto(`${url}/account/new`, { waitUntil: 'networkidle' });
    await p.fill('#login', 'max.muster99');
    await p.getByRole('button', { name: 'Lieber mit Passwort' }).click({ timeout: 2500 }).catch(() => {}); await p.fill('#password', bad);
    await p.waitForTimeout(300);
    console.log('strength shown for', bad, '->', (await p.locator('form').last().innerText()).split('\n').filter((l) => /Passw|stark|schwach|sicher|kurz/i.test(l)).join(' | ').slice(0, 300));
    await p.getByRole('button', { name: 'Konto mit Passwort anlegen' }).click();
    await p.waitForTimeout(900);
    console.log('   answer:', (await p.locator('[role=alert]').allInnerTexts()).join(' / ').replace(/\n/g, ' '), 'kept login:', await p.inputValue('#login').catch(() => 'gone'));
  }
  await shot(p, 'weak');
});
await step('long password', async () => {
  const long = 'Der Kirchturm von Sankt Walburga schlägt um zwölf und die Ruhr fließt weiter, immer weiter bis zum Rhein 2026';
  await p.goto(`${url}/account/new`, { waitUntil: 'networkidle' });
  await p.fill('#login', 'max.muster99');
  await p.getByRole('button', { name: 'Lieber mit Passwort' }).click({ timeout: 2500 }).catch(() => {}); await p.fill('#password', long);
  await p.getByRole('button', { name: 'Konto mit Passwort anlegen' }).click();
  await p.waitForURL('**/account/security**');
  await say(p, 'after sign-up with a phrase of ' + long.length);
  await shot(p, 'security');
});
await step('sessions', async () => {
  const other = await openPhone();
  const q = await other.context.newPage();
  await q.goto(`${url}/account/sign-in`);
  await q.fill('#login', 'max.muster99');
  await q.fill('#password', 'Der Kirchturm von Sankt Walburga schlägt um zwölf und die Ruhr fließt weiter, immer weiter bis zum Rhein 2026');
  await q.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await q.waitForURL(`${url}/account`);
  await p.goto(`${url}/account/security`);
  await say(p, 'two sessions');
  await p.getByRole('button', { name: /abmelden|beenden/i }).first().click();
  await p.waitForTimeout(1000);
  await say(p, 'ended one');
  await q.goto(`${url}/account`);
  console.log('other device is now at', q.url());
  await discardPhone(other);
});
await step('codes', async () => {
  await p.goto(`${url}/account/security`);
  await p.getByRole('button', { name: /Notfall-Codes/ }).click();
  await p.getByText('Jeder Code gilt einmal.').waitFor();
  await shot(p, 'codes');
  console.log('buttons', await p.getByRole('button').allInnerTexts());
});
await step('profile', async () => {
  await p.goto(`${url}/account/profile`);
  await say(p, 'profile');
  await p.fill('#birthDate', '31.02.1985');
  await p.fill('#postcode', '5987');
  await p.fill('#firstName', 'Max');
  await p.selectOption('#nationality', { index: 3 });
  const chosen = await p.inputValue('#nationality');
  await p.getByRole('button', { name: /speichern/i }).click();
  await p.locator('.bw-errors').waitFor();
  console.log('errors', (await p.locator('.bw-errors').innerText()).replace(/\n/g, ' '), 'kept', await p.inputValue('#firstName'), await p.inputValue('#nationality') === chosen, await p.inputValue('#birthDate'));
  await shot(p, 'profile-errors');
});
await step('organisation wrong', async () => {
  await p.goto(`${url}/account/organisations`);
  await p.getByLabel('Name der Organisation').fill('<b>');
  await p.getByRole('button', { name: 'Organisation anlegen' }).click();
  await p.locator('.bw-errors').waitFor();
  console.log('errors', (await p.locator('.bw-errors').innerText()).replace(/\n/g, ' '), 'kept', await p.inputValue('#name'));
  await shot(p, 'organisation-wrong');
});
await step('my data', async () => {
  await p.goto(`${url}/account/data`);
  await say(p, 'my data');
  const [d] = await Promise.all([p.waitForEvent('download'), p.getByRole('button', { name: /herunterladen|laden/i }).first().click()]);
  await d.saveAs('/tmp/t/meine-daten.zip');
  await p.goto(`${url}/account/data/erase`);
  await say(p, 'erase');
  await shot(p, 'erase');
});
await step('strangers', async () => {
  for (const path of ['/mailbox/11111111-1111-4111-8111-111111111111', '/services/case/11111111-1111-4111-8111-111111111111', '/staff', '/admin', '/staff/mailbox', '/account/organisations/11111111-1111-4111-8111-111111111111'])
    console.log(path, (await p.goto(url + path))?.status(), p.url().replace(url, ''));
});
await discardPhone(phone);
await server.dispose();
process.exit(0);
