import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { users } from '@/db/schema';
import { type Actor, actorOf, anonymous } from '@/lib/accounts/actor';
import { enterFor } from '@/lib/applications/counter';
import { saveStep, startDraft } from '@/lib/applications/drafts';
import { addFiles } from '@/lib/applications/files';
import { sendApplication } from '@/lib/applications/send';
import { moveCase } from '@/lib/applications/transition';
import { civilDate } from '@/lib/clock';
import { scopesOf } from '@/lib/departments/queries';
import { followedId, followToken } from '@/lib/reports/follow-token';
import type { EnteredStep } from '@/lib/services/entered';
import { addUser, cookiesOf, password, signInAs } from '../helpers/accounts';
import { begin, fill, person, rowOf, sent, stand, storedPdf } from '../helpers/applications';
import { useDataDir } from '../helpers/factories';
import { startServer, type TestServer } from '../helpers/server';
import { readZip } from '../helpers/zip';
import { fill as notification } from '../services/gewerbe/fill';

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
  const departments = await scopesOf(await db(), user.id);
  return { actor: actorOf({ ...user, departments }), cookie };
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

test('who moves away is told where to file, and not to come to the town hall here', async () => {
  const inPerson = '<b>Lieber persönlich?</b>';
  const page = async (answer: string) => (await get(`/services/gewerbe/${answer}`)).text();
  const away = await page('movedAway');
  expect(away).toContain('Bitte melden Sie am neuen Ort an');
  expect(away).not.toContain(inPerson);
  expect(await page('noneOfThese')).toContain(inPerson);
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
    expect([...entries.keys()]).toEqual(['vorgang.pdf', 'verlauf.csv', 'intern/vermerke.pdf', 'inhalt.csv']);
    expect(entries.get('vorgang.pdf')?.subarray(0, 5).toString()).toBe('%PDF-');
    const desk = await (await get(`/staff/applications/${id}`, clerk.cookie)).text();
    expect(desk).toContain(`href="${place}"`);
  });
});

describe('what the trade office takes away', () => {
  test('a day and a month as ZIP, a month as a table, one package: for the trade office alone', async () => {
    const { id, number } = await sent(anna.actor, notification('gmbh'), 'gewerbe-anmeldung');
    const { revision } = await rowOf(id);
    const move = { id, transition: 'confirm', revision, entered: {} };
    expect(await moveCase(clerk.actor, move)).toMatchObject({ ok: true });
    const today = civilDate(Date.now());
    const month = `/api/staff/trade/month?month=${today.slice(0, 7)}&kind=`;
    for (const place of [`/api/staff/trade/day?day=${today}`, `${month}packages`, `${month}table`]) {
      for (const cookie of ['', anna.cookie, outsider.cookie])
        expect((await get(place, cookie)).status).toBe(404);
    }
    const taken = async (place: string) => {
      const answer = await get(place, clerk.cookie);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      return Buffer.from(await answer.arrayBuffer());
    };
    const day = readZip(await taken(`/api/staff/trade/day?day=${today}`));
    const statistics = readZip(await taken(`${month}packages`));
    const ofStatistics = [...day.keys()].filter((name) => name.includes('statistik')).sort();
    expect(ofStatistics).toHaveLength(2);
    expect([...statistics.keys()].filter((name) => name.includes(number)).sort()).toEqual(ofStatistics);
    for (const name of ofStatistics) expect(statistics.get(name)).toEqual(day.get(name));
    const table = (await taken(`${month}table`)).toString();
    expect(table).toContain('"anmeldung"');
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
    const photo = Buffer.alloc(6 * 1024 * 1024, ' ');
    photo.write('%PDF-1.7\n');
    expect((await upload(id, photo, anna.cookie)).status).toBe(200);
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

/** Sends an idea as the form does. @returns where it leads */
async function say(fields: Record<string, string>, file?: Buffer, cookie = '') {
  const form = new FormData();
  for (const [name, value] of Object.entries({ locale: 'de', kind: 'idea', ...fields }))
    form.set(name, value);
  if (file) form.set('file', new Blob([new Uint8Array(file)]), 'Foto.png');
  const answer = await fetch(`${server.url}/api/services/feedback`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { cookie, origin: server.url },
  });
  return { to: answer.headers.get('location') ?? '', cookie: cookiesOf(answer) };
}

describe('ideas, praise, criticism', () => {
  const text = 'Mehr Bänke an der Ruhr, bitte auch im Schatten.';

  test('without an account: to the right department, answered by the link, published without the writer', async () => {
    const { to } = await say({ text, topic: 'order', place: 'Ruhrufer' });
    expect(to).toMatch(/^\/services\/follow\/[\w-]+\?sent$/);
    expect(await (await get(to)).text()).toContain('Mehr Bänke an der Ruhr');
    const id = followedId(to.split('/').at(-1)?.split('?')[0] ?? '', 'application') ?? '';
    const row = await rowOf(id);
    expect(row).toMatchObject({ ownerKind: null, authorId: null, state: 'received' });
    const move = async (transition: string, entered: EnteredStep) =>
      moveCase(clerk.actor, { id, transition, revision: (await rowOf(id)).revision, entered });
    expect(
      await moveCase(outsider.actor, { id, transition: 'close', revision: 1, entered: {} }),
    ).toMatchObject({
      code: 'notFound',
    });
    expect(await move('answer', { answer: 'Drei Bänke kommen im Frühjahr.' })).toMatchObject({ ok: true });
    const told = await (await get(to)).text();
    // One entry with its words, not an empty one and another.
    expect(told).toMatch(/Antwort der Stadt(?:(?!<\/li>).)*Drei Bänke kommen im Frühjahr\./s);
    expect(told.split('Nachricht der Stadt')).toHaveLength(1);
    expect(told).not.toContain('Antwort: Drei Bänke');
    const desk = await (await get(`/staff/applications/${id}`, clerk.cookie)).text();
    for (const words of [text, 'Drei Bänke kommen im Frühjahr.'])
      expect(desk).toMatch(new RegExp(`<textarea[^>]*>${words}</textarea>`));
    expect(await move('publish', { text, answer: 'Drei Bänke kommen.' })).toMatchObject({ ok: true });
    const published = await (await get('/feedback/published')).text();
    for (const words of [text, 'Drei Bänke kommen.']) expect(published).toContain(words);
    expect(published).not.toContain(row.number);
  });

  test('with an account it stands among the own applications, unless somebody would rather not be named', async () => {
    const own = await say({ text: 'Danke an den Bauhof.', kind: 'praise' }, undefined, anna.cookie);
    expect(own.to).toMatch(/^\/services\/case\//);
    const unnamed = await say(
      { text: 'Zu laut.', kind: 'criticism', unnamed: 'yes' },
      undefined,
      anna.cookie,
    );
    const id = followedId(unnamed.to.split('/').at(-1)?.split('?')[0] ?? '', 'application') ?? '';
    expect(await rowOf(id)).toMatchObject({ ownerKind: null, ownerId: null, authorId: null });
  });

  test('what is missing or wrong is said, and the text stays', async () => {
    const wrong = await say({ text }, Buffer.from('MZ kein Bild'));
    expect(wrong.to).toBe('/feedback?check&files=fileType');
    const html = await (await get(wrong.to, wrong.cookie)).text();
    expect(html).toContain(text);
    expect(html).toContain('Bitte wählen Sie ein PDF oder ein Bild');
    expect((await say({ text: '' })).to).toBe('/feedback?check');
  });
});

describe('at the counter', () => {
  test('a clerk fills in for a person, who finds it in their account; the check of the identity is kept', async () => {
    const begun = await enterFor(clerk.actor, { serviceId: 'demo-flohmarkt', login: 'ben@example.org' });
    if (!begun.ok) throw new Error(begun.code);
    const { id } = begun.value;
    expect(await enterFor(anna.actor, { serviceId: 'demo-flohmarkt' })).toMatchObject({ ok: false });
    expect(await saveStep(stranger.actor, { id, step: 'person', entered: {} })).toMatchObject({
      code: 'notFound',
    });
    await fill(clerk.actor, id, { ...person, ...stand });
    const review = await get(`/services/demo-flohmarkt/form/review?case=${id}`, clerk.cookie);
    expect(await review.text()).toContain('Wie hat sich die Person ausgewiesen?');
    expect(await sendApplication(clerk.actor, { id, agreed: 'yes' })).toMatchObject({
      fields: { identityCheck: 'choose' },
    });
    const identityCheck = 'idCard';
    expect(await sendApplication(clerk.actor, { id, agreed: 'yes', identityCheck })).toMatchObject({
      ok: true,
    });
    expect(await (await get('/services/mine', stranger.cookie)).text()).toContain('Flohmarkt: Bücher');
    const desk = (await (await get(`/staff/applications/${id}`, clerk.cookie)).text()).replaceAll(
      '<!-- -->',
      '',
    );
    expect(desk).toContain('Am Schalter aufgenommen');
    expect(desk).toContain('Ausgewiesen: Personalausweis');
  });

  test('the statistics count without people, for the town hall alone', async () => {
    await get('/services/demo-flohmarkt');
    const html = await (await get('/staff/applications/statistics', clerk.cookie)).text();
    const row = /Stand auf dem Flohmarkt<\/th>(.*?)<\/tr>/s.exec(html.replaceAll('\u00ad', ''))?.[1] ?? '';
    const [seen = 0, started = 0, finished = 0] = [...row.matchAll(/<td[^>]*>(\d+)<\/td>/g)].map(([, n]) =>
      Number(n),
    );
    expect(seen).toBeGreaterThan(0);
    expect(started).toBeGreaterThan(finished);
    expect(finished).toBeGreaterThan(0);
    expect(html).not.toContain('anna@example.org');
    expect((await get('/staff/applications/statistics', anna.cookie)).status).toBe(404);
  });
});
