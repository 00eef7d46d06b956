import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { type Db, db, writeTx } from '@/db/client';
import { spaceTariffs } from '@/db/schema';
import { type Actor, actorOf } from '@/lib/accounts/actor';
import { moveTariff, saveTariff, startTariff } from '@/lib/areas/tariff/edit';
import { readTariffForm, tariffAsTyped } from '@/lib/areas/tariff/form';
import { sampleTariff } from '@/lib/areas/tariff/sample';
import { loadTariffs, tariffNow } from '@/lib/areas/tariff/tariffs';
import { type TariffBody, tariffSchema } from '@/lib/areas/tariff/types';
import { findTariff } from '@/lib/areas/tariff/versions';
import { grantedFee } from '@/lib/services/sondernutzung/granted-fee';
import { useDatabase } from '../helpers/database';
import { makeUser } from '../helpers/people';
import { factsOf, inDays, scaffold, today } from '../services/sondernutzung/entered';

useDatabase();
let writer: Actor;
let colleague: Actor;

beforeAll(async () => {
  writer = actorOf(await makeUser({ role: 'admin' }));
  colleague = actorOf(await makeUser({ role: 'admin' }));
});
beforeEach(() => loadTariffs());

let days = 0;
/** A later day each time: what was approved stays. */
const anotherDay = () => inDays(++days);

const version = async (id: string) => {
  const found = await findTariff(await db(), id);
  if (!found) throw new Error('no version');
  return found;
};
const { id: _, validFrom: __, ...sample } = sampleTariff;
/** The sample with other euros for scaffolds, as the town's own. */
const withScaffold = (rateCents: number): TariffBody => ({
  ...sample,
  isSample: false,
  source: 'Satzung',
  rates: sample.rates.map((rate) => (rate.label === 'Gerüst' ? { ...rate, rateCents } : rate)),
});

async function draft(validFrom = anotherDay(), body = withScaffold(200)): Promise<string> {
  const started = await startTariff(writer, { id: 'sample' });
  if (!started.ok) throw new Error(started.code);
  const { id } = started.value;
  const { updatedAt } = await version(id);
  expect(await saveTariff(writer, { id, updatedAt, validFrom, body })).toMatchObject({ ok: true });
  return id;
}
const step = async (actor: Actor, id: string, move: string) =>
  moveTariff(actor, { id, move, updatedAt: (await version(id)).updatedAt });

test('two people bring a version into force, and from its first day decisions are charged by it', async () => {
  const id = await draft();
  const facts = { ...factsOf(scaffold()), today };
  const before = grantedFee(facts, {});
  expect(before?.tariff).toMatchObject({ id: 'sample', isSample: true });
  expect(await step(writer, id, 'propose')).toMatchObject({ ok: true });
  // Not yet in force, whatever its date.
  expect(tariffNow(inDays(1))?.id).toBe('sample');
  expect(await step(writer, id, 'approve')).toMatchObject({ code: 'notFound' });
  expect(await step(colleague, id, 'approve')).toMatchObject({ ok: true });
  // Today still the old one; tomorrow the new one: 45 m² × 12 days × 2.00 € + 25 €.
  expect(grantedFee(facts, {})).toEqual(before);
  const tomorrow = grantedFee({ ...facts, today: inDays(1) }, {});
  expect(tomorrow).toMatchObject({ totalCents: 110_500, tariff: { id, isSample: false, source: 'Satzung' } });
});

test('nobody approves what they have not seen: a change in between is a conflict', async () => {
  const id = await draft();
  await step(writer, id, 'propose');
  const { updatedAt } = await version(id);
  await saveTariff(writer, { id, updatedAt, validFrom: inDays(2), body: withScaffold(900) });
  expect(await moveTariff(colleague, { id, move: 'approve', updatedAt })).toMatchObject({ code: 'conflict' });
  // It is a draft again: what was changed has to be proposed anew.
  expect(await step(colleague, id, 'approve')).toMatchObject({ code: 'conflict' });
  expect((await version(id)).state).toBe('draft');
});

test('whoever edits a colleague’s draft cannot approve it either', async () => {
  const id = await draft();
  const { updatedAt } = await version(id);
  await saveTariff(colleague, { id, updatedAt, validFrom: inDays(2), body: withScaffold(900) });
  await step(writer, id, 'propose');
  expect(await step(colleague, id, 'approve')).toMatchObject({ code: 'notFound' });
  expect(await step(writer, id, 'approve')).toMatchObject({ ok: true });
});

test('an approved version is never changed, given back or deleted', async () => {
  const id = await draft();
  await step(writer, id, 'propose');
  await step(colleague, id, 'approve');
  const { updatedAt } = await version(id);
  expect(
    await saveTariff(writer, { id, updatedAt, validFrom: inDays(3), body: withScaffold(1) }),
  ).toMatchObject({ code: 'conflict' });
  for (const move of ['propose', 'approve', 'giveBack', 'discard'])
    expect(await step(colleague, id, move), move).toMatchObject({ code: 'conflict' });
  // Whoever writes to the database past the code is stopped by the database.
  const own = eq(spaceTariffs.id, id);
  const before = await version(id);
  for (const write of [
    (tx: Db) =>
      tx
        .update(spaceTariffs)
        .set({ body: withScaffold(1) })
        .where(own),
    (tx: Db) => tx.update(spaceTariffs).set({ state: 'draft' }).where(own),
    (tx: Db) => tx.delete(spaceTariffs).where(own),
    (tx: Db) =>
      tx.run(sql`insert or replace into space_tariffs select * from space_tariffs where id = ${id}`),
  ])
    await expect(writeTx(write)).rejects.toThrow();
  expect(await version(id)).toEqual(before);
});

test('nothing gets dearer for days that are over, and no day has two versions', async () => {
  const late = await draft(inDays(-1));
  expect(await step(writer, late, 'propose')).toMatchObject({ fields: { validFrom: 'datePast' } });
  const [one, other] = [await draft(inDays(5)), await draft(inDays(5))];
  for (const id of [one, other]) await step(writer, id, 'propose');
  expect(await step(colleague, one, 'approve')).toMatchObject({ ok: true });
  expect(await step(colleague, other, 'approve')).toMatchObject({ fields: { validFrom: 'dateTaken' } });
  expect(await step(colleague, other, 'giveBack')).toMatchObject({ ok: true });
  expect(await step(writer, other, 'discard')).toMatchObject({ ok: true });
  expect(await findTariff(await db(), other)).toBeNull();
});

test('no citizen and no clerk begins a version', async () => {
  for (const role of ['citizen', 'staff', 'crew'] as const)
    expect(await startTariff(actorOf(await makeUser({ role })), { id: 'sample' })).toMatchObject({
      code: 'notFound',
    });
});

test('the form says what the version says: there and back nothing changes', () => {
  const body = { ...sample, zones: [{ id: 'zone-1', name: 'Stadt', permille: 1500, districts: [] }] };
  const typed: Record<string, string> = tariffAsTyped({ ...body, validFrom: '2027-01-01' });
  const read = readTariffForm((name) => typed[name] ?? '');
  // Uses are kept in the order of the catalogue.
  const inOrder = ({ exemptions, ...rest }: TariffBody) => ({
    ...rest,
    exemptions: exemptions.map((one) => ({ ...one, categories: one.categories.toSorted() })),
  });
  expect(inOrder(tariffSchema.parse(read.body))).toEqual(inOrder(body));
});

test.each([
  ['a rate that is no amount', { 'rates.1.rateCents': '0,8o' }, 'rates.1.rateCents', 'euro'],
  ['a rate nobody uses', { 'use.scaffold': '' }, 'rates.1.label', 'rateUnused'],
  ['a highest fee below the lowest', { 'rates.5.capCents': '1,00' }, 'rates.0.label', 'capBelowMinimum'],
  [
    'two zones for all others',
    { 'zones.1.name': 'Rest', 'zones.1.permille': '1' },
    'zones.0.districts',
    'oneOtherZone',
  ],
  ['a factor of nothing', { 'zones.0.permille': '0' }, 'zones.0.permille', 'factor'],
  ['a season from the 31st of nothing', { seasonFrom: '31.13.' }, 'seasonFrom', 'dayOfYear'],
  ['no source', { source: ' ' }, 'source', 'required'],
])('%s is named at its field', async (_name, wrong, field, code) => {
  const typed: Record<string, string> = {
    ...tariffAsTyped({ ...sample, validFrom: inDays(1) }),
    ...(wrong as Record<string, string>),
  };
  const { body, fieldOf } = readTariffForm((name) => typed[name] ?? '');
  const result = await saveTariff(writer, { id: 'x', updatedAt: 1, validFrom: inDays(1), body });
  const found = Object.entries((!result.ok && result.fields) || {}).map(([path, one]) => [
    fieldOf(path),
    one,
  ]);
  expect(found).toContainEqual([field, code]);
});

test('an emptied name takes a rate away, the last row brings a new one', () => {
  const typed: Record<string, string> = {
    ...tariffAsTyped({ ...sample, validFrom: '2027-01-01' }),
    'rates.0.label': '',
    'use.container': '15',
    'rates.15.label': 'Container, groß',
    'rates.15.unit': 'piece',
    'rates.15.per': 'week',
    'rates.15.rateCents': '12,5',
  };
  const { rates } = tariffSchema.parse(readTariffForm((name) => typed[name] ?? '').body);
  expect(rates).toHaveLength(15);
  expect(rates.find(({ label }) => label === 'Container')).toBeUndefined();
  expect(rates.at(-1)).toMatchObject({ categories: ['container'], unit: 'piece', rateCents: 1250 });
});
