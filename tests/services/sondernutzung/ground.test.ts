import { beforeEach, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { addresses, spaceUses } from '@/db/schema';
import { systemActor } from '@/lib/accounts/actor';
import { areaM2 } from '@/lib/areas/metric';
import type { Corner } from '@/lib/areas/types';
import type { Asked, CaseFacts } from '@/lib/services/desk-types';
import type { SpaceAnswers } from '@/lib/services/sondernutzung/measure';
import { askForGround, freeGround, grantGround } from '@/lib/services/sondernutzung/occupy';
import { groundOf } from '@/lib/services/sondernutzung/place';
import { useDatabase } from '../../helpers/database';
import { drawn, factsOf, inDays, scaffold } from './entered';

useDatabase();
beforeEach(() => writeTx((tx) => tx.delete(spaceUses)));

type Facts = CaseFacts<SpaceAnswers>;
const grant = (facts: Facts, asked: Asked = {}) =>
  writeTx((tx) => grantGround({ tx, facts, asked, now: Date.now(), actor: systemActor }));
const states = async () =>
  Object.fromEntries(
    (await (await db()).select().from(spaceUses)).map(({ applicationId, state }) => [applicationId, state]),
  );

test('two clerks grant overlapping areas at the same instant: one succeeds, the other sees the conflict', async () => {
  const [one, other] = [factsOf(scaffold()), factsOf(scaffold({ where: { area: drawn(16.4, 0, 6, 2.5) } }))];
  const results = await Promise.all([grant(one), grant(other)]);
  expect(results.filter((result) => result === undefined)).toHaveLength(1);
  const [failure] = results.filter((result) => result !== undefined);
  const winner = results[0] === undefined ? one : other;
  expect(failure).toMatchObject({
    code: 'conflict',
    detail: { clashes: [{ label: winner.number, m2: expect.closeTo(4, 1) }] },
  });
  expect(Object.values(await states())).toEqual(['granted']);
});

test('many at once: exactly one of ten who want the same place gets it', async () => {
  const results = await Promise.all(Array.from({ length: 10 }, () => grant(factsOf(scaffold()))));
  expect(results.filter((result) => result === undefined)).toHaveLength(1);
});

test('what is only asked for is in nobody’s way', async () => {
  await writeTx((tx) => askForGround({ ...factsOf(scaffold()), tx, now: Date.now() }));
  expect(await grant(factsOf(scaffold()))).toBeUndefined();
});

test('fewer days can be granted beside what is there: from the day after it', async () => {
  expect(await grant(factsOf(scaffold({ when: { to: inDays(34) } })))).toBeUndefined();
  const later = factsOf(scaffold());
  expect(await grant(later)).toMatchObject({ code: 'conflict' });
  expect(await grant(later, { from: inDays(35), to: inDays(41) })).toBeUndefined();
});

test('the days for building up count', async () => {
  expect(await grant(factsOf(scaffold()))).toBeUndefined();
  const before = scaffold({ when: { from: inDays(45), to: inDays(46), setUpOn: inDays(41) } });
  expect(await grant(factsOf(before))).toMatchObject({ code: 'conflict' });
});

test('an extension must be free too, and a revoked permit frees its ground', async () => {
  const first = factsOf(scaffold());
  const next = factsOf(scaffold({ when: { from: inDays(42), to: inDays(50) } }));
  expect(await grant(first)).toBeUndefined();
  expect(await grant(next)).toBeUndefined();
  expect(await grant(first, { to: inDays(45) })).toMatchObject({ code: 'conflict' });
  await writeTx((tx) => freeGround({ tx, facts: next, asked: {}, now: Date.now(), actor: systemActor }));
  expect(await grant(first, { to: inDays(45) })).toBeUndefined();
});

test('without an area on the map nothing is granted unseen', async () => {
  const facts = factsOf(scaffold({ where: { area: '', lengthM: '18', widthM: '2,5' } }));
  expect(await grant(facts)).toMatchObject({ code: 'invalid', fields: { area: 'areaNeeded' } });
  const area = JSON.parse(drawn(0, 0, 18, 2.5)) as Corner[];
  expect(await grant(facts, { area })).toBeUndefined();
});

test('with a known house the metres are laid down there', async () => {
  await writeTx((tx) =>
    tx.insert(addresses).values({ street: 'Steinstraße', houseNumber: '12', lat: 51.35, lng: 8.28 }),
  );
  const facts = factsOf(scaffold({ where: { area: '', lengthM: '18', widthM: '2,5' } }));
  const ground = await groundOf(await db(), facts.answers);
  expect(areaM2((ground?.[0]?.[0] ?? []).slice(1) as Corner[])).toBeCloseTo(45, 1);
});

test('posters need no ground', async () => {
  const posters = { category: 'posters', purpose: 'election', pieces: '20', posterSize: 'a1' };
  const facts = factsOf(scaffold({ what: posters, where: { area: '' } }));
  expect(await grant(facts)).toBeUndefined();
  expect(await states()).toEqual({});
});
