import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeTx } from '@/db/client';
import { systemActor } from '@/lib/accounts/actor';
import { newPaperCode, shownCode } from '@/lib/papers/code';
import { revokePaper } from '@/lib/papers/issue';
import { useDataDir } from '../helpers/factories';
import { putPaper } from '../helpers/issued-papers';
import { startServer, type TestServer } from '../helpers/server';

let server: TestServer;
let closeData: () => Promise<void>;
beforeAll(async () => {
  server = await startServer({ TRUSTED_PROXIES: '1' });
  closeData = useDataDir(server.dataDir);
});
afterAll(async () => {
  await closeData();
  await server.dispose();
});

const get = (path: string, from = '10.1.1.1') =>
  fetch(server.url + path, { headers: { 'x-forwarded-for': from }, redirect: 'manual' });
const read = async (path: string) => (await get(path)).text();

test.each([
  ['valid', {}, 'Ja, echt und gültig'],
  ['not valid yet', { validFrom: '2999-01-01' }, 'Echt, gilt aber noch nicht'],
  ['expired', { validUntil: '2020-01-01' }, 'Echt, aber abgelaufen'],
])('a paper that is %s says so first, in the HTML itself', async (_, more, answer) => {
  const html = await read(`/pruefen/${await putPaper(more)}`);
  expect(html).toContain(`<h1 id="answer">${answer}</h1>`);
  expect(html).toContain('Ruhrstraße 12');
  expect(html.indexOf('id="answer"')).toBeLessThan(html.indexOf('Ruhrstraße 12'));
});

test('a revoked paper is named as such at once, also in English', async () => {
  const code = await putPaper();
  expect(await read(`/pruefen/${code}`)).toContain('Ja, echt und gültig');
  await writeTx((tx) => revokePaper(tx, { actor: systemActor, code, as: 'replaced' }));
  expect(await read(`/pruefen/${code}`)).toContain('Nicht mehr gültig');
  expect(await read(`/en/pruefen/${code}`)).toContain('replaced it by a new one');
  expect(await read(`/pruefen/${code.slice(0, 4)}%20${code.slice(4)}`)).toContain('Nicht mehr gültig');
});

test('the form leads to the page of the paper without JavaScript, however the code is typed', async () => {
  const code = await putPaper();
  const answer = await get(`/pruefen?code=${encodeURIComponent(shownCode(code).toLowerCase())}`);
  expect(answer.status).toBe(307);
  expect(answer.headers.get('location')).toBe(`/pruefen/${code}`);
});

test('a typing error comes back with what was typed and a sentence that is linked', async () => {
  const answer = await get('/pruefen/7KX2-PA9F-999');
  expect(answer.headers.get('location')).toBe('/pruefen?code=7KX2-PA9F-999');
  const html = await read('/pruefen?code=7KX2-PA9F-999');
  expect(html).toContain('value="7KX2-PA9F-999"');
  expect(html).toContain('href="#code"');
  expect(html).toContain('<title>Fehler:');
});

test('an unknown code is 404 with advice; guessing ends, and the log holds no code', async () => {
  const unknown = newPaperCode();
  const answer = await get(`/pruefen/${unknown}`, '10.2.2.2');
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('Dieses Papier kennen wir nicht');
  let html = '';
  for (let i = 0; i < 30; i++) html = await (await get(`/pruefen/${newPaperCode()}`, '10.2.2.2')).text();
  expect(html).toContain('Zu viele unbekannte Prüfcodes');
  expect(server.output()).not.toContain(unknown);
  expect(server.output()).toContain('/[locale]/pruefen/[code]');
});
