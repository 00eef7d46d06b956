import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addUser, signInAs } from '../helpers/accounts';
import { attack, realNumbers } from '../helpers/attack';
import { numberOf, putDocument, putImport } from '../helpers/documents';
import { useDataDir } from '../helpers/factories';
import { startServer, type TestServer } from '../helpers/server';

let server: TestServer;
let closeData: () => Promise<void>;
beforeAll(async () => {
  server = await startServer({ TRUSTED_PROXIES: '1' });
  closeData = useDataDir(server.dataDir);
  await putImport();
});
afterAll(async () => {
  await closeData();
  await server.dispose();
});

let visitors = 0;
/** An address of a network nobody has used. */
const visitor = () => `10.${++visitors >> 8}.${visitors & 255}.7`;

const ask = (number: string, from = visitor(), headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/documents/status?lang=de`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from, ...headers },
    body: JSON.stringify({ type: 'idCard', number }),
  });
const post = (values: Record<string, string>, from = visitor()) =>
  fetch(`${server.url}/api/documents/status?lang=en`, {
    method: 'POST',
    headers: { 'x-forwarded-for': from },
    body: new URLSearchParams(values),
    redirect: 'manual',
  });
async function pageOf(
  number: string,
  from = visitor(),
): Promise<{ html: string; answer: Response; to: string }> {
  const { to } = (await (await ask(number, from)).json()) as { to: string };
  const answer = await fetch(server.url + to);
  return { html: await answer.text(), answer, to };
}

describe('the answer', () => {
  test('is a page for one look, which no cache keeps and which does not know the number', async () => {
    await putDocument('L01XWWM33');
    const { html, answer, to } = await pageOf('L01XWWM33');
    expect(to).toMatch(/^\/documents\/result\/[\w-]{32}$/);
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(html).toContain('liegt für Sie bereit');
    expect(html).toContain('Stand: heute');
    expect(html).not.toMatch(/WWM33/);
    const again = await (await fetch(server.url + to)).text();
    expect(again).toContain('Die Antwort ist nicht mehr da');
    expect(again).not.toContain('liegt für Sie bereit');
  });

  test('without JavaScript is a 303 to that page, in the language of the form', async () => {
    await putDocument('L01X00T46');
    const sent = await post({ type: 'idCard', number: 'lo1x oot46' });
    expect(sent.status).toBe(303);
    expect(sent.headers.get('cache-control')).toBe('no-store');
    expect(sent.headers.getSetCookie()).toEqual([]);
    expect(sent.headers.get('location')).toMatch(/^\/en\/documents\/result\/[\w-]{32}$/);
  });

  test('for unknown, expired, withdrawn and forgotten numbers is the same to the byte', async () => {
    await putDocument('L01X00T41', { status: 'expired' });
    await putDocument('L01X00T42', { status: 'withdrawn' });
    await putDocument('L01X00T43', { status: 'collected', statusOn: '2025-01-01' });
    const seen = new Set<string>();
    for (const number of ['L01X00T40', 'L01X00T41', 'L01X00T42', 'L01X00T43']) {
      const { html, to, answer } = await pageOf(number);
      const token = to.split('/').at(-1) ?? '';
      const nonce = /nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? '';
      expect(html).toContain('Zu dieser Nummer haben wir keine Angaben.');
      seen.add(html.replaceAll(token, 'T').replaceAll(nonce, 'N'));
    }
    expect(seen.size).toBe(1);
  });

  test('to the form and to a script is equally long, whatever was found', async () => {
    await putDocument('L01X00T45');
    const bodies = [await (await ask('L01X00T45')).text(), await (await ask('L01X00T40')).text()];
    expect(new Set(bodies.map(({ length }) => length)).size).toBe(1);
  });
});

describe('what is no number', () => {
  const typed = [
    'L01',
    'L01X'.repeat(10),
    '🙂🙂🙂🙂🙂🙂🙂🙂🙂',
    "' OR 1=1; --",
    'L٠١X٠٠T٤٧',
    '<b>L01X00T',
    '',
  ];
  test.each(typed)('"%s" gets the calm sentence with an example, and stands nowhere', async (number) => {
    const sent = await post({ type: 'idCard', number });
    expect(sent.status).toBe(303);
    const location = sent.headers.get('location') ?? '';
    expect(location).toMatch(/^\/en\/documents\?number=(number|required)&kind=idCard$/);
    const html = await (await fetch(server.url + location)).text();
    expect(html).toContain('for example L01X 00T47.');
    expect(html).toMatch(/<title>Error: /);
  });

  test('a wrong check digit is told without a look-up', async () => {
    const sent = await ask('L01X00T472');
    expect(sent.status).toBe(422);
    expect(await sent.json()).toMatchObject({ fields: { number: 'checkDigit' } });
  });

  test('a body that is neither form nor JSON, or too long, is refused', async () => {
    const url = `${server.url}/api/documents/status`;
    expect((await fetch(url, { method: 'POST', body: 'L01X00T47' })).status).toBe(400);
    expect((await post({ type: 'idCard', number: 'L'.repeat(70_000) })).status).toBe(400);
  });
});

/** All bytes below a folder as text. */
function allText(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'latin1'))
    .join('\n');
}

test('a number asked for while signed in stands in no file, log, header or cookie, and nobody is linked to it', async () => {
  await addUser(server, 'anna@example.org', 'citizen');
  const cookie = await signInAs(server, 'anna@example.org');
  const number = 'L01XKKJM4';
  await putDocument(number);
  const before = server.output().length;
  const answer = await ask(number, visitor(), { cookie });
  const { to } = (await answer.json()) as { to: string };
  await (await fetch(server.url + to, { headers: { cookie } })).text();
  await post({ type: 'idCard', number: 'L01XKKJM5' });
  expect(JSON.stringify([...answer.headers])).not.toContain('KKJM');
  expect(answer.headers.getSetCookie()).toEqual([]);
  const printed = server.output().slice(before);
  expect(printed).toContain('/api/documents/status');
  expect(printed).not.toContain(to.split('/').at(-1));
  for (const text of [allText(server.dataDir), printed]) expect(text).not.toMatch(/KKJM[45]/);
  const { stdout } = await server.cli(['audit', 'verify']);
  expect(stdout).not.toContain('KKJM');
});

// Whether an honest visitor waits longer meanwhile is a matter of time: a row of `npm run bench -- documents`.
test('10,000 guesses from 50 networks get nothing useful, and an honest visitor is answered all the while', async () => {
  const real = realNumbers();
  for (const number of real) await putDocument(number);
  const networks = real.map(() => visitor());
  const honest = visitor();
  let isOver = false;
  const attacked = attack(real, async (number, network) => {
    const answer = await ask(number, networks[network]);
    await answer.text();
    return answer.status;
  }).finally(() => {
    isOver = true;
  });
  let looks = 0;
  for (; !isOver; looks++) {
    const { html } = await pageOf(real[0] ?? '', honest);
    expect(html).toContain('liegt für Sie bereit');
  }
  const { answered, refused } = await attacked;
  expect(answered.length + refused).toBe(10_000);
  expect(answered.length).toBeLessThan(50 * 12);
  // One of 200 guesses is right here, of a real number one in billions; luck meets one answer in twenty after the first.
  expect(answered.filter((number) => real.includes(number)).length).toBeLessThan(8);
  expect(looks).toBeGreaterThan(5);
}, 150_000);

test('the delay outlives a restart', async () => {
  const from = visitor();
  for (let i = 0; i < 3; i++) await ask(numberOf(i), from);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  for (let i = 0; i < 1; i++) await ask(numberOf(i), from);
  await server.stop();
  await server.start();
  for (let i = 0; i < 4; i++) await ask(numberOf(i), from);
  const late = await ask(numberOf(9), from);
  expect(late.status).toBe(429);
  expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
  const form = await post({ type: 'idCard', number: numberOf(9) }, from);
  expect(form.headers.get('location')).toMatch(/^\/en\/documents\?problem=tooMany&wait=\d+$/);
});
