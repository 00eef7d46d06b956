import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addUser, signInAs } from '../helpers/accounts';
import { decide } from '../helpers/announce';
import { startServer, type TestServer } from '../helpers/server';
import { startSmtpHost, textOfMail } from '../helpers/smtp-host';

const DAY_MS = 86_400_000;
const clockFolder = mkdtempSync(path.join(tmpdir(), 'buergerweg-clock-'));
const clockFile = path.join(clockFolder, 'ahead');
const moveClock = (days: number) => writeFileSync(clockFile, String(days * DAY_MS));

let server: TestServer;
let mailHost: Awaited<ReturnType<typeof startSmtpHost>>;
let anna = '';

beforeAll(async () => {
  moveClock(0);
  mailHost = await startSmtpHost();
  const clock = pathToFileURL(path.join(import.meta.dirname, '../helpers/moved-clock.mjs')).href;
  process.env.SMTP_URL = mailHost.url;
  server = await startServer({
    SMTP_URL: mailHost.url,
    CLOCK_FILE: clockFile,
    NODE_OPTIONS: `--import ${clock}`,
  });
  await addUser(server, 'anna@example.org', 'citizen');
  await addUser(server, 'fremd@example.org', 'citizen');
  await addUser(server, 'schulte@example.org', 'staff');
  anna = await signInAs(server, 'anna@example.org');
});
afterAll(async () => {
  delete process.env.SMTP_URL;
  mailHost.stop();
  await server.dispose();
  rmSync(clockFolder, { recursive: true });
});

const get = async (place: string, cookie = anna) => {
  const response = await fetch(server.url + place, { headers: { cookie } });
  // React puts comments between pieces of text.
  return { status: response.status, text: (await response.text()).replaceAll('<!-- -->', '') };
};
/** Posts a form as a page without JavaScript does. @returns the page it leads to, or the status */
async function post(place: string, fields: Record<string, string>, cookie = anna) {
  const response = await fetch(server.url + place, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
  return { status: response.status, to: response.headers.get('location') ?? '', response };
}
const notices = (fields: Record<string, string>, cookie = anna) =>
  post('/api/account/notices', { locale: 'de', ...fields }, cookie);
const boxIn = (html: string) => /name="box" value="(user:[\w-]+)"/.exec(html)?.[1] ?? '';
/** Waits until the job has sent the notice, which starts the ten days. */
async function noticed(threadId: string): Promise<string> {
  for (const giveUpAt = Date.now() + 40_000; Date.now() < giveUpAt; ) {
    await server.cli(['jobs', 'run', 'mails']);
    const { text } = await get(`/mailbox/${threadId}`);
    if (text.includes('Danach kommt er per Post') && /Bitte bis \w+, \d/.test(text)) return text;
  }
  throw new Error('no notice');
}

test('an e-mail address is confirmed by its link; looking at the link is not enough', async () => {
  expect((await notices({ action: 'address', address: 'anna@post.example' })).to).toBe(
    '/account/notifications?done=address',
  );
  const [mail] = await mailHost.received();
  const place = /\/account\/notifications\/confirm\/[\w-]+/.exec(textOfMail(mail ?? { data: '' }))?.[0] ?? '';
  expect((await get(place, '')).text).toContain('Adresse bestätigen');
  expect((await get('/account/notifications')).text).toContain('ist ein Link unterwegs');
  const token = place.split('/').at(-1) ?? '';
  expect((await notices({ action: 'confirm', token }, '')).to).toContain('done=1');
  expect((await notices({ action: 'confirm', token }, '')).to).toContain('problem=gone');
  expect((await get('/account/notifications')).text).toContain('anna@post.example ist bestätigt');
});

test('consent is never ticked beforehand, needs the tick, and nobody gives it for others', async () => {
  const { text } = await get('/account/notifications');
  expect(text).toContain(
    'Ja, ich möchte Bescheide in meinem Postfach abrufen. Ein Bescheid gilt am Tag nach',
  );
  expect(text).not.toMatch(/name="agree"[^>]*checked/);
  const box = boxIn(text);
  expect((await notices({ action: 'consent', box })).to).toContain('problem=tick');
  const stranger = await signInAs(server, 'fremd@example.org');
  expect((await notices({ action: 'consent', box, agree: '1' }, stranger)).status).toBe(404);
  expect((await notices({ action: 'consent', box, agree: '1' })).to).toContain('done=consent');
  expect((await get('/account/notifications')).text).toContain('Zustimmung für die Zukunft widerrufen');
});

test('opening the document itself announces it; the list, the thread and strangers do not', async () => {
  const { state, threadId, decisionId } = await decide(server, {
    title: 'Ihr Bescheid: Gerüst',
    to: 'anna@example.org',
    by: 'schulte@example.org',
  });
  expect(state).toBe('provided');
  const thread = await noticed(threadId ?? '');
  expect((await get('/mailbox')).text).toMatch(
    /1 Bescheid wartet auf Sie\.<\/b> Bitte bis \d+\. \w+ öffnen, sonst kommt er per Post\./,
  );
  expect((await fetch(`${server.url}/api/mailbox/unread`, { headers: { cookie: anna } })).status).toBe(200);
  expect(thread).not.toContain('/api/mailbox/files/');
  expect(thread).not.toContain('Klage möglich bis');
  const door = `/api/mailbox/decisions/${decisionId}`;
  const stranger = await signInAs(server, 'fremd@example.org');
  expect((await post(door, {}, stranger)).status).toBe(404);
  expect((await post(door, {}, '')).status).toBe(401);
  const { response } = await post(door, {});
  expect(response.headers.get('content-disposition')).toMatch(/^attachment.*Bescheid\.pdf$/);
  expect(await response.text()).toBe('%PDF-1.7 Bescheid');
  const opened = (await get(`/mailbox/${threadId}`)).text;
  expect(opened).toContain('Gilt als bekannt gegeben am');
  expect(opened).toContain('Klage möglich bis');
  expect((await get('/mailbox')).text).not.toContain('wartet auf Sie');
});

test('not opened in ten days it becomes a letter; posted, the mailbox holds a marked copy', async () => {
  const { threadId, decisionId } = await decide(server, {
    title: 'Ihr Bescheid: Wochenmarkt',
    to: 'anna@example.org',
    by: 'schulte@example.org',
  });
  await noticed(threadId ?? '');
  moveClock(11);
  const later = await signInAs(server, 'anna@example.org');
  const clerk = await signInAs(server, 'schulte@example.org');
  // The job has perhaps not come round: the door is shut all the same.
  expect((await post(`/api/mailbox/decisions/${decisionId}`, {}, later)).to).toBe('/mailbox?problem=byPost');
  expect((await server.cli(['jobs', 'run', 'decisions.end'])).code).toBe(0);
  const tasks = (await get('/staff/decisions', clerk)).text;
  expect(tasks).toContain('Ihr Bescheid: Wochenmarkt');
  expect(tasks).toContain('Der Bescheid wurde in zehn Tagen nicht abgerufen.');
  const page = `/staff/decisions/${decisionId}`;
  expect((await get(page, clerk)).text).toContain('Steinstraße 12');
  expect((await get(page, later)).status).toBe(404);
  expect((await get(`/mailbox/${threadId}`, later)).text).toContain('Dieser Bescheid kommt per Post.');
  const tomorrow = new Date(Date.now() + 13 * DAY_MS).toISOString().slice(0, 10);
  const entry = { decisionId, locale: 'de' };
  expect((await post('/api/staff/decisions', { ...entry, postedOn: tomorrow }, clerk)).to).toContain(
    'problem=invalid',
  );
  const postedOn = new Date(Date.now() + 10.5 * DAY_MS).toISOString().slice(0, 10);
  expect((await post('/api/staff/decisions', { ...entry, postedOn }, later)).status).toBe(403);
  expect((await post('/api/staff/decisions', { ...entry, postedOn }, clerk)).to).toContain('done=posted');
  const copy = (await get(`/mailbox/${threadId}`, later)).text;
  expect(copy).toContain('Kopie; per Post versandt am');
  expect(copy).toContain('/api/mailbox/files/');
  expect(copy).not.toContain('Klage möglich bis');
});
