import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { plainDrafts, reportEvents, reports } from '@/db/schema';
import { followToken, reportIdOf } from '@/lib/reports/follow-token';
import { makeReport, useDataDir } from '../helpers/factories';
import { drawnPhoto, largePhoto } from '../helpers/photos';
import { startServer, type TestServer } from '../helpers/server';
import { aReport, bodyOf, plainBody, send } from '../helpers/submit';

let server: TestServer;
let closeData: () => Promise<void>;
beforeAll(async () => {
  server = await startServer();
  closeData = useDataDir(server.dataDir);
});
afterAll(async () => {
  await closeData?.();
  await server?.dispose();
});

async function post(fields: Record<string, string>, photos: readonly Buffer[] = []): Promise<string> {
  const answer = await send('POST', `${server.url}/api/reports`, await plainBody(fields, photos));
  expect(answer.status).toBe(303);
  return String(answer.headers.location);
}

async function reportBehind(location: string) {
  const id = reportIdOf(location.split('/').at(-1) ?? '') ?? '';
  const [row] = await (await db()).select().from(reports).where(eq(reports.id, id));
  return row;
}

const page = async (path: string) => (await fetch(server.url + path)).text();
const good = { place: 'Am Brunnen, Freienohl', category: 'drain', hazard: 'on', locale: 'de' };

test('a report with address and photo goes in and leads to its follow-up page', async () => {
  const location = await post({ ...good, form: randomUUID(), contact: 'anna@example.org' }, [
    await drawnPhoto(),
  ]);
  expect(location).toMatch(/^\/follow\/[\w-]{44,}$/);
  expect(await reportBehind(location)).toMatchObject({
    ...{ source: 'plain', category: 'drain', hazard: true, visibility: 'pending' },
    ...{ place: 'Am Brunnen, Freienohl', district: 'Freienohl', positionSource: 'address', accuracyM: 1500 },
  });
});

test('sent twice it is one report, shown twice it is two', async () => {
  const form = randomUUID();
  const twice = await Promise.all([post({ ...good, form }), post({ ...good, form })]);
  expect(twice[0]).toBe(twice[1]);
  expect(await post({ ...good, form: randomUUID() })).not.toBe(twice[0]);
});

test('a place nobody finds still goes in, stands for the whole town and is marked for staff', async () => {
  const location = await post({ ...good, place: 'Hinter der alten Eiche' });
  const row = await reportBehind(location);
  expect(row).toMatchObject({ place: 'Hinter der alten Eiche', accuracyM: 16_000, visibility: 'pending' });
  const [event] = await (await db())
    .select()
    .from(reportEvents)
    .where(eq(reportEvents.reportId, row?.id ?? ''));
  expect(event?.data).toEqual({ placeUnknown: true });
});

test('a position with decimal commas is taken, swapped it is refused at the place', async () => {
  const row = await reportBehind(await post({ category: 'ice', lat: '51,3503', lng: '8,2836' }));
  expect(row).toMatchObject({ lat: 51.3503, lng: 8.2836, positionSource: 'pin' });
  const html = await page(await post({ category: 'ice', lat: '8.2836', lng: '51.3503' }));
  expect(html).toContain('Breite und Länge sind vertauscht');
});

test('what is wrong is said at each field, and what was typed stays', async () => {
  const location = await post({
    ...{ place: '', category: 'ufo', private: 'on', locale: 'de' },
    ...{ description: `Loch <b>"${'ä'.repeat(1000)}`, contact: 'anna@example.org' },
  });
  expect(location).toMatch(/^\/report\/plain\?d=[\w-]{32}$/);
  const html = await page(location);
  expect(html).toMatch(/<title>Fehler: Schaden melden/);
  expect(html).toContain('Bitte prüfen Sie 3 Angaben');
  for (const id of ['place', 'category', 'description']) expect(html).toContain(`href="#${id}"`);
  expect(html).toContain('Loch &lt;b&gt;&quot;ää');
  expect(html).toContain('value="anna@example.org"');
});

test('a photo that is too large or broken is said at the photos, also in English', async () => {
  const big = await page(await post({ ...good, locale: 'en' }, [await largePhoto(21 * 1024 * 1024)]));
  expect(big).toMatch(/<title>Error: Report damage/);
  expect(big).toContain('href="#photo"');
  expect(big).toContain('Am Brunnen, Freienohl');
  const broken = await page(await post(good, [(await drawnPhoto()).subarray(0, 3000)]));
  expect(broken).toContain('Das Foto ist unlesbar');
});

const fromPage = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

test('a form of more than 41 MB comes back with what was typed and says what to do', async () => {
  const photos = await Promise.all([1, 2, 3].map(() => largePhoto(15 * 1024 * 1024)));
  const body = await plainBody({ ...good, description: 'Loch mit Ölspur' }, photos);
  const answer = await send('POST', `${server.url}/api/reports`, body, fromPage);
  expect(answer.status).toBe(303);
  const html = await page(String(answer.headers.location));
  expect(html).toContain('Ein Foto darf 20 MB haben, eine Meldung 40 MB');
  expect(html).toContain('Loch mit Ölspur');
});

test.each([
  ['/api/reports', 170],
  ['/api/follow/x/additions', 170],
  ['/share', 170],
  ['/api/track', 2],
  ['/api/accessibility', 2],
])('a form at %s with %i MB is answered by a page with a way back, whole', async (door, megabytes) => {
  const body = { bytes: Buffer.alloc(megabytes * 1024 * 1024), type: 'multipart/form-data; boundary=x' };
  const headers = { ...fromPage, referer: `${server.url}/report/plain` };
  const response = await fetch(server.url + door, {
    method: 'POST',
    body: body.bytes,
    headers: { ...headers, 'content-type': body.type },
    redirect: 'manual',
  });
  expect(response.status).toBe(413);
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  const html = await response.text();
  expect(html).toContain('<html lang="de">');
  expect(html).toContain('Bitte wählen Sie kleinere oder weniger Fotos');
  expect(html).toContain('href="/report/plain"');
  const program = await fetch(server.url + door, { method: 'POST', body: body.bytes }).catch(() => null);
  if (program) expect((await program.json()).code).toBe('tooLarge');
});

test('an addition whose photo is refused comes back with its note', async () => {
  const { id } = await makeReport({ status: 'inWork' });
  const token = followToken(id);
  const broken = (await drawnPhoto()).subarray(0, 3_000);
  for (const [reopen, where] of [
    ['', 'add'],
    ['1', 'reopen'],
  ]) {
    if (reopen) await writeTx((tx) => tx.update(reports).set({ status: 'done' }).where(eq(reports.id, id)));
    const body = await plainBody({ note: 'Jetzt <auch> am Rand', reopen: reopen ?? '', locale: 'de' }, [
      broken,
    ]);
    const answer = await send('POST', `${server.url}/api/follow/${token}/additions`, body);
    const location = String(answer.headers.location);
    expect(location).toMatch(
      new RegExp(`^/follow/${token}/${where}\\?problem=unreadablePhoto&d=[\\w-]{32}$`),
    );
    const html = await page(location);
    expect(html).toContain('Jetzt &lt;auch&gt; am Rand');
    expect(html).toContain('Das Foto ist unlesbar');
    expect(html).toMatch(/<title>Fehler: /);
  }
});

test('a draft is forgotten when its report has come in', async () => {
  const draft = (await post({ ...good, place: '' })).split('d=')[1] ?? '';
  const before = (await (await db()).select().from(plainDrafts)).length;
  expect(await post({ ...good, draft, form: randomUUID() })).toMatch(/^\/follow\//);
  expect(await (await db()).select().from(plainDrafts)).toHaveLength(before - 1);
  expect(await page(`/report/plain?d=${draft}`)).not.toContain('class="bw-errors"');
});

test('the empty form is a page without an error, with the emergency numbers as links', async () => {
  const html = await page('/report/plain');
  expect(html).toMatch(/<title>Schaden melden/);
  expect(html).toContain('href="tel:112"');
  expect(html).toMatch(/enctype="multipart\/form-data"/i);
  expect(html).not.toContain('class="bw-errors"');
});

test('a form without a chosen file goes in without a photo', async () => {
  const boundary = 'x'.repeat(20);
  const part = (head: string, body: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
  const bytes = Buffer.from(
    [
      part('name="place"', 'Freienohl'),
      part('name="category"', 'waste'),
      part('name="photo"; filename=""', ''),
      `--${boundary}--\r\n`,
    ].join(''),
  );
  const type = `multipart/form-data; boundary=${boundary}`;
  const answer = await send('POST', `${server.url}/api/reports`, { bytes, type });
  expect(await reportBehind(String(answer.headers.location))).toMatchObject({ visibility: 'published' });
});

test('a program may post the JSON part and gets JSON with a UUID of the server', async () => {
  const { status, json } = await send('POST', `${server.url}/api/reports`, await bodyOf(aReport()));
  expect(status).toBe(201);
  expect(json?.id).toMatch(/^[0-9a-f-]{36}$/);
});
