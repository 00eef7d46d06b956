import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { applications, auditLog, departments, tradeMessages } from '@/db/schema';
import { type Actor, actorOf, systemActor } from '@/lib/accounts/actor';
import { addVersion, sealBody } from '@/lib/applications/body';
import { civilDate } from '@/lib/clock';
import { evaluate } from '@/lib/services/engine/evaluate';
import type { Form } from '@/lib/services/gewerbe/forms';
import { countCodes, importCodes, readCodes, searchCodes } from '@/lib/services/gewerbe/office/codes';
import { acknowledge, markHanded } from '@/lib/services/gewerbe/office/handing';
import { makeMessages } from '@/lib/services/gewerbe/office/make-messages';
import { daysOfPackages, messagesOfDay, packagesOfCase } from '@/lib/services/gewerbe/office/packages';
import { takeDay, takeMessage, takeMonth } from '@/lib/services/gewerbe/office/take';
import { saveWaived } from '@/lib/services/gewerbe/office/waivers';
import { useDatabase } from '../../helpers/database';
import { makeUser } from '../../helpers/people';
import { context, fill, representative, services } from './fill';

useDatabase();
const today = civilDate(Date.now());
const month = today.slice(0, 7);
let clerk: Actor;
let stranger: Actor;
let departmentId = '';

beforeAll(async () => {
  const [department] = await (await db()).select().from(departments).where(eq(departments.slug, 'gewerbe'));
  departmentId = department?.id ?? '';
  const scope = { id: departmentId, slug: 'gewerbe', kinds: [], districts: [] };
  clerk = actorOf({ ...(await makeUser({ role: 'staff' })), departments: [scope] });
  stranger = actorOf(await makeUser({ role: 'staff' }));
});

/** A sent case with its first version. */
async function sentCase(form: Form, entered = fill('gmbh')) {
  const id = randomUUID();
  const { answers } = evaluate(services[form], entered, context);
  await writeTx(async (tx) => {
    await tx.insert(applications).values({
      id,
      serviceId: services[form].id,
      serviceVersion: 1,
      stage: 'sent',
      number: `GA-2026-${id.slice(0, 6)}`,
      state: 'received',
      departmentId,
      body: sealBody(id),
      createdAt: 1,
      editedAt: 1,
      sentAt: Date.now(),
    });
    await addVersion(tx, id, { answers, fee: null }, null, 1);
  });
  return { id, answers };
}

const confirm = (form: Form, { id, answers }: { id: string; answers: object }, asked = {}) =>
  writeTx((tx) =>
    makeMessages(form)({
      tx,
      actor: clerk,
      now: Date.now(),
      facts: { id, answers } as never,
      asked,
    }),
  );

const table =
  'Code;Titel\nA;LAND- UND FORSTWIRTSCHAFT\n47.63.0;"Einzelhandel mit Fahrrädern; Sportartikel"\n47.71.0;Einzelhandel mit Bekleidung\n';

describe('the table of the Wirtschaftszweige', () => {
  test.each([
    ['semicolons, quotes, sections left out', table, ['47.63.0', '47.71.0']],
    ['a mark of UTF-8, commas, other headings', '\ufeffSchlüssel,Bezeichnung\n01,Landwirtschaft', ['01']],
    ['the same code twice counts once', 'Code;Titel\n01;a\n01;b', ['01']],
  ])('%s', (_, file, codes) => expect(readCodes(file)?.map(({ code }) => code)).toEqual(codes));

  test.each([
    ['no headings', '47.63.0;Fahrräder'],
    ['nothing', ''],
    ['no row with a code', 'Code;Titel\nA;B'],
    ['a picture', '\u0089PNG\r\n\u001a'],
  ])('%s is refused', (_, file) => expect(readCodes(file)).toBeNull());

  test('replaces its edition and is searched by words and by code', async () => {
    expect(await importCodes(systemActor, { edition: 'WZ 2025', file: 'Code;Titel\n99;Alt' })).toMatchObject({
      ok: true,
    });
    expect(await importCodes(clerk, { edition: 'WZ 2025', file: table })).toMatchObject({
      ok: true,
      value: { count: 2 },
    });
    expect(await countCodes()).toEqual({ 'WZ 2008': 0, 'WZ 2025': 2 });
    const found = async (typed: string) => (await searchCodes(typed)).map(({ code }) => code);
    expect(await found('fahrrad')).toEqual([]);
    expect(await found('Fahrräder')).toEqual(['47.63.0']);
    expect(await found('bekleidung einzelhandel')).toEqual(['47.71.0']);
    expect(await found('47.7')).toEqual(['47.71.0']);
    expect(await found('100%_')).toEqual([]);
    expect(await found('  ')).toEqual([]);
  });

  test('is the office’s alone', async () =>
    expect(await importCodes(stranger, { edition: 'WZ 2025', file: table })).toMatchObject({ ok: false }));
});

describe('packages', () => {
  test('a receipt makes one for each recipient, with only its fields', async () => {
    const rows = [representative('Zwei'), representative('Drei')];
    const sent = await sentCase(
      'anmeldung',
      fill('gmbh', { managers: { managers: '3', representatives: rows } }),
    );
    expect(await confirm('anmeldung', sent, { wz2025: '47.63.0' })).toBeUndefined();
    const packages = await packagesOfCase(sent.id);
    expect(packages.map(({ recipient }) => recipient)).not.toContain('zoll');
    expect(packages.every(({ corrects, handedAt }) => corrects === null && handedAt === null)).toBe(true);
    const ihk = (await messagesOfDay(today)).find(({ kopf }) => kopf.empfaenger === 'ihk');
    expect(ihk?.inhalt.weitereVertreter).toHaveLength(2);
    expect(ihk?.inhalt.wirtschaftszweige).toEqual([{ edition: 'WZ 2025', code: '47.63.0' }]);
    expect(ihk?.inhalt.felder.map(({ nummer }) => nummer)).not.toContain(13);
  });

  test('a code that the imported table does not have makes none', async () => {
    const sent = await sentCase('anmeldung');
    expect(await confirm('anmeldung', sent, { wz2025: '12.34.5' })).toMatchObject({
      fields: { wz2025: 'wzUnknown' },
    });
    expect(await packagesOfCase(sent.id)).toEqual([]);
    // Of an edition without a table nothing is known, so nothing is refused.
    expect(await confirm('anmeldung', sent, { wz2008: '12.34.5' })).toBeUndefined();
  });

  test('customs receive an Anmeldung when staff say so', async () => {
    const sent = await sentCase('anmeldung');
    await confirm('anmeldung', sent, { added: ['zoll'] });
    expect((await packagesOfCase(sent.id)).map(({ recipient }) => recipient)).toContain('zoll');
  });

  test('who has waived receives nothing', async () => {
    expect(await saveWaived(clerk, { waived: ['eichbehoerde'] })).toMatchObject({ ok: true });
    const sent = await sentCase('abmeldung');
    await confirm('abmeldung', sent);
    const recipients = (await packagesOfCase(sent.id)).map(({ recipient }) => recipient);
    expect(recipients).not.toContain('eichbehoerde');
    expect(recipients).toContain('registergericht');
    await saveWaived(clerk, { waived: [] });
  });

  test('a second receipt is a correction of each package', async () => {
    const sent = await sentCase('anmeldung');
    await confirm('anmeldung', sent);
    const first = await packagesOfCase(sent.id);
    await writeTx((tx) =>
      addVersion(
        tx,
        sent.id,
        { answers: { ...sent.answers, site: { siteStreet: 'Neue Straße' } }, fee: null },
        null,
        2,
      ),
    );
    await confirm('anmeldung', sent);
    const corrections = (await packagesOfCase(sent.id)).filter(({ corrects }) => corrects !== null);
    expect(corrections.map(({ corrects }) => corrects).sort()).toEqual(first.map(({ id }) => id).sort());
    const messages = await messagesOfDay(today);
    const of = (id: string | undefined) => messages.find(({ kopf }) => kopf.nachrichtId === id);
    expect(JSON.stringify(of(corrections[0]?.id))).toContain('Neue Straße');
    expect(JSON.stringify(of(first[0]?.id))).not.toContain('Neue Straße');
    expect(of(corrections[0]?.id)?.kopf.korrektur).toBe(true);
  });

  test('hand-over and confirmation are recorded, in this order, once', async () => {
    const one = { day: today, recipient: 'ihk', reference: 'Q-17' };
    expect(await acknowledge(clerk, one)).toMatchObject({ ok: false, code: 'conflict' });
    expect(await markHanded(stranger, { day: today })).toMatchObject({ ok: false });
    expect(await markHanded(clerk, { day: today })).toMatchObject({ ok: true });
    expect(await markHanded(clerk, { day: today })).toMatchObject({ ok: true, value: { count: 0 } });
    expect(await acknowledge(clerk, one)).toMatchObject({ ok: true });
    expect(await acknowledge(clerk, one)).toMatchObject({ ok: false, code: 'conflict' });
    const [day] = await daysOfPackages();
    const row = day?.recipients.find(({ recipient }) => recipient === 'ihk');
    expect(row).toMatchObject({ handed: row?.count, acknowledged: row?.count, reference: 'Q-17' });
    expect(day?.recipients.find(({ recipient }) => recipient === 'dguv')?.acknowledged).toBe(0);
  });
});

describe('taking packages out', () => {
  const looks = async () => (await db()).select().from(auditLog).where(eq(auditLog.event, 'trade.exported'));

  test('every retrieval is noted, again too: who took what for whom (§ 14 (11) GewO)', async () => {
    const before = (await looks()).length;
    for (const _ of [1, 2]) expect(await takeDay(clerk, today)).toMatchObject({ ok: true });
    const [day] = await daysOfPackages();
    const ofDay = (day?.recipients ?? []).map(({ recipient, count }) => ({ recipient, messages: count }));
    const days = (await looks()).slice(before);
    expect(days.map(({ data }) => data)).toEqual([...ofDay, ...ofDay]);
    for (const row of days) expect(row).toMatchObject({ actorId: clerk.id, objectId: today });
    expect(await takeMonth(clerk, month, 'packages')).toMatchObject({ ok: true });
    expect((await looks()).at(-1)).toMatchObject({ objectId: month, data: { recipient: 'statistik' } });
    const [one] = await (await db()).select().from(tradeMessages);
    await takeMessage(clerk, one?.id ?? '', 'xml');
    const data = { recipient: one?.recipient, messages: 1 };
    expect((await looks()).at(-1)).toMatchObject({ objectId: one?.id, data });
  });

  test('the month’s table counts each case once and names nobody', async () => {
    const taken = await takeMonth(clerk, month, 'table');
    const csv = taken.ok ? String(taken.value.body) : '';
    expect(csv).toContain(`"${month}";"abmeldung";"complete";"gmbh"`);
    expect(csv).not.toContain('Muster');
    const counted = csv
      .split('\r\n')
      .slice(1, -1)
      .map((line) => Number(line.split(';').at(-1)?.replaceAll('"', '')));
    const cases = new Set(
      (await (await db()).select().from(tradeMessages)).map(({ applicationId }) => applicationId),
    );
    expect(counted.reduce((sum, one) => sum + one, 0)).toBe(cases.size);
  });

  test('one package is given again on request, as JSON or XML', async () => {
    const [one] = await (await db()).select().from(tradeMessages);
    const json = await takeMessage(clerk, one?.id ?? '', 'json');
    const xml = await takeMessage(clerk, one?.id ?? '', 'xml');
    expect(json.ok && JSON.parse(String(json.value.body)).kopf.nachrichtId).toBe(one?.id);
    expect(xml.ok && String(xml.value.body)).toContain(one?.id ?? '-');
    expect(await takeMessage(stranger, one?.id ?? '', 'json')).toMatchObject({ ok: false, code: 'notFound' });
  });

  test.each([
    ['a package nobody knows', () => takeMessage(clerk, randomUUID(), 'json')],
    ['a day without packages', () => takeDay(clerk, '2001-01-01')],
    ['no day', () => takeDay(clerk, '../../etc')],
    ['no month', () => takeMonth(clerk, '2026-13', 'table')],
    ['somebody of another department', () => takeDay(stranger, today)],
    ['somebody of another department, a month', () => takeMonth(stranger, month, 'table')],
  ])('%s gets nothing', async (_, take) =>
    expect(await take()).toMatchObject({ ok: false, code: 'notFound' }),
  );
});

test('a case that is deleted takes its packages along', async () => {
  const sent = await sentCase('ummeldung');
  await confirm('ummeldung', sent);
  expect((await packagesOfCase(sent.id)).length).toBeGreaterThan(0);
  await writeTx(async (tx) => {
    const { applicationVersions } = await import('@/db/schema');
    await tx.delete(applicationVersions).where(eq(applicationVersions.applicationId, sent.id));
    await tx.delete(applications).where(eq(applications.id, sent.id));
  });
  expect(await packagesOfCase(sent.id)).toEqual([]);
});
