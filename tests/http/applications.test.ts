import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { users } from '@/db/schema';
import { type Actor, actorOf, anonymous } from '@/lib/accounts/actor';
import { startDraft } from '@/lib/applications/drafts';
import { addFiles } from '@/lib/applications/files';
import { followToken } from '@/lib/reports/follow-token';
import { addUser, password, signInAs } from '../helpers/accounts';
import { begin, person, sent, stand, storedPdf } from '../helpers/applications';
import { useDataDir } from '../helpers/factories';
import { startServer, type TestServer } from '../helpers/server';
import { readZip } from '../helpers/zip';

let server: TestServer;
let closeData: () => Promise<void>;
let anna: { actor: Actor; cookie: string };
let stranger: { actor: Actor; cookie: string };
let clerk: { actor: Actor; cookie: string };
let outsider: { actor: Actor; cookie: string };

async function somebody(login: string) {
  const cookie = await signInAs(server, login);
  const [user] = await (await db()).select().from(users).where(eq(users.login, login));
  if (!user) throw new Error('no account');
  return { actor: actorOf(user), cookie };
}

beforeAll(async () => {
  server = await startServer({ DEMO_SERVICES: 'yes' });
  closeData = useDataDir(server.dataDir);
  for (const login of ['anna@example.org', 'ben@example.org']) await addUser(server, login, 'citizen');
  await addUser(server, 'schulte@example.org', 'staff');
  const args = ['user', 'add', '--email', 'presse@example.org', '--role', 'staff', '--password-stdin'];
  await server.cli([...args, '--departments', 'presse'], `${password}\n`);
  anna = await somebody('anna@example.org');
  stranger = await somebody('ben@example.org');
  clerk = await somebody('schulte@example.org');
  outsider = await somebody('presse@example.org');
});
afterAll(async () => {
  await closeData();
  await server.dispose();
});

const get = (place: string, cookie = '') => fetch(server.url + place, { headers: { cookie } });

test('what was chosen before the sign-in is still chosen after it', async () => {
  const html = await (await get('/services/gewerbe-anmeldung?entry=relocation')).text();
  const back = encodeURIComponent('/services/gewerbe-anmeldung?entry=relocation');
  expect(html).toContain(`href="/account/sign-in?returnTo=${back}"`);
  const inside = await (await get('/services/gewerbe-anmeldung?entry=relocation', anna.cookie)).text();
  expect(inside).toMatch(/name="entry" value="relocation"/);
});

describe('the whole case as a file', () => {
  test('is a ZIP that opens, for the department alone', async () => {
    const { id, number } = await sent(anna.actor);
    const place = `/api/staff/applications/${id}`;
    expect((await get(place)).status).toBe(401);
    expect((await get(place, anna.cookie)).status).toBe(403);
    expect((await get(place, outsider.cookie)).status).toBe(404);
    expect((await get(`/api/staff/applications/${randomUUID()}`, clerk.cookie)).status).toBe(404);
    const answer = await get(place, clerk.cookie);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${number}.zip"`);
    expect(answer.headers.get('cache-control')).toContain('no-store');
    const entries = readZip(Buffer.from(await answer.arrayBuffer()));
    expect([...entries.keys()]).toEqual(['vorgang.pdf', 'verlauf.csv', 'inhalt.csv']);
    expect(entries.get('vorgang.pdf')?.subarray(0, 5).toString()).toBe('%PDF-');
    const desk = await (await get(`/staff/applications/${id}`, clerk.cookie)).text();
    expect(desk).toContain(`href="${place}"`);
  });
});

/** Posts files as the form of a step does. */
async function upload(id: string, bytes: Buffer, cookie: string, more: Record<string, string> = {}) {
  const form = new FormData();
  const fields = { service: 'demo-flohmarkt', id, slot: 'hygiene', locale: 'de', ...more };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(bytes)]), 'Nachweis.pdf');
  const headers = { cookie, accept: 'application/json', origin: server.url };
  return fetch(`${server.url}/api/services/files`, { method: 'POST', headers, body: form });
}
const pdf = Buffer.from('%PDF-1.7\nNachweis');

describe('the door for files of a case', () => {
  test('takes PDF, JPEG and PNG by what they are, and says what is wrong with others', async () => {
    const { id } = await begin(anna.actor);
    const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect((await upload(id, pdf, anna.cookie)).status).toBe(200);
    expect((await upload(id, png, anna.cookie)).status).toBe(200);
    const program = await upload(id, Buffer.from('7f454c4602010100', 'hex'), anna.cookie);
    expect(program.status).toBe(415);
    expect(await program.json()).toMatchObject({ fields: { files: 'fileType' } });
    const svg = await upload(id, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), anna.cookie);
    expect(svg.status).toBe(415);
    const large = Buffer.alloc(21 * 1024 * 1024);
    large.write('%PDF-1.7\n');
    const tooLarge = await upload(id, large, anna.cookie);
    expect(tooLarge.status).toBe(413);
    expect(await tooLarge.json()).toMatchObject({ fields: { files: 'fileSize' } });
  });

  test('stays shut for cases, slots and services that are not one’s own', async () => {
    const { id } = await begin(anna.actor);
    for (const cookie of ['', stranger.cookie, clerk.cookie])
      expect((await upload(id, pdf, cookie)).status).toBe(404);
    expect((await upload(randomUUID(), pdf, anna.cookie)).status).toBe(404);
    expect((await upload(id, pdf, anna.cookie, { slot: 'other' })).status).toBe(404);
    expect((await upload(id, pdf, anna.cookie, { service: 'nothing' })).status).toBe(404);
    const { id: done } = await sent(anna.actor, { ...person, ...stand });
    expect((await upload(done, pdf, anna.cookie)).status).toBe(404);
  });

  test('gives a file to its owner, its link and its department, and to nobody else', async () => {
    const started = await startDraft(anonymous, { serviceId: 'demo-flohmarkt', owner: null, locale: 'de' });
    if (!started.ok) throw new Error(started.code);
    const token = followToken(started.value.id, 'application');
    const loose = await storedPdf(server.dataDir, 'Lose.pdf');
    await addFiles(anonymous, { id: started.value.id, token, slot: 'hygiene', files: [loose] });
    expect((await get(`/api/services/files/${loose.id}?token=${token}`)).status).toBe(200);
    expect((await get(`/api/services/files/${loose.id}`)).status).toBe(404);
    expect((await get(`/api/services/files/${loose.id}?token=${token.slice(0, -2)}xx`)).status).toBe(404);

    const { id } = await begin(anna.actor);
    const own = await storedPdf(server.dataDir, 'Mein Nachweis.pdf', '%PDF-1.7 mein\n');
    await addFiles(anna.actor, { id, slot: 'hygiene', files: [own] });
    const place = `/api/services/files/${own.id}`;
    for (const cookie of ['', stranger.cookie, clerk.cookie, outsider.cookie])
      expect((await get(place, cookie)).status).toBe(404);
    const shown = await get(place, anna.cookie);
    expect(await shown.text()).toBe('%PDF-1.7 mein\n');
    expect(shown.headers.get('content-type')).toBe('application/pdf');
    expect(shown.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(shown.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
    expect(shown.headers.get('cache-control')).toContain('no-store');
  });

  test('shows a PDF in place without anything else in it, and within our own pages alone', async () => {
    const { who, id } = await begin(anna.actor);
    const file = await storedPdf(server.dataDir, 'Plan.pdf');
    await addFiles(who, { id, slot: 'hygiene', files: [file] });
    const shown = await get(`/api/services/files/${file.id}/view`, anna.cookie);
    expect(shown.headers.get('content-disposition')).toMatch(/^inline/);
    const policy = shown.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toMatch(/script|connect|sandbox/);
    expect(shown.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect((await get(`/api/services/files/${file.id}/view`, stranger.cookie)).status).toBe(404);
  });
});
