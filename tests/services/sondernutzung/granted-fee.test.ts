import { beforeAll, expect, test } from 'vitest';
import { loadTariffs } from '@/lib/areas/tariff/tariffs';
import { changeFee, extensionFee, grantedFee } from '@/lib/services/sondernutzung/granted-fee';
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
  const facts = {
    ...factsOf(scaffold()),
    state: 'running',
    moves: [{ key: 'grantPartly', at: 1, asked: granted }],
  };
  const more = extensionFee(facts, { to: inDays(33) });
  expect(cents(more)).toBe(
    cents(grantedFee(factsOf(scaffold()), { from: inDays(32), to: inDays(33), area })),
  );
  expect(extensionFee(facts, { to: inDays(31) })).toBeNull();
});

test('a change costs what the permit costs more by it; less ground, fewer days or other conditions cost nothing', () => {
  const area = (long: number) => JSON.parse(drawn(0, 0, long, 2.5)) as unknown;
  const granted = { from: inDays(30), to: inDays(31), area: area(6) };
  const facts = {
    ...factsOf(scaffold()),
    state: 'running',
    moves: [{ key: 'grantPartly', at: 1, asked: granted }],
  };
  const wider = { ...granted, area: area(12) };
  const [before, after] = [granted, wider].map((asked) => cents(grantedFee(factsOf(scaffold()), asked)));
  const more = changeFee(facts, { ...wider, reason: 'Das Haus ist länger.' });
  expect(cents(more)).toBe((after ?? 0) - (before ?? 0));
  expect(cents(more)).toBeGreaterThan(0);
  expect(sums(papers.permit.write(facts, wider).blocks).map(cents)).toEqual([cents(more)]);
  for (const asked of [granted, { ...granted, area: area(3) }, { ...granted, extra: 'Nur tags.' }]) {
    expect(changeFee(facts, asked)).toBeNull();
    expect(sums(papers.permit.write(facts, asked).blocks)).toEqual([]);
  }
  // Before the first tariff: what staff set, or nothing.
  const old = { ...facts, today: '1990-01-01' };
  expect(changeFee(old, wider)).toBeNull();
  expect(cents(changeFee(old, { ...wider, feeEuro: 12 }))).toBe(1200);
});

test('where the tariff has no rule, staff set the fee; nothing is free by accident', () => {
  // Before the first tariff.
  const facts = { ...factsOf(scaffold()), today: '1990-01-01' };
  expect(grantedFee(facts, {})).toBeNull();
  expect(cents(grantedFee(facts, { feeEuro: 25.5 }))).toBe(2550);
});

type Moves = ReturnType<typeof factsOf>['moves'];
const after = (...moves: Moves) => ({ ...factsOf(scaffold()), moves });

test('of decisions one after the other the newest says what holds, whichever they are', () => {
  const grant = { key: 'grant', at: 1, asked: {} };
  const extend = { key: 'extend', at: 1, asked: { to: inDays(50) } };
  const change = { key: 'change', at: 1, asked: { from: inDays(33), to: inDays(44) } };
  expect(grantedDays(after(grant, extend, change), {})).toMatchObject(change.asked);
  expect(grantedDays(after(grant, change, extend), {})).toMatchObject({ from: inDays(33), to: inDays(50) });
});

test('every extension adds to the conditions, a change says all of them anew', () => {
  const grant = { key: 'grant', at: 1, asked: { conditions: ['walkway'], extra: 'Licht an.' } };
  const extend = { key: 'extend', at: 1, asked: { to: inDays(50), extra: 'Leise sein.' } };
  const again = { key: 'extend', at: 1, asked: { to: inDays(60), extra: 'Sonntags frei.' } };
  const standing = (...moves: Moves) => standingConditions(after(...moves));
  expect(standing(grant, extend)).toEqual({ clauses: ['walkway'], extra: ['Licht an.', 'Leise sein.'] });
  const both = { clauses: ['walkway'], extra: ['Licht an.', 'Leise sein.', 'Sonntags frei.'] };
  expect(standing(grant, extend, again)).toEqual(both);
  expect(standing(grant, extend, { key: 'change', at: 1, asked: { extra: 'Nur tags.' } })).toEqual({
    clauses: [],
    extra: ['Nur tags.'],
  });
  expect(standing()).toEqual({ clauses: [], extra: [] });
  // Whoever checks the paper of the second extension sees the condition of the first one, too.
  const facts = papers.extension.publicFacts?.(after(grant, extend), again.asked) ?? [];
  expect(facts.filter(({ label }) => label === 'Auflage').map(({ value }) => value)).toEqual([
    expect.any(String),
    'Licht an.',
    'Leise sein.',
    'Sonntags frei.',
  ]);
});
