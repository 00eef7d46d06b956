import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { fees, papers, spaceUses } from '@/db/schema';
import { consultationsOf } from '@/lib/services/sondernutzung/consultations';
import { addUser, signInAs } from '../helpers/accounts';
import { useDataDir } from '../helpers/factories';
import { sendForm } from '../helpers/page-form';
import { startServer, type TestServer } from '../helpers/server';
import { caseState, putSpaceCase } from '../helpers/space-case';
import { drawn, inDays } from '../services/sondernutzung/entered';

/** An application's whole life at the desk, by the forms of its page, each sent as a browser without scripts does. */
let server: TestServer;
let closeData: () => Promise<void>;
const cookies: Record<string, string> = {};
const anna = 'anna@example.org';

beforeAll(async () => {
  server = await startServer();
  await addUser(server, anna, 'citizen');
  for (const login of ['schulte', 'peters']) await addUser(server, `${login}@example.org`, 'staff');
  for (const login of ['anna', 'schulte', 'peters'])
    cookies[login] = await signInAs(server, `${login}@example.org`);
  closeData = useDataDir(server.dataDir);
});
afterAll(async () => {
  await closeData();
  await server.dispose();
});

type Entered = Parameters<typeof sendForm>[3];
const typedDay = (days: number): string => inDays(days).split('-').reverse().join('.');
const desk = (id: string, login = 'schulte') => ({
  cookie: cookies[login] ?? '',
  page: `/staff/applications/${id}`,
});

/** Sends the form of a transition. */
const move = (id: string, transition: string, entered: Entered = {}, login?: string) =>
  sendForm(server, desk(id, login), { do: 'move', transition }, entered);

/** What a second person says about what the first proposes. */
const decide = (id: string, outcome: string, login = 'peters') =>
  sendForm(server, desk(id, login), { do: 'decide' }, { outcome });

async function step(id: string, transition: string, entered: Entered, to: string) {
  const answer = await move(id, transition, entered);
  expect(answer?.to, `${transition}: ${/role="alert".*?<\/form>/s.exec(answer?.html ?? '')?.[0]}`).toContain(
    'done',
  );
  expect(await caseState(id)).toBe(to);
}

/** A transition that needs two. */
async function stepOfTwo(id: string, transition: string, entered: Entered, to: string) {
  const before = await caseState(id);
  await step(id, transition, entered, before);
  expect((await decide(id, 'agreed'))?.to).toContain('done');
  expect(await caseState(id)).toBe(to);
}

const read = async (path: string, cookie = '') =>
  (await (await fetch(server.url + path, { headers: { cookie } })).text()).replaceAll(
    /<!-- -->|\u00a0/g,
    (found) => (found === '\u00a0' ? ' ' : ''),
  );
const codesOf = async (id: string) =>
  (await (await db()).select().from(papers).where(eq(papers.caseId, id)).orderBy(papers.issuedAt)).map(
    ({ code }) => code,
  );
const answerTo = async (code = '') => /<h1 id="answer">([^<]*)</.exec(await read(`/pruefen/${code}`))?.[1];
const useOf = async (id: string) =>
  (await (await db()).select().from(spaceUses).where(eq(spaceUses.applicationId, id)))[0];
const feesOf = async (id: string) =>
  (await db())
    .select()
    .from(fees)
    .where(and(eq(fees.caseKind, 'application'), eq(fees.caseId, id)));
const ownPage = (id: string) => read(`/services/case/${id}`, cookies.anna);

const reason = 'Der Rettungsweg muss frei bleiben.';
/** Days of a permit that holds today. */
const now = { when: { from: inDays(0), to: inDays(5) } };

describe('from arrival to the end', () => {
  let id = '';

  test('asked about, looked at, heard: each step and back, by those of the department alone', async () => {
    id = await putSpaceCase(anna, now);
    expect(
      (await fetch(`${server.url}${desk(id).page}`, { headers: { cookie: cookies.anna ?? '' } })).status,
    ).toBe(404);
    expect(await ownPage(id)).toMatch(/Unsere Antwort bekommen Sie bis .*So geht es weiter/s);
    // What cannot be done yet is not offered.
    for (const early of ['grant', 'refuse', 'announce', 'revoke', 'close'])
      expect(await move(id, early), early).toBeNull();
    await step(id, 'review', {}, 'inReview');
    const asked = { bodies: ['fire', 'police'], question: 'Bleibt die Zufahrt frei?', dueOn: typedDay(10) };
    await step(id, 'consult', asked, 'consultation');
    // One more office, while the others still think.
    await step(id, 'consult', { ...asked, bodies: ['transport'] }, 'consultation');
    expect((await consultationsOf(await db(), id)).map(({ body }) => body).sort()).toEqual([
      'fire',
      'police',
      'transport',
    ]);
    await step(id, 'consulted', {}, 'inReview');
    await step(id, 'visit', { on: typedDay(2), at: '09:30', meetingPoint: 'vor dem Haus' }, 'onSite');
    await step(id, 'visited', { found: 'Der Gehweg ist breit genug.' }, 'inReview');
    await step(id, 'hear', { intent: reason, answerBy: typedDay(14) }, 'hearing');
    // The person reads by when to answer, not by when the town meant to.
    expect(await ownPage(id)).toMatch(/Unsere Frist ruht/);
    expect(await ownPage(id)).not.toContain('Unsere Antwort bekommen Sie');
    expect(await ownPage(id)).toContain(`Antwort bis: ${typedDay(14)}`);
    expect(await ownPage(id)).toContain('Treffpunkt: vor dem Haus');
    await step(id, 'heard', {}, 'inReview');
    expect(await read(desk(id).page, cookies.schulte)).toContain('Der Gehweg ist breit genug.');
  });

  test('what is missing is named beside its question, and nothing that was typed is lost', async () => {
    const answer = await move(id, 'grantPartly', {
      from: typedDay(0),
      to: '',
      conditions: ['walkway', 'light'],
      reason,
    });
    expect(answer?.to).toBe('');
    expect(answer?.html).toContain(reason);
    const ticked =
      /<input[^>]*value="(walkway|light)"[^>]*checked=""|checked=""[^>]*value="(walkway|light)"/g;
    expect(answer?.html.match(ticked)).toHaveLength(2);
    expect(await caseState(id)).toBe('inReview');
    const backwards = await move(id, 'grantPartly', { from: typedDay(4), to: typedDay(2), reason });
    expect(backwards?.html).toContain('Der letzte Tag liegt vor dem ersten.');
    // The drawing at the desk has no address and no metres beside it to read.
    expect(backwards?.html).toMatch(/>Rechteck zeichnen</);
    expect(backwards?.html).not.toMatch(/>(Karte zur Adresse|Rechteck aus Länge und Breite)</);
  });

  test('granted by two, never by one; a second look shows what is decided and what it costs', async () => {
    await step(id, 'grant', { conditions: ['walkway'], extra: 'Nachts beleuchten.' }, 'inReview');
    expect(await decide(id, 'agreed', 'schulte')).toMatchObject({ to: '' });
    expect(await caseState(id)).toBe('inReview');
    const page = await read(desk(id).page, cookies.peters);
    expect(page).toContain('Nachts beleuchten.');
    expect(page).toMatch(/proposed-fee.*?241,00/s);
    expect((await decide(id, 'declined'))?.to).toContain('done');
    expect(await caseState(id)).toBe('inReview');
    await stepOfTwo(id, 'grant', { conditions: ['walkway'], extra: 'Nachts beleuchten.' }, 'granted');
    expect((await feesOf(id)).map(({ amountCents }) => amountCents)).toEqual([24_100]);
    expect(await answerTo((await codesOf(id))[0])).toBe('Ja, echt und gültig');
  });

  test('after the decision nobody is promised an answer, and nothing is asked for any more', async () => {
    const page = await ownPage(id);
    expect(page).toContain('Die Nutzung ist erlaubt.');
    expect(page).not.toMatch(/Unsere Antwort|So geht es weiter/);
    expect(await sendForm(server, desk(id), { do: 'ask' })).toBeNull();
    expect(await read(desk(id).page, cookies.schulte)).not.toMatch(/Frist (war )?\d/);
  });

  test('announced, begun, extended: the added days cost, both papers hold', async () => {
    await step(id, 'announce', {}, 'announced');
    await step(id, 'begin', {}, 'running');
    await stepOfTwo(id, 'extend', { to: typedDay(7), reason: 'Es dauert länger.' }, 'extended');
    expect((await feesOf(id)).map(({ amountCents }) => amountCents).toSorted()).toEqual([24_100, 9_700]);
    const [permit, extension] = await codesOf(id);
    expect([await answerTo(permit), await answerTo(extension)]).toEqual([
      'Ja, echt und gültig',
      'Ja, echt und gültig',
    ]);
    // The extension says which conditions go on to hold.
    expect(await read(`/pruefen/${extension}`)).toContain('Nachts beleuchten.');
  });

  test('changed: the form begins with what holds, and the new permit takes the place of all before', async () => {
    const area = drawn(0, 0, 6, 2.5);
    await stepOfTwo(id, 'change', { area, reason: 'Der Rest wird gebraucht.' }, 'changed');
    // Less ground: nothing more is charged.
    expect(await feesOf(id)).toHaveLength(2);
    const codes = await codesOf(id);
    expect(await Promise.all(codes.map(answerTo))).toEqual([
      'Nicht mehr gültig',
      'Nicht mehr gültig',
      'Ja, echt und gültig',
    ]);
    const page = await read(`/pruefen/${codes[2]}`);
    expect(page).toContain('15 m²');
    expect(page).toContain('Nachts beleuchten.');
    // Where it is, for whoever stands beside it.
    expect(page).toContain('<h2 id="area">Die Fläche</h2>');
    expect((await useOf(id))?.m2).toBeCloseTo(15, 0);
    expect((await useOf(id))?.periods).toEqual([{ from: inDays(0), to: inDays(7), daily: null }]);
  });

  test('revoked: not valid at once, and the ground is free', async () => {
    await stepOfTwo(id, 'revoke', { reason }, 'revoked');
    const codes = await codesOf(id);
    expect(await answerTo(codes[2])).toBe('Nicht mehr gültig');
    expect(await read(`/pruefen/${codes[2]}`)).toContain('widerrufen');
    // The paper that takes it back is genuine, and no permit.
    expect(await answerTo(codes[3])).toBe('Echt, aber keine Erlaubnis');
    expect((await useOf(id))?.state).toBe('ended');
  });

  test('looked at afterwards and closed: then nothing can be done any more', async () => {
    await step(id, 'inspect', {}, 'acceptance');
    await step(id, 'close', { result: 'fine' }, 'closed');
    const page = await read(desk(id).page, cookies.schulte);
    expect(page).not.toContain('name="transition"');
  });
});

test('partly granted: fewer days and less ground, and it costs what is granted', async () => {
  const id = await putSpaceCase(anna, { when: { from: inDays(40), to: inDays(49) } });
  await step(id, 'review', {}, 'inReview');
  // The form begins with what was asked for.
  const area = drawn(0, 0, 6, 2.5);
  await stepOfTwo(id, 'grantPartly', { to: typedDay(41), area, reason }, 'partlyGranted');
  const [code] = await codesOf(id);
  expect(await answerTo(code)).toBe('Echt, gilt aber noch nicht');
  expect(await read(`/pruefen/${code}`)).toContain('15 m²');
  // 15 m² × 2 days × 0.80 € + 25 €
  expect((await feesOf(id)).map(({ amountCents }) => amountCents)).toEqual([4_900]);
  // A permit that nobody has used yet can be taken back too.
  await stepOfTwo(id, 'revoke', { reason }, 'revoked');
  expect(await answerTo(code)).toBe('Nicht mehr gültig');
});

test('refused after a hearing: closed, the ground is nobody’s, the person reads it', async () => {
  const id = await putSpaceCase(anna, { when: { from: inDays(60), to: inDays(61) } });
  await step(id, 'review', {}, 'inReview');
  await step(id, 'hear', { intent: reason, answerBy: typedDay(14) }, 'hearing');
  expect(await ownPage(id)).toContain('Voraussichtliche Gebühr');
  await stepOfTwo(id, 'refuse', { reason }, 'refused');
  // Nobody pays for what was not allowed.
  expect(await ownPage(id)).not.toContain('Gebühr:');
  expect((await useOf(id))?.state).toBe('ended');
  expect(await answerTo((await codesOf(id))[0])).toBe('Echt, aber keine Erlaubnis');
  expect(await feesOf(id)).toEqual([]);
  expect(await ownPage(id)).not.toMatch(/Unsere Antwort|So geht es weiter/);
});

test('asked for more without an answer: the office goes on, or refuses; a late answer brings nothing back', async () => {
  const id = await putSpaceCase(anna, { when: { from: inDays(70), to: inDays(71) } });
  const ask = { items: ['file:plan'], dueOn: inDays(10), text: 'Bitte eine Skizze.' };
  expect((await sendForm(server, desk(id), { do: 'ask' }, ask))?.to).toContain('done');
  expect(await caseState(id)).toBe('missing');
  expect(await ownPage(id)).toContain('Bitte eine Skizze.');
  await step(id, 'resume', {}, 'inReview');
  await stepOfTwo(id, 'refuse', { reason }, 'refused');
  expect(await ownPage(id)).not.toContain('requestId');
});

test('its owner takes it back until the decision, and nobody else', async () => {
  const id = await putSpaceCase(anna, { when: { from: inDays(80), to: inDays(81) } });
  expect(await move(id, 'withdraw')).toBeNull();
  const own = { cookie: cookies.anna ?? '', page: `/services/case/${id}` };
  expect((await sendForm(server, own, { transition: 'withdraw' }))?.status).toBe(303);
  expect(await caseState(id)).toBe('withdrawn');
  expect((await useOf(id))?.state).toBe('ended');
});

test('two colleagues grant overlapping areas at once: one of them learns what is in the way', async () => {
  const when = { from: inDays(100), to: inDays(103) };
  const ids = [
    await putSpaceCase(anna, { when }),
    await putSpaceCase(anna, { when, where: { area: drawn(16, 0, 18, 2.5) } }),
  ];
  for (const id of ids) {
    await step(id, 'review', {}, 'inReview');
    await step(id, 'grant', {}, 'inReview');
  }
  const answers = await Promise.all(ids.map((id) => decide(id, 'agreed')));
  expect(answers.filter((answer) => answer?.to.includes('done'))).toHaveLength(1);
  const lost = answers.find((answer) => !answer?.to.includes('done'));
  expect(lost?.html).toContain('Inzwischen hat sich etwas geändert.');
  const states = await Promise.all(ids.map(caseState));
  expect(states.toSorted()).toEqual(['granted', 'inReview']);
});

test('longer or the same again: the last day, a look, and it is sent', async () => {
  const id = await putSpaceCase(anna, { when: { from: inDays(120), to: inDays(122) } });
  await step(id, 'review', {}, 'inReview');
  await stepOfTwo(id, 'grant', {}, 'granted');
  const as = (page: string) => ({ cookie: cookies.anna ?? '', page });
  const started = await sendForm(server, as(`/services/case/${id}`), { from: id });
  expect(started?.to).toBe('/services/sondernutzung/form');
  // Only the days are open: everything else is as it was.
  expect(await read('/services/sondernutzung/form', cookies.anna)).toContain(
    '/services/sondernutzung/form/when',
  );
  const days = await sendForm(
    server,
    as('/services/sondernutzung/form/when'),
    { step: 'when' },
    { to: typedDay(130) },
  );
  expect(days?.to).toBe('/services/sondernutzung/form/review');
  const review = await read('/services/sondernutzung/form/review', cookies.anna);
  expect(review).toContain(typedDay(123));
  expect(review).toContain('Steinstraße');
});
