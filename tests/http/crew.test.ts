import { createHash, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import {
  alerts,
  applications,
  reportEvents,
  reportPhotos,
  reports,
  settings,
  spaceAcceptancePhotos,
  spaceAcceptances,
  spaceUses,
} from '@/db/schema';
import { addUser, signInAs } from '../helpers/accounts';
import { putAction } from '../helpers/crew';
import { makeReport, useDataDir } from '../helpers/factories';
import { makePermit, putAcceptance } from '../helpers/permits';
import { drawnPhoto } from '../helpers/photos';
import { startServer, type TestServer } from '../helpers/server';
import { inDays } from '../services/sondernutzung/entered';

let server: TestServer;
let closeData: () => Promise<void>;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  server = await startServer();
  closeData = useDataDir(server.dataDir);
  for (const role of ['citizen', 'crew', 'staff', 'admin']) {
    await addUser(server, `${role}@example.org`, role);
    cookies[role] = await signInAs(server, `${role}@example.org`);
  }
  await addUser(server, 'crew2@example.org', 'crew');
  cookies.crew2 = await signInAs(server, 'crew2@example.org');
});
afterAll(async () => {
  await closeData();
  await server.dispose();
});

const stored = async (id: string) => (await (await db()).select().from(reports).where(eq(reports.id, id)))[0];
const call = (method: string, path: string, cookie?: string) =>
  fetch(server.url + path, { method, headers: cookie ? { cookie } : {} });
const raise = (reportId: string) =>
  writeTx((tx) => tx.insert(alerts).values({ reportId, nextAt: 1, createdAt: 1 }));

/** Days that have passed. */
const over = { from: inDays(-20), to: inDays(-2), daily: null };

/** The doors that only crews, staff and administrators may use. */
const doors: Record<string, (reportId: string, cookie?: string) => Promise<Response>> = {
  'GET /api/crew/reports': (_id, cookie) => call('GET', '/api/crew/reports', cookie),
  'PUT /api/crew/actions': (reportId, cookie) =>
    putAction(server, { cookie, action: { reportId, action: 'accept' } }),
  'GET /api/crew/permits': (_id, cookie) => call('GET', '/api/crew/permits', cookie),
  'PUT /api/crew/acceptances': async (_id, cookie) => {
    const permit = await makePermit({ periods: [over] });
    return putAcceptance(server, { cookie, acceptance: { permitId: permit.id } });
  },
  'POST /api/crew/alerts/…/ack': (reportId, cookie) =>
    call('POST', `/api/crew/alerts/${reportId}/ack`, cookie),
};

describe.each(Object.entries(doors))('%s', (_name, knock) => {
  test.each([
    ['nobody', undefined, 401, 'unauthenticated'],
    ['an invented cookie', 'buergerweg-session=invented', 401, 'unauthenticated'],
    ['a citizen', 'citizen', 404, 'notFound'],
  ])('refuses %s', async (_who, who, status, code) => {
    const report = await makeReport({ hazard: true });
    await raise(report.id);
    const response = await knock(report.id, who && (cookies[who] ?? who));
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await stored(report.id)).toMatchObject({ status: 'new', version: 1 });
  });

  test.each(['crew', 'staff', 'admin'])('lets in %s', async (who) => {
    const report = await makeReport({ hazard: true });
    await raise(report.id);
    const response = await knock(report.id, cookies[who]);
    expect([200, 201]).toContain(response.status);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

test('a request from another site is refused, even with a session', async () => {
  const report = await makeReport();
  const response = await fetch(`${server.url}/api/crew/alerts/${report.id}/ack`, {
    method: 'POST',
    headers: { cookie: cookies.crew ?? '', origin: 'https://evil.example' },
  });
  expect(response.status).toBe(403);
});

test('who was blocked or has lost the role is out at once', async () => {
  await addUser(server, 'former@example.org', 'crew');
  const cookie = await signInAs(server, 'former@example.org');
  expect((await call('GET', '/api/crew/reports', cookie)).status).toBe(200);
  await server.cli(['user', 'role', '--email', 'former@example.org', '--role', 'citizen']);
  expect((await call('GET', '/api/crew/reports', cookie)).status).toBe(401);
});

describe('closing a report with an after-photo', () => {
  test('answers 201 with the hash of the photo, and the same again with 200', async () => {
    const report = await makeReport();
    const photo = await drawnPhoto();
    const said = {
      id: randomUUID(),
      cookie: cookies.crew,
      photos: [photo],
      action: { reportId: report.id, action: 'done', note: 'Kalt verfüllt' },
    };
    const first = await putAction(server, said);
    expect(first.status).toBe(201);
    const receipt = await first.json();
    const sha256 = createHash('sha256').update(photo).digest('hex');
    expect(receipt).toMatchObject({ id: said.id, status: 'done', version: 2, photos: [{ sha256 }] });
    const again = await putAction(server, said);
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual(receipt);
    const rows = await (await db()).select().from(reportPhotos).where(eq(reportPhotos.reportId, report.id));
    expect(rows.map(({ role }) => role)).toEqual(['after']);
    expect(await stored(report.id)).toMatchObject({ status: 'done', version: 2 });
  });

  test('twenty times at once is done once', async () => {
    const report = await makeReport();
    const said = {
      id: randomUUID(),
      cookie: cookies.crew,
      photos: [await drawnPhoto(400, 300)],
      action: { reportId: report.id, action: 'done' },
    };
    const answers = await Promise.all(Array.from({ length: 20 }, () => putAction(server, said)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(19).fill(200), 201]);
    const bodies = new Set(await Promise.all(answers.map((answer) => answer.text())));
    expect(bodies.size).toBe(1);
    const source = await db();
    expect(await source.select().from(reportEvents).where(eq(reportEvents.reportId, report.id))).toHaveLength(
      1,
    );
    expect(await source.select().from(reportPhotos).where(eq(reportPhotos.reportId, report.id))).toHaveLength(
      1,
    );
  });

  test('other content or another person under the same id is refused', async () => {
    const report = await makeReport();
    const said = {
      id: randomUUID(),
      cookie: cookies.crew,
      action: { reportId: report.id, action: 'accept' },
    };
    expect((await putAction(server, said)).status).toBe(201);
    const other = await putAction(server, { ...said, action: { ...said.action, note: 'anders' } });
    expect(other.status).toBe(409);
    const stranger = await putAction(server, { ...said, cookie: cookies.crew2 });
    expect(stranger.status).toBe(409);
    expect(await stranger.json()).toMatchObject({ code: 'conflict', reason: 'otherContent' });
    expect((await stored(report.id))?.version).toBe(2);
  });
});

test('a report somebody else has closed is not changed, and the crew is told by whom and when', async () => {
  const report = await makeReport({ receivedAt: Date.now() - 3600_000 });
  const at = Date.now() - 60_000;
  const done = { reportId: report.id, action: 'done', baseStatus: 'new', at };
  await putAction(server, { cookie: cookies.staff, action: done });
  const late = await putAction(server, {
    cookie: cookies.crew,
    photos: [await drawnPhoto(300, 200)],
    action: { reportId: report.id, action: 'notFound', baseStatus: 'new' },
  });
  expect(late.status).toBe(409);
  expect(await late.json()).toMatchObject({
    code: 'conflict',
    reason: 'changed',
    reportId: report.id,
    status: 'done',
    version: 2,
    by: 'staff',
    at,
  });
  expect((await stored(report.id))?.status).toBe('done');
});

describe('bad input', () => {
  const say = async (action: Record<string, unknown>, photos: Uint8Array[] = []) => {
    const report = await makeReport();
    const said = { cookie: cookies.crew, photos, action: { reportId: report.id, action: 'done', ...action } };
    const response = await putAction(server, said);
    return { status: response.status, body: await response.json(), report: await stored(report.id) };
  };
  test.each<[string, Record<string, unknown>, number, string]>([
    ['an unknown version', { v: 2 }, 426, 'updateNeeded'],
    ['an unknown action', { action: 'delete' }, 422, 'invalid'],
    ['no such report', { reportId: '00000000-0000-4000-8000-000000000000' }, 404, 'notFound'],
    ['a report id that is none', { reportId: "1' or '1'='1" }, 422, 'invalid'],
    ['a version that is none', { baseVersion: 'latest' }, 422, 'invalid'],
    ['a note of 1,001 characters', { note: 'x'.repeat(1001) }, 422, 'invalid'],
    ['a body nobody knows', { action: 'notOurs', body: 'nasa' }, 422, 'invalid'],
    ['"not ours" without a body', { action: 'notOurs' }, 422, 'invalid'],
  ])('%s is refused', async (_name, action, status, code) => {
    const answer = await say(action);
    expect(answer).toMatchObject({ status, body: { code }, report: { status: 'new', version: 1 } });
  });

  test('something that is no photo is refused, four photos are too many, and nothing changes', async () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(await say({}, [svg])).toMatchObject({ status: 415, report: { status: 'new' } });
    const photo = await drawnPhoto(200, 200);
    expect(await say({}, [photo, photo, photo, photo])).toMatchObject({
      status: 422,
      body: { code: 'tooManyPhotos' },
      report: { status: 'new' },
    });
  });

  test('an id that is no UUID, a body that is not multipart and a part that is not JSON are refused', async () => {
    const report = await makeReport();
    const action = { reportId: report.id, action: 'accept' };
    expect((await putAction(server, { id: 'x', cookie: cookies.crew, action })).status).toBe(422);
    const url = `${server.url}/api/crew/actions/${randomUUID()}`;
    const headers = { cookie: cookies.crew ?? '' };
    expect((await fetch(url, { method: 'PUT', body: '{}', headers })).status).toBe(400);
    const form = new FormData();
    form.append('action', '{');
    expect((await fetch(url, { method: 'PUT', body: form, headers })).status).toBe(400);
  });
});

describe('the look at the ground after a use', () => {
  const stateOf = async (id: string) =>
    (await (await db()).select().from(applications).where(eq(applications.id, id)))[0]?.state;
  const acceptanceOf = async (id: string) =>
    (await db()).select().from(spaceAcceptances).where(eq(spaceAcceptances.applicationId, id));

  test('all well closes the case and frees the ground, once; the photo is for the town hall only', async () => {
    const permit = await makePermit({ periods: [over], owner: 'citizen@example.org' });
    const photo = await drawnPhoto(400, 300);
    const said = {
      id: randomUUID(),
      cookie: cookies.crew,
      photos: [photo],
      acceptance: { permitId: permit.id, at: Date.now() - 60_000 },
    };
    const first = await putAcceptance(server, said);
    expect(first.status).toBe(201);
    const receipt = await first.json();
    const sha256 = createHash('sha256').update(photo).digest('hex');
    expect(receipt).toMatchObject({ id: said.id, permitId: permit.id, result: 'fine', trackingCode: null });
    expect(receipt.photos).toMatchObject([{ sha256 }]);
    const again = await putAcceptance(server, said);
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual(receipt);
    expect(await stateOf(permit.id)).toBe('closed');
    const [use] = await (await db()).select().from(spaceUses).where(eq(spaceUses.applicationId, permit.id));
    expect(use?.state).toBe('ended');
    expect(await acceptanceOf(permit.id)).toMatchObject([{ result: 'fine', reportId: null }]);
    const path = `/api/photos/acceptance/${receipt.photos[0].id}`;
    const seen = await call('GET', path, cookies.staff);
    expect(seen.headers.get('content-type')).toBe('image/jpeg');
    for (const cookie of [cookies.citizen, undefined])
      expect((await call('GET', path, cookie)).status).toBe(404);
  });

  test('a damage becomes a report with the permit attached, on both sides of the desk', async () => {
    const permit = await makePermit({ periods: [over], owner: 'citizen@example.org' });
    const answer = await putAcceptance(server, {
      cookie: cookies.crew,
      photos: [await drawnPhoto(400, 300)],
      acceptance: { permitId: permit.id, result: 'damage', note: 'Zwei Platten gebrochen' },
    });
    expect(answer.status).toBe(201);
    const { trackingCode } = await answer.json();
    const [acceptance] = await acceptanceOf(permit.id);
    const report = await stored(acceptance?.reportId ?? '');
    expect(report).toMatchObject({
      trackingCode,
      category: 'footway',
      description: 'Zwei Platten gebrochen',
      place: permit.place,
      source: 'crew',
      status: 'new',
      visibility: 'pending',
    });
    const photos = await (await db())
      .select()
      .from(reportPhotos)
      .where(eq(reportPhotos.reportId, report?.id ?? ''));
    expect(photos).toMatchObject([{ role: 'report', isPublic: false }]);
    expect(await stateOf(permit.id)).toBe('acceptance');
    const ofCase = await (await call('GET', `/staff/applications/${permit.id}`, cookies.admin)).text();
    for (const words of ['Schaden gefunden', trackingCode, 'Zwei Platten gebrochen'])
      expect(ofCase).toContain(words);
    const ofReport = await (await call('GET', `/staff/${report?.id}`, cookies.admin)).text();
    expect(ofReport).toContain(permit.number);
    expect(ofReport).toContain(`/staff/applications/${permit.id}`);
    const { permits } = await (await call('GET', '/api/crew/permits', cookies.crew)).json();
    const known = permits.find(({ id }: { id: string }) => id === permit.id);
    expect(known.accepted).toMatchObject({ result: 'damage', trackingCode });
  });

  test('two crews at once, and one phone twenty times: one acceptance, one report', async () => {
    const permit = await makePermit({ periods: [over] });
    const acceptance = { permitId: permit.id, result: 'damage', note: 'Bordstein ab' };
    const same = { id: randomUUID(), cookie: cookies.crew, acceptance };
    const answers = await Promise.all([
      ...Array.from({ length: 20 }, () => putAcceptance(server, same)),
      putAcceptance(server, { cookie: cookies.crew2, acceptance }),
    ]);
    const codes = answers.map(({ status }) => status).sort();
    expect(codes.filter((code) => code === 201)).toHaveLength(1);
    expect(codes.filter((code) => code === 409).length).toBeGreaterThanOrEqual(1);
    expect(await acceptanceOf(permit.id)).toHaveLength(1);
    const found = await (await db()).select().from(reports).where(eq(reports.place, permit.place));
    expect(found).toHaveLength(1);
    const late = await putAcceptance(server, { cookie: cookies.crew2, acceptance: { permitId: permit.id } });
    expect(await late.json()).toMatchObject({ code: 'conflict', reason: 'accepted', result: 'damage' });
  });

  test.each<[string, Record<string, unknown>, number, string]>([
    ['a damage without a word', { result: 'damage', note: '  ' }, 422, 'invalid'],
    ['a result nobody knows', { result: 'maybe' }, 422, 'invalid'],
    ['no such permit', { permitId: '00000000-0000-4000-8000-000000000000' }, 404, 'notFound'],
    ['an unknown version', { v: 2 }, 426, 'updateNeeded'],
    ['a note of 1,001 characters', { note: 'x'.repeat(1001) }, 422, 'invalid'],
  ])('%s is refused and changes nothing', async (_name, acceptance, status, code) => {
    const permit = await makePermit({ periods: [over] });
    const answer = await putAcceptance(server, {
      cookie: cookies.crew,
      photos: [await drawnPhoto(200, 200)],
      acceptance: { permitId: permit.id, ...acceptance },
    });
    expect({ status: answer.status, body: await answer.json() }).toMatchObject({ status, body: { code } });
    expect(await stateOf(permit.id)).toBe('running');
    expect(await acceptanceOf(permit.id)).toEqual([]);
    const kept = await (await db())
      .select()
      .from(spaceAcceptancePhotos)
      .where(eq(spaceAcceptancePhotos.applicationId, permit.id));
    expect(kept).toEqual([]);
  });

  test('what nobody was granted is not looked at', async () => {
    const permit = await makePermit({ state: 'inReview', periods: [over] });
    const answer = await putAcceptance(server, {
      cookie: cookies.crew,
      acceptance: { permitId: permit.id },
    });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: 'conflict', reason: 'state', state: 'inReview' });
  });
});

describe('GET /api/crew/reports', () => {
  const ask = async (query: string) => {
    const response = await call('GET', `/api/crew/reports?${query}`, cookies.crew);
    return { status: response.status, body: await response.json() };
  };

  test('tells what has changed and what is gone, but never who reported it', async () => {
    const since = Date.now();
    const secret = await makeReport({ contact: 'erika@example.org', visibility: 'private' });
    const closed = await makeReport();
    await putAction(server, { cookie: cookies.crew, action: { reportId: closed.id, action: 'done' } });
    const { body } = await ask(`since=${since}`);
    expect(body.reports.map(({ id }: { id: string }) => id)).toContain(secret.id);
    expect(body.gone).toContain(closed.id);
    expect(JSON.stringify(body)).not.toContain('erika@example.org');
  });

  test.each(['near=here', 'bbox=1,2,3', 'since=yesterday', 'radiusM=1'])('refuses %s', async (query) => {
    expect(await ask(query)).toMatchObject({ status: 422, body: { code: 'invalid' } });
  });
});

describe('GET /api/crew/duty', () => {
  test('tells everybody whether somebody reads along, and nobody who', async () => {
    const empty = await (await call('GET', '/api/crew/duty')).json();
    expect(empty).toMatchObject({ isOnDuty: false, standbyPhone: null });
    const everyDay = { days: [0, 1, 2, 3, 4, 5, 6], from: '00:00', to: '24:00' };
    const rows = [
      { key: 'duty', value: { people: ['user-1'], hours: [everyDay] }, updatedAt: 0 },
      { key: 'town', value: { standbyPhone: '0291 112233' }, updatedAt: 0 },
    ];
    await writeTx((tx) => tx.insert(settings).values(rows));
    const text = await (await call('GET', '/api/crew/duty')).text();
    expect(JSON.parse(text)).toMatchObject({ isOnDuty: true, standbyPhone: '0291 112233' });
    expect(text).not.toContain('user-1');
  });
});

test('the log holds no note, no place and no id of a person', async () => {
  const report = await makeReport({ place: 'Geheimweg 7' });
  const action = { reportId: report.id, action: 'done', note: 'Frau Muster stand daneben' };
  await putAction(server, { cookie: cookies.crew, action });
  expect(server.output()).not.toContain('Geheimweg');
  expect(server.output()).not.toContain('Muster');
});
