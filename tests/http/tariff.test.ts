import { afterAll, beforeAll, expect, test } from 'vitest';
import { addUser, signInAs } from '../helpers/accounts';
import { useDataDir } from '../helpers/factories';
import { sendForm } from '../helpers/page-form';
import { startServer, type TestServer } from '../helpers/server';
import { putSpaceCase } from '../helpers/space-case';
import { inDays, today } from '../services/sondernutzung/entered';

/** Tariff and static areas in the administration, by the forms as a browser without scripts sends them. */
let server: TestServer;
let closeData: () => Promise<void>;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  server = await startServer();
  await addUser(server, 'anna@example.org', 'citizen');
  await addUser(server, 'clerk@example.org', 'staff');
  for (const login of ['weber', 'yilmaz']) await addUser(server, `${login}@example.org`, 'admin');
  for (const login of ['anna', 'clerk', 'weber', 'yilmaz'])
    cookies[login] = await signInAs(server, `${login}@example.org`);
  closeData = useDataDir(server.dataDir);
  await putSpaceCase('anna@example.org');
});
afterAll(async () => {
  await closeData();
  await server.dispose();
});

const open = (page: string, login = 'weber') =>
  fetch(server.url + page, { headers: { cookie: cookies[login] ?? '' }, redirect: 'manual' });
/** What people without JavaScript read: the page without its scripts. */
const read = async (page: string, login?: string) =>
  (await (await open(page, login)).text())
    .replaceAll(/<!-- -->|<script\b.*?<\/script>/gs, '')
    .replaceAll('\u00a0', ' ');
const send = (
  page: string,
  marks: Record<string, string>,
  entered: Record<string, string> = {},
  login = 'weber',
) => sendForm(server, { cookie: cookies[login] ?? '', page }, marks, entered);

test('only administrators see the tariff and the fixed areas', async () => {
  for (const page of ['/admin/tariff', '/admin/areas'])
    for (const login of ['anna', 'clerk'])
      expect((await open(page, login)).status, `${page} ${login}`).toBe(404);
});

let page = '';

test('the shipped figures are called a sample; a draft begins as their copy', async () => {
  expect(await read('/admin/tariff')).toContain('Beispieltarif, nicht die Gebühr der Stadt');
  await send('/admin/tariff', { action: 'startTariff' });
  const list = await read('/admin/tariff');
  page = /\/admin\/tariff\/[\w-]{36}/.exec(list)?.[0] ?? '';
  expect(list).toContain('Entwurf');
  expect(await read(page)).toMatch(/value="0,80"/);
});

test('what is wrong stands at its field, and nothing that was typed is lost', async () => {
  const answer = await send(
    page,
    { action: 'saveTariff' },
    { 'rates.1.rateCents': 'teuer', source: 'Satzung 2027' },
  );
  expect(answer?.html).toContain('Bitte geben Sie einen Betrag an, zum Beispiel 0,80.');
  expect(answer?.html).toContain('value="teuer"');
  expect(answer?.html).toContain('value="Satzung 2027"');
  expect(answer?.html).toContain('href="#rates.1.rateCents"');
});

test('edited, compared with past cases, proposed: not by the one who wrote it', async () => {
  const changed = { validFrom: today, source: 'Satzung 2027', isSample: '', 'rates.1.rateCents': '2,00' };
  await send(page, { action: 'saveTariff' }, changed);
  // 45 m² × 12 days at 0.80 and at 2.00 euros, each with 25 euros for the work.
  const preview = await read(page);
  expect(preview).toMatch(/SN-\d{4}-000001.*457,00 Euro.*1\.105,00 Euro.*\+648,00 Euro/s);
  expect(preview).not.toContain('Brandt');
  await send(page, { move: 'propose' });
  expect(await read(page)).toContain('Freigeben muss sie eine andere Person');
  expect(await send(page, { move: 'approve' })).toBeNull();
});

test('a colleague approves it: from today the live fee and the pages use it', async () => {
  expect(await read(page, 'yilmaz')).toContain('2,00 Euro je Quadratmeter und Tag');
  await send(page, { move: 'approve' }, {}, 'yilmaz');
  const list = await read('/admin/tariff');
  expect(list).toContain('Freigegeben');
  expect(list).not.toContain('Die Stadt hat noch keinen eigenen Tarif');
  expect(await read(page)).toContain('freigegeben von');
  const log = await read('/admin/log');
  expect(log).toContain('Fassung des Gebührentarifs');
});

const market = (more: object = {}, size = 0.0004) => {
  const [lng, lat] = [8.2834, 51.3501];
  const ring = [
    [lng, lat],
    [lng + size, lat],
    [lng + size, lat + size],
    [lng, lat + size],
    [lng, lat],
  ];
  return {
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [ring] },
    properties: {
      id: 'markt',
      name: 'Wochenmarkt',
      kind: 'market',
      from: inDays(29),
      to: inDays(45),
      ...more,
    },
  };
};
const file = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });

async function upload(text: string) {
  const html = await read('/admin/areas');
  const form = [...html.matchAll(/<form\b[^>]*>(.*?)<\/form>/gs)].find(([, inner]) =>
    inner?.includes('type="file"'),
  );
  const body = new FormData();
  for (const [tag] of (form?.[1] ?? '').matchAll(/<input type="hidden"[^>]*>/g))
    body.append(
      (/name="([^"]*)"/.exec(tag)?.[1] ?? '').replaceAll('&quot;', '"'),
      (/value="([^"]*)"/.exec(tag)?.[1] ?? '').replaceAll('&quot;', '"'),
    );
  body.append('file', new Blob([text], { type: 'application/geo+json' }), 'flaechen.geojson');
  const response = await fetch(`${server.url}/admin/areas`, {
    method: 'POST',
    headers: { cookie: cookies.weber ?? '', origin: server.url, accept: 'text/html' },
    body,
  });
  return (await response.text()).replaceAll('<!-- -->', '');
}

test('a file of fixed areas shows what it would change and whose ground it takes, before anything changes', async () => {
  const html = await upload(file(market(), market({ id: 'b', name: 'Kirmes', kind: 'fair' }, 0.00002)));
  expect(html).toContain('2 neu, 0 geändert, 0 entfernt, 0 unverändert.');
  expect(html).toMatch(/Liegt auf der Fläche eines Antrags: SN-\d{4}-000001/);
  expect(await read('/admin/areas')).toContain('Noch nichts.');
});

test.each([
  ['{', 'Das ist keine GeoJSON-Datei'],
  [file(market(), market({ id: 'b', name: '' })), 'Fläche 2 der Datei: Der Name fehlt'],
  [file(market({ from: '1. Mai' })), 'Der erste Tag fehlt oder ist kein Datum'],
  [file(market({ to: inDays(20) })), 'Der letzte Tag liegt vor dem ersten.'],
  [
    file({ ...market(), geometry: { type: 'Point', coordinates: [8.28, 51.35] } }),
    'Punkte und Linien gehen nicht',
  ],
  [file(market(), market()), 'Fläche 2 der Datei: Sie hat denselben Namen'],
])('a bad file is refused with a sentence that helps: %#', async (text, sentence) => {
  expect(await upload(text)).toContain(sentence);
});

test('the second press imports what was looked at, and a later file says what it changes', async () => {
  const text = file(market());
  await upload(text);
  const form = await upload(text);
  const fields = [...form.matchAll(/<form\b[^>]*>(.*?)<\/form>/gs)].find(([, inner]) =>
    inner?.includes('name="text"'),
  );
  const body = new FormData();
  const plain = (value = '') =>
    value.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
  for (const [tag] of (fields?.[1] ?? '').matchAll(/<input[^>]*type="hidden"[^>]*>/g))
    body.append(plain(/name="([^"]*)"/.exec(tag)?.[1]), plain(/value="([^"]*)"/.exec(tag)?.[1]));
  const done = await fetch(`${server.url}/admin/areas`, {
    method: 'POST',
    headers: { cookie: cookies.weber ?? '', origin: server.url, accept: 'text/html' },
    body,
  });
  expect((await done.text()).replaceAll('<!-- -->', '')).toContain('Eine Fläche ist übernommen.');
  expect(await read('/admin/areas')).toContain('Wochenmarkt');
  const next = await upload(file(market({ name: 'Großer Markt' }), market({ id: 'neu' }, 0.00002)));
  expect(next).toContain('1 neu, 1 geändert, 0 entfernt, 0 unverändert.');
  expect(await upload(file(market({ id: 'neu' })))).toContain('1 neu, 0 geändert, 1 entfernt');
});
