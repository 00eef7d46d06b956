import { beforeAll, expect, test } from 'vitest';
import { loadTariffs } from '@/lib/areas/tariff/tariffs';
import { extensionFee, grantedFee } from '@/lib/services/sondernutzung/granted-fee';
import { grantedDays, standingConditions } from '@/lib/services/sondernutzung/occupy';
import { papers } from '@/lib/services/sondernutzung/papers';
import { useDatabase } from '../../helpers/database';
import { drawn, factsOf, inDays, scaffold } from './entered';

useDatabase();
beforeAll(async () => {
  await loadTariffs();
});
const cents = (trace: { totalCents: number } | null) => trace?.totalCents ?? -1;
const sums = (blocks: readonly { kind: string }[]) =>
  blocks.flatMap((block) => ('trace' in block ? [(block as { trace: { totalCents: number } }).trace] : []));

test('fewer days and less ground cost less; the paper says what is charged', () => {
  const facts = factsOf(scaffold());
  const whole = grantedFee(facts, {});
  const days = { from: inDays(30), to: inDays(31) };
  const area = JSON.parse(drawn(0, 0, 6, 2.5)) as unknown;
  expect(cents(whole)).toBeGreaterThan(cents(grantedFee(facts, days)));
  expect(cents(whole)).toBeGreaterThan(cents(grantedFee(facts, { area })));
  const asked = { ...days, area, reason: 'Der Markt braucht den Rest.' };
  expect(cents(grantedFee(facts, asked))).toBeGreaterThan(0);
  const { blocks } = papers.permit.write(facts, asked);
  expect(sums(blocks).map(cents)).toEqual([cents(grantedFee(facts, asked))]);
});

test('an extension costs what its days cost, on the ground that was granted', () => {
  const area = JSON.parse(drawn(0, 0, 6, 2.5)) as unknown;
  const granted = { from: inDays(30), to: inDays(31), area };
  const facts = { ...factsOf(scaffold()), state: 'running', asked: { grantPartly: granted } };
  const more = extensionFee(facts, { to: inDays(33) });
  expect(cents(more)).toBe(
    cents(grantedFee(factsOf(scaffold()), { from: inDays(32), to: inDays(33), area })),
  );
  expect(extensionFee(facts, { to: inDays(31) })).toBeNull();
});

test('where the tariff has no rule, staff set the fee; nothing is free by accident', () => {
  // Before the first tariff.
  const facts = { ...factsOf(scaffold()), today: '1990-01-01' };
  expect(grantedFee(facts, {})).toBeNull();
  expect(cents(grantedFee(facts, { feeEuro: 25.5 }))).toBe(2550);
});

test('of decisions one after the other the newest says what holds, whichever they are', () => {
  const facts = (asked: ReturnType<typeof factsOf>['asked']) => ({ ...factsOf(scaffold()), asked });
  const days = (asked: ReturnType<typeof factsOf>['asked']) => grantedDays(facts(asked), {});
  const [extend, change] = [{ to: inDays(50) }, { from: inDays(33), to: inDays(44) }];
  expect(days({ grant: {}, extend, change })).toMatchObject(change);
  expect(days({ grant: {}, change, extend })).toMatchObject({ from: inDays(33), to: inDays(50) });
});

test('an extension adds to the conditions, a change says all of them anew', () => {
  const standing = (asked: ReturnType<typeof factsOf>['asked']) =>
    standingConditions({ ...factsOf(scaffold()), asked });
  const grant = { conditions: ['walkway'], extra: 'Licht an.' };
  const extend = { to: inDays(50), extra: 'Leise sein.' };
  expect(standing({ grant, extend })).toEqual({ clauses: ['walkway'], extra: ['Licht an.', 'Leise sein.'] });
  expect(standing({ grant, extend, change: { extra: 'Nur tags.' } })).toEqual({
    clauses: [],
    extra: ['Nur tags.'],
  });
  expect(standing({})).toEqual({ clauses: [], extra: [] });
});
