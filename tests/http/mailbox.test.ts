import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addUser, cookiesOf, signInAs } from '../helpers/accounts';
import { drawnPhoto, pngBomb } from '../helpers/photos';
import { startServer, type TestServer } from '../helpers/server';

let server: TestServer;
let cookie = '';
let department = '';

beforeAll(async () => {
  server = await startServer();
  await addUser(server, 'anna@example.org', 'citizen');
  await addUser(server, 'schulte@example.org', 'staff');
  cookie = await signInAs(server, 'anna@example.org');
  department = /<option value="([\w-]{36})">Ordnungsamt/.exec(await page('/mailbox/new'))?.[1] ?? '';
});
afterAll(() => server.dispose());

const page = async (place: string, as = cookie) =>
  (await (await fetch(server.url + place, { headers: { cookie: as } })).text()).replaceAll('<!-- -->', '');

/** Posts a message as the page's form does. @returns where it leads */
async function write(body: string, file: Buffer | null, name = 'Anlage.pdf', key: string = randomUUID()) {
  const form = new FormData();
  const fields = { key, side: 'citizen', locale: 'de', department, subject: 'Frage', body };
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  if (file) form.set('file', new Blob([new Uint8Array(file)], { type: 'application/pdf' }), name);
  const response = await fetch(`${server.url}/api/mailbox/messages`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, accept: 'text/html' },
    body: form,
  });
  return {
    status: response.status,
    to: response.headers.get('location') ?? '',
    /** The sender's cookies after the answer. */
    cookies: `${cookie}; ${cookiesOf(response)}`,
  };
}

test('an attachment of 50 MB gets a friendly sentence, and the text stays', async () => {
  const large = Buffer.alloc(50 * 1024 * 1024);
  large.write('%PDF-1.7\n');
  const { cookies, ...answer } = await write('Mein langer Text', large);
  expect(answer).toEqual({ status: 303, to: '/mailbox/new?problem=tooLarge' });
  const html = await page('/mailbox/new?problem=tooLarge', cookies);
  expect(html).toContain('Jede darf höchstens 20 MB haben.');
  expect(html).toContain('Mein langer Text');
  // The sentence leads to the field, and who was to read it is still chosen.
  expect(html).toContain('href="#file"');
  expect(html).toContain(`<option value="${department}" selected="">`);
});

test('a program called .pdf is refused by what it is, and the text stays', async () => {
  const program = Buffer.from('7f454c4602010100', 'hex');
  expect((await write('Noch ein Text', program)).to).toBe('/mailbox/new?problem=fileType');
  const html = await page('/mailbox/new?problem=fileType');
  expect(html).toContain('Bitte wählen Sie ein PDF, JPEG oder PNG.');
  expect(html).toContain('Noch ein Text');
});

test('a double tap sends once; staff are told nothing of drafts', async () => {
  const key = randomUUID();
  const pdf = Buffer.from('%PDF-1.7 x');
  const [one, two] = await Promise.all([
    write('Einmal', pdf, 'A.pdf', key),
    write('Einmal', pdf, 'A.pdf', key),
  ]);
  expect(one.to).toMatch(/^\/mailbox\/[\w-]{36}\?done=sent$/);
  expect(two.to).toBe(one.to);
  const clerk = await signInAs(server, 'schulte@example.org');
  const desk = await page('/staff/mailbox', clerk);
  expect(desk.match(/href="\/staff\/mailbox\/[\w-]{36}"/g)).toHaveLength(1);
});

test('a picture is shown small, made anew without where it was taken, to its reader only', async () => {
  const place = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 20/1 0/1' } };
  const photo = await sharp(await drawnPhoto())
    .withExif(place)
    .jpeg()
    .toBuffer();
  const { to } = await write('Mit Foto', photo, 'Gehweg.jpg');
  const file = /\/api\/mailbox\/files\/[\w-]{36}/.exec(await page(to))?.[0] ?? '';
  const small = (as: string) => fetch(`${server.url}${file}/thumbnail`, { headers: { cookie: as } });
  const answer = await small(cookie);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  });
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  const { exif, width } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
  expect([exif, width]).toEqual([undefined, 168]);
  expect((await sharp(photo).metadata()).exif).toBeDefined();
  await addUser(server, 'fremd@example.org', 'citizen');
  expect((await small(await signInAs(server, 'fremd@example.org'))).status).toBe(404);
  expect((await small('')).status).toBe(401);
});

test.each([
  ['a PDF', async () => Buffer.from('%PDF-1.7 y'), 404],
  ['a picture of 256 megapixels', async () => pngBomb(), 413],
  ['half a picture', async () => (await drawnPhoto()).subarray(0, 900), 422],
])('%s has no small picture, but can be downloaded', async (_, make, status) => {
  const { to } = await write('Ohne Bild', await make(), 'Datei');
  const file = /\/api\/mailbox\/files\/[\w-]{36}/.exec(await page(to))?.[0] ?? '';
  const get = async (path: string) => (await fetch(server.url + path, { headers: { cookie } })).status;
  expect([await get(`${file}/thumbnail`), await get(file)]).toEqual([status, 200]);
});

test('the number of new messages is for who is signed in', async () => {
  expect((await fetch(`${server.url}/api/mailbox/unread`)).status).toBe(401);
  const answer = await fetch(`${server.url}/api/mailbox/unread`, { headers: { cookie } });
  expect(await answer.json()).toEqual({ count: 0 });
});

test('the log is in German words, in the file too', async () => {
  await addUser(server, 'chef@example.org', 'admin');
  const admin = await signInAs(server, 'chef@example.org');
  const html = await page('/admin/log', admin);
  expect(html).toContain('Nachricht gesendet');
  expect(html).not.toContain('<td>mail.sent');
  const csv = await page('/api/admin/log?what=mail.sent', admin);
  expect(csv).toContain(`"mail.sent";"Nachricht gesendet";`);
});
