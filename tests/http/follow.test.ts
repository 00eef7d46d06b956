import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { reportEvents, reports } from '@/db/schema';
import { followToken } from '@/lib/reports/follow-token';
import { makePhoto, makeReport, useDataDir } from '../helpers/factories';
import { startPushHost } from '../helpers/push-host';
import { startServer, type TestServer } from '../helpers/server';

let server: TestServer;
let pushHost: Awaited<ReturnType<typeof startPushHost>>;
let closeData: () => Promise<void>;
let jpeg: Buffer;

beforeAll(async () => {
  pushHost = await startPushHost();
  server = await startServer({ PUSH_EXTRA_HOST: pushHost.host });
  closeData = useDataDir(server.dataDir);
  jpeg = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#665544' } })
    .jpeg()
    .toBuffer();
});
afterAll(async () => {
  await closeData();
  await server.dispose();
  pushHost.stop();
});

const get = (path: string) => fetch(server.url + path, { redirect: 'manual' });
const post = (path: string, body: unknown) =>
  fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const postForm = (path: string, values: Record<string, string>) =>
  fetch(server.url + path, { method: 'POST', body: new URLSearchParams(values), redirect: 'manual' });

function addition(token: string, id: string, content: object, photos: readonly Buffer[] = []) {
  const form = new FormData();
  form.append('addition', JSON.stringify(content));
  for (const photo of photos) form.append('photo', new Blob([new Uint8Array(photo)]), 'a.jpg');
  return fetch(`${server.url}/api/follow/${token}/additions/${id}`, { method: 'PUT', body: form });
}

/** The page without what differs from visit to visit: nonces, and the address itself. */
const bare = (html: string, address: string) =>
  html
    .replaceAll(/nonce="[^"]*"/g, '')
    .replaceAll(/\\?"nonce\\?":\\?"[^"]*"/g, '')
    .replaceAll(address, '');

test('the secret link opens the report, and no cache keeps it', async () => {
  const report = await makeReport({ place: 'Steinstraße 18', description: 'Ein tiefes Loch' });
  const page = await get(`/follow/${followToken(report.id)}`);
  const html = await page.text();
  expect(page.status).toBe(200);
  expect(page.headers.get('cache-control')).toContain('no-store');
  expect(html).toContain('Steinstraße 18');
  expect(html).toContain('Ein tiefes Loch');
  expect(html).toMatch(/<meta name="robots" content="noindex/);
});

test('a wrong link is answered with 404 and the same words, whatever is wrong with it', async () => {
  const [mine, other] = [await makeReport(), await makeReport()];
  const wrong = [
    followToken(mine.id).slice(0, 22) + followToken(other.id).slice(22),
    followToken(mine.id).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    followToken(randomUUID()),
    mine.id,
    'unknown',
  ];
  const pages = await Promise.all(
    wrong.map(async (token) => {
      const page = await get(`/follow/${token}`);
      return { status: page.status, html: bare(await page.text(), token) };
    }),
  );
  expect(pages.map(({ status }) => status)).toEqual(wrong.map(() => 404));
  expect(new Set(pages.map(({ html }) => html.length)).size).toBe(1);
  expect(pages[0]?.html).toContain('Diese Meldung finden wir nicht');
  const answers = await Promise.all(
    wrong.map(async (token) => {
      const answer = await get(`/api/follow/${token}`);
      return [answer.status, await answer.text()];
    }),
  );
  expect(answers[0]?.[0]).toBe(404);
  expect(new Set(answers.map(String)).size).toBe(1);
});

test('one link shows and changes nothing of another report', async () => {
  const [mine, other] = [await makeReport(), await makeReport({ place: 'Geheimer Weg 1' })];
  const photo = await makePhoto(other.id);
  const token = followToken(mine.id);
  expect(await (await get(`/follow/${token}`)).text()).not.toContain('Geheimer Weg');
  expect((await get(`/api/photos/${photo.id}?follow=${token}`)).status).toBe(404);
  await post(`/api/follow/${token}/withdraw`, {});
  const states = await Promise.all(
    [mine, other].map(async ({ id }) => (await (await get(`/api/follow/${followToken(id)}`)).json()).status),
  );
  expect(states).toEqual(['withdrawn', 'new']);
});

test('a tracking code alone tells state and kind, nothing else', async () => {
  const report = await makeReport({ status: 'inWork', category: 'lighting', place: 'Am Markt 7' });
  const answer = await post('/api/track', { code: report.trackingCode.toLowerCase().replace('-', ' ') });
  expect(await answer.json()).toEqual({ status: 'inWork', category: 'lighting' });
  const form = await postForm('/api/track', { code: report.trackingCode, locale: 'en' });
  const location = form.headers.get('location') ?? '';
  expect(form.status).toBe(303);
  expect(location).toMatch(/^\/en\/follow\?d=[\w-]{32}$/);
  const html = await (await get(location)).text();
  expect(html).toContain(`Report ${report.trackingCode}`);
  expect(html).toMatch(/In progress<\/span>/);
  expect(html).not.toContain('Am Markt');

  // The address claims nothing: it shows what is true when it is opened.
  await (await db()).update(reports).set({ status: 'done' }).where(eq(reports.id, report.id));
  const later = await (await get(location)).text();
  expect(later).toMatch(/Fixed<\/span>/);
  const made = await (await get('/en/follow?status=done&category=lighting')).text();
  expect(made).not.toContain('id="found"');
});

test('codes that do not exist are answered alike', async () => {
  const answers = await Promise.all(
    ['T-ZZZZZZ', 'x', '', "' or 1=1 --", 'T-'.repeat(500)].map(async (code) => {
      const answer = await post('/api/track', { code });
      return [answer.status, await answer.text()];
    }),
  );
  expect(new Set(answers.map(String)).size).toBe(1);
  const form = await postForm('/api/track', { code: 'T-ZZZZZZ' });
  const location = form.headers.get('location') ?? '';
  expect(location).toMatch(/^\/follow\?problem=notFound&d=[\w-]{32}$/);
  const html = await (await get(location)).text();
  expect(html).toContain('value="T-ZZZZZZ"');
  expect(html).toMatch(/<title>Fehler: /);
});

test.each([
  ['/follow/unknown', 'de', 'Mit der Nummer nachsehen'],
  ['/follow/unknown/add', 'de', 'href="/follow"'],
  ['/follow/unknown/withdraw', 'de', 'href="/follow"'],
  ['/report/unknown', 'de', 'href="/follow"'],
  ['/report/unknown/complaint', 'de', 'href="/follow"'],
  ['/complaint/unknown', 'de', 'href="/follow"'],
  ['/services/unknown', 'de', 'Diese Seite gibt es nicht'],
  ['/nirgendwo', 'de', 'Diese Seite gibt es nicht'],
  ['/nirgendwo.html', 'de', 'Diese Seite gibt es nicht'],
  ['/en/follow/unknown', 'en', 'href="/en/follow"'],
  ['/en/report/unknown', 'en', 'href="/en/follow"'],
  ['/en/nowhere', 'en', 'This page does not exist'],
])('%s is a page in the HTML itself, with the status 404 and a way on', async (path, lang, words) => {
  const answer = await get(path);
  expect(answer.status).toBe(404);
  const html = await answer.text();
  const body = html.slice(html.indexOf('<body'), html.indexOf('</main>'));
  expect(html).toContain(`<html lang="${lang}"`);
  expect(body).toContain('<h1');
  expect(body).toContain(words);
  expect(html).toMatch(/<a [^>]*href="\/(en)?"/);
});

test('an unpublished report does not exist for the public, by code or by UUID', async () => {
  for (const visibility of ['pending', 'private', 'hidden'] as const) {
    const { id, trackingCode } = await makeReport({ visibility });
    for (const name of [id, trackingCode]) {
      expect((await get(`/report/${name}`)).status).toBe(404);
      expect((await get(`/report/${name}/complaint`)).status).toBe(404);
      expect((await post(`/api/reports/${name}/affected`, { phone: 'a'.repeat(32) })).status).toBe(404);
      expect((await post(`/api/reports/${name}/complaints`, { reason: 'person' })).status).toBe(404);
    }
  }
});

test('the public page shows released photos only, and no contact', async () => {
  const report = await makeReport({ visibility: 'published', contact: '0291 4711', accountId: 'someone' });
  const [open, closed] = [await makePhoto(report.id, { isPublic: true }), await makePhoto(report.id)];
  const html = await (await get(`/report/${report.trackingCode}`)).text();
  expect(html).toContain(open.id);
  for (const secret of [closed.id, '4711', 'someone', followToken(report.id)])
    expect(html).not.toContain(secret);
});

test('near reports are public ones, by number and not by UUID', async () => {
  const place = { lat: 51.4, lng: 8.1 };
  const shown = await makeReport({ ...place, visibility: 'published' });
  await makeReport({ ...place, visibility: 'pending' });
  const answer = await get('/api/reports/near?lat=51.4&lng=8.1');
  const { reports } = (await answer.json()) as { reports: { id: string }[] };
  expect(reports.map(({ id }) => id)).toEqual([shown.trackingCode]);
  expect((await get('/api/reports/near?lat=NaN&lng=8')).status).toBe(422);
});

test('"Betrifft mich auch" counts a phone once, and a form without JavaScript leads back', async () => {
  const { trackingCode } = await makeReport({ visibility: 'published' });
  const path = `/api/reports/${trackingCode}/affected`;
  const phone = randomUUID().replaceAll('-', '');
  for (let i = 0; i < 3; i++)
    expect(await (await post(path, { phone })).json()).toEqual({ affectedCount: 2 });
  const form = await postForm(path, { locale: 'de' });
  expect([form.status, form.headers.get('location')]).toEqual([303, `/report/${trackingCode}?done=affected`]);
  expect((await get(path)).status).toBe(405);
});

test('an objection hides the report at once and tells where the answer will be', async () => {
  const report = await makeReport({ visibility: 'published' });
  const path = `/api/reports/${report.trackingCode}/complaints`;
  const form = await postForm(path, { reason: 'person', text: 'Das bin ich' });
  expect(form.status).toBe(303);
  const answerPage = form.headers.get('location') ?? '';
  expect((await get(`/report/${report.trackingCode}`)).status).toBe(404);
  expect(await (await get(answerPage)).text()).toContain('bis zur Entscheidung nicht öffentlich');
  const other = await makeReport({ visibility: 'published' });
  const vague = await postForm(`/api/reports/${other.trackingCode}/complaints`, { text: 'Das <b> bin ich' });
  const back = await (await get(vague.headers.get('location') ?? '')).text();
  expect(back).toContain('Das &lt;b&gt; bin ich');
  const missing = await postForm(path, { reason: 'person' });
  expect(missing.headers.get('location')).toContain('problem=notFound');
});

test('an addition is taken once, with its photo, however often it is sent', async () => {
  const report = await makeReport();
  const token = followToken(report.id);
  const id = randomUUID();
  const content = { v: 1, note: 'Es ist größer geworden' };
  const sent = await Promise.all(Array.from({ length: 5 }, () => addition(token, id, content, [jpeg])));
  const bodies = await Promise.all(sent.map((answer) => answer.text()));
  expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(new Set(bodies).size).toBe(1);
  expect(JSON.parse(bodies[0] ?? '')).toMatchObject({ id, photos: [{ sha256: expect.any(String) }] });
  const html = await (await get(`/follow/${token}`)).text();
  expect(html.split('Es ist größer geworden').length - 1).toBeGreaterThan(0);
  expect((await addition(token, id, { v: 1, note: 'etwas anderes' })).status).toBe(409);
  expect((await addition('unknown', id, content)).status).toBe(404);
});

test.each([
  ['nothing in it', { v: 1 }],
  ['an unknown version', { v: 2, note: 'x' }],
  ['too long a note', { v: 1, note: 'x'.repeat(1001) }],
])('an addition with %s is refused', async (_, content) => {
  const { id } = await makeReport();
  expect((await addition(followToken(id), randomUUID(), content)).status).toBe(422);
});

test('"Noch nicht behoben" opens a closed report again, also by the plain form with a photo', async () => {
  const report = await makeReport({ status: 'done', closedAt: Date.now() });
  const token = followToken(report.id);
  const form = new FormData();
  form.append('reopen', '1');
  form.append('note', 'Schon wieder');
  form.append('photo', new Blob([new Uint8Array(jpeg)]), 'a.jpg');
  const path = `${server.url}/api/follow/${token}/additions`;
  const answer = await fetch(path, { method: 'POST', body: form, redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/follow/${token}?done=reopened`]);
  const html = await (await get(`/follow/${token}`)).text();
  expect(html).toContain('Wieder geöffnet: noch nicht behoben');
  expect((await (await get(`/api/follow/${token}`)).json()).status).toBe('new');
});

test('"Noch nicht behoben" without a word is heard again after the next repair, and a double click counts once', async () => {
  const report = await makeReport({ status: 'done', closedAt: Date.now() });
  const token = followToken(report.id);
  const status = async () => (await (await get(`/api/follow/${token}`)).json()).status;
  const shown = async () => {
    const html = await (await get(`/follow/${token}/reopen`)).text();
    const form = /name="form" value="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(form).not.toBe('');
    const body = new FormData();
    for (const [name, value] of Object.entries({ form, reopen: '1', note: '' })) body.append(name, value);
    return () =>
      fetch(`${server.url}/api/follow/${token}/additions`, { method: 'POST', body, redirect: 'manual' });
  };
  for (const _ of ['first repair', 'second repair']) {
    await (await db()).update(reports).set({ status: 'done' }).where(eq(reports.id, report.id));
    const send = await shown();
    const answers = [await send(), await send()].map(({ headers }) => headers.get('location'));
    expect(answers).toEqual([`/follow/${token}?done=reopened`, `/follow/${token}?done=reopened`]);
    expect(await status()).toBe('new');
  }
  const events = await (await db())
    .select({ type: reportEvents.type })
    .from(reportEvents)
    .where(eq(reportEvents.reportId, report.id));
  expect(events.filter(({ type }) => type === 'status')).toHaveLength(2);
});

test('a report in work cannot be withdrawn', async () => {
  const report = await makeReport({ status: 'inWork' });
  const answer = await post(`/api/follow/${followToken(report.id)}/withdraw`, {});
  expect(answer.status).toBe(404);
});

test('a browser subscribes by the secret link, and other hosts are refused', async () => {
  const report = await makeReport();
  const follow = followToken(report.id);
  const key = (await (await get('/api/push')).json()) as { publicKey: string };
  expect(key.publicKey).toMatch(/^[\w-]{80,}$/);
  const subscription = pushHost.subscription(201, 'over-http');
  expect((await post('/api/push', { subscription, follow })).status).toBe(200);
  expect((await post('/api/push', { subscription })).status).toBe(404);
  const foreign = { ...subscription, endpoint: 'https://example.org/x' };
  expect((await post('/api/push', { subscription: foreign, follow })).status).toBe(422);
});

test('other sites cannot post in the name of a visitor', async () => {
  const { id } = await makeReport();
  const answer = await fetch(`${server.url}/api/follow/${followToken(id)}/withdraw`, {
    method: 'POST',
    headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
    body: 'locale=de',
  });
  expect(answer.status).toBe(403);
});

test('a body that is no form and no JSON, or much too long, is refused', async () => {
  const { trackingCode } = await makeReport({ visibility: 'published' });
  const send = (type: string, body: string) =>
    fetch(`${server.url}/api/reports/${trackingCode}/complaints`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
  expect((await send('text/plain', 'reason=person')).status).toBe(400);
  expect((await send('application/json', '[1]')).status).toBe(400);
  expect((await send('application/json', `{"reason":"${'x'.repeat(100_000)}"}`)).status).toBe(400);
});

test('no secret, code or place stands in the log', async () => {
  const report = await makeReport({ place: 'Unverwechselbare Gasse 9', visibility: 'published' });
  const token = followToken(report.id);
  await get(`/follow/${token}`);
  await get(`/api/follow/${token}`);
  await get(`/report/${report.trackingCode}`);
  await get(`/api/photos/unknown?follow=${token}`);
  await post('/api/track', { code: report.trackingCode });
  const log = server.output();
  expect(log).toContain('/[locale]/follow/[token]');
  for (const secret of [token, report.trackingCode, 'Gasse', report.id]) expect(log).not.toContain(secret);
});
