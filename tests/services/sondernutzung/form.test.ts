import { beforeAll, describe, expect, test } from 'vitest';
import { spanOf } from '@/lib/areas/period';
import { loadTariffs } from '@/lib/areas/tariff/tariffs';
import type { Answers } from '@/lib/services/entered';
import { sondernutzung } from '@/lib/services/sondernutzung';
import { occupiedTimes, type SpaceAnswers } from '@/lib/services/sondernutzung/measure';
import { papers } from '@/lib/services/sondernutzung/papers';
import { useDatabase } from '../../helpers/database';
import { drawn, factsOf, inDays, read, scaffold, today } from './entered';

useDatabase();
beforeAll(async () => {
  await loadTariffs();
});

const fee = (answers: Answers) => sondernutzung.fee?.(answers as never, { today }) ?? null;

test('a scaffold as in the drawing: nothing to complain about, 45 m², 457.00 € for twelve days', () => {
  const { problems, answers } = read(scaffold());
  expect(problems).toEqual({});
  // 45 m² × 12 days × 0.80 € + 25 €
  expect(fee(answers)?.totalCents).toBe(45_700);
  expect(sondernutzung.subject(answers as never)).toBe('Gerüst, Steinstraße 12');
});

test('the way without a map: metres in place of a drawing cost the same', () => {
  const { problems, answers } = read(scaffold({ where: { area: '', lengthM: '18', widthM: '2,5' } }));
  expect(problems).toEqual({});
  expect(fee(answers)?.totalCents).toBe(45_700);
});

test('a value with a reason counts in place of what was measured', () => {
  const entered = scaffold({ where: { otherM2: '10', otherReason: 'Nur die Füße stehen auf dem Gehweg' } });
  expect(fee(read(entered).answers)?.lines[0]?.quantity).toBe(10);
});

test.each([
  ['a self-crossing area', { where: { area: bowTie() } }, 'where.area', 'areaCrossing'],
  [
    'three corners in a line',
    { where: { area: '[[8.28,51.35],[8.285,51.35],[8.29,51.35]]' } },
    'where.area',
    'areaFlat',
  ],
  [
    'another town',
    { where: { area: '[[7.46,51.51],[7.4602,51.51],[7.4601,51.5101]]' } },
    'where.area',
    'areaOutsideTown',
  ],
  ['5 km²', { where: { area: drawn(0, 0, 2500, 2000) } }, 'where.area', 'areaTooLarge'],
  ['a scaffold of a hectare', { where: { area: drawn(0, 0, 100, 100) } }, 'where.area', 'areaTooLarge'],
  ['a drawing that is none', { where: { area: '{"type":"Point"}' } }, 'where.area', 'areaUnreadable'],
  ['neither drawn nor measured', { where: { area: '' } }, 'where.lengthM', 'areaMissing'],
  ['a length without a width', { where: { area: '', lengthM: '18' } }, 'where.widthM', 'areaMissing'],
  ['0 days: the end before the start', { when: { to: inDays(29) } }, 'when.to', 'endBeforeStart'],
  ['10 years', { when: { to: inDays(3650) } }, 'when.to', 'periodTooLong'],
  [
    'hours without length',
    { when: { isDaily: 'yes', dailyFrom: '08:00', dailyTo: '08:00' } },
    'when.dailyTo',
    'hoursEqual',
  ],
  ['building up after the start', { when: { setUpOn: inDays(31) } }, 'when.setUpOn', 'setUpAfterStart'],
  [
    'taking down before the end',
    { when: { takeDownOn: inDays(40) } },
    'when.takeDownOn',
    'takeDownBeforeEnd',
  ],
  [
    'signs three days before',
    { traffic: { impact: 'half', qualified: 'Jo Weg', qualifiedPhone: '0291 1', signsOn: inDays(27) } },
    'traffic.signsOn',
    'signsLate',
  ],
])('bad input: %s', (_, more, path, code) => {
  // Said once, and not again as something that is missing.
  expect(read(scaffold(more as never)).problems).toEqual({ [path]: code });
  // What is wrong is said in words, and what to do about it.
  const words: Readonly<Record<string, string>> = sondernutzung.texts.de.problems ?? {};
  expect(words[code]).toMatch(/\. Bitte |^Bitte .*\.$/);
});

function bowTie(): string {
  const [a, b, c, d] = JSON.parse(drawn(0, 0, 10, 10)) as unknown[];
  return JSON.stringify([a, c, b, d]);
}

test('hours over midnight are fine', () => {
  const entered = scaffold({ when: { isDaily: 'yes', dailyFrom: '22:00', dailyTo: '04:00' } });
  expect(read(entered).problems).toEqual({});
});

test('days over the change of the clocks are whole days: the ground is taken to the last midnight, the fee counts six', () => {
  // The clocks go forward on the last Sunday of March.
  const year = Number(today.slice(0, 4)) + 1;
  const march31 = new Date(Date.UTC(year, 2, 31, 12));
  const sunday = new Date(march31.getTime() - march31.getUTCDay() * 86_400_000);
  const day = (days: number) => new Date(sunday.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const { problems, answers } = read(scaffold({ when: { from: day(-2), to: day(3) } }));
  expect(problems).toEqual({});
  const [period] = occupiedTimes(answers as SpaceAnswers);
  const span = spanOf(period ?? { from: '', to: '', daily: null });
  expect(span.end - span.start).toBe((6 * 24 - 1) * 3600_000);
  expect(fee(answers)?.totalCents).toBe(45 * 6 * 80 + 2500);
});

test.each([
  [
    'a closure opens the part of § 45 StVO',
    { traffic: { impact: 'full' } },
    ['detour', 'qualified', 'qualifiedPhone', 'signsOn', 'plan'],
  ],
  ['without one it stays closed', { traffic: { impact: 'none' } }, []],
])('%s', (_, more, opened) => {
  const shown = read(scaffold(more)).steps.find(({ id }) => id === 'traffic')?.fields ?? [];
  expect(
    ['detour', 'qualified', 'qualifiedPhone', 'signsOn', 'plan']
      .filter((field) => shown.includes(field))
      .sort(),
  ).toEqual(opened.toSorted());
});

test('each category asks only its own questions', () => {
  const shown = (category: string) =>
    read({ what: { category } }).steps.find(({ id }) => id === 'what')?.fields ?? [];
  expect(shown('seating')).toEqual(['category', 'seats', 'alcohol', 'remark']);
  expect(shown('posters')).toEqual(['category', 'purpose', 'pieces', 'posterSize', 'remark']);
});

describe('hints never block', () => {
  const codes = (more: Parameters<typeof scaffold>[0]) => read(scaffold(more)).hints.map(({ code }) => code);
  test('short notice', () => {
    expect(codes({})).not.toContain('shortNotice');
    expect(codes({ when: { from: inDays(10), to: inDays(12) } })).toContain('shortNotice');
    // A full closure needs six weeks.
    expect(codes({ traffic: { impact: 'full' } })).toContain('shortNotice');
  });
  test('which decision it will be, with the reason', () => {
    expect(codes({})).toContain('ordinaryUse');
    const container = {
      what: { category: 'container', pieces: '1', weightT: '5' },
      where: { surface: 'parking' },
    };
    expect(codes(container)).toContain('exemption');
    expect(codes({ traffic: { impact: 'half' } })).toContain('order');
  });
});

test('longer, or the same again: only the last day is open, and drawn areas stay as they were', () => {
  const before = read(scaffold({ when: { isDaily: 'yes', dailyFrom: '08:00', dailyTo: '18:00' } })).answers;
  const copied = sondernutzung.startsFrom?.copy(before, 'sondernutzung') ?? {};
  expect(copied.when).toMatchObject({
    from: inDays(42),
    isDaily: 'yes',
    dailyFrom: '08:00',
    dailyTo: '18:00',
  });
  expect(read(copied).problems).toEqual({ 'when.to': 'required' });
  const again = read({ ...copied, when: { ...copied.when, to: inDays(61) } });
  expect(again.problems).toEqual({});
  expect(again.answers.where).toEqual(before.where);
  // Of a permit that is long over: from today.
  const old = { ...before, when: { ...before.when, to: '2020-01-01' } };
  expect(sondernutzung.startsFrom?.copy(old, 'sondernutzung').when?.from).toBe(inDays(0));
});

describe('the paper', () => {
  const asked = { conditions: ['walkway', 'order', 'revocable'], extra: 'Der Eingang bleibt frei.' };
  const textOf = (blocks: unknown): string => JSON.stringify(blocks);

  test('says what, where, when, conditions in the order of the law, fee with calculation, remedy', () => {
    const { subject, blocks } = papers.permit.write(factsOf(scaffold()), asked);
    expect(subject).toMatch(/^Sondernutzungserlaubnis SN-/);
    const list = blocks.find((block) => block.kind === 'list');
    const items = list?.kind === 'list' ? list.items : [];
    expect(items[0]).toMatch(/^Mit der Nutzung darf erst begonnen werden/);
    expect(items.at(-1)).toBe('Der Eingang bleibt frei.');
    for (const part of ['Steinstraße 12', '45\u00a0m²', 'Verwaltungsgericht Arnsberg', '"totalCents":45700'])
      expect(textOf(blocks)).toContain(part);
  });

  test('for fewer days the fee is that of the fewer days', () => {
    const { blocks } = papers.permit.write(factsOf(scaffold()), {
      ...asked,
      from: inDays(35),
      to: inDays(41),
    });
    expect(textOf(blocks)).toContain('"totalCents":27700');
  });

  test('with an obstacle in traffic it is the exemption, and no separate permit', () => {
    const facts = factsOf(
      scaffold({ what: { category: 'container', pieces: '1', weightT: '5' }, where: { surface: 'parking' } }),
    );
    const { subject, blocks } = papers.permit.write(facts, asked);
    expect(subject).toMatch(/^Ausnahmegenehmigung nach § 46 StVO/);
    expect(textOf(blocks)).toContain('§ 21 StrWG NRW');
  });

  test('what everybody with its code sees names nobody', () => {
    const shown = textOf(papers.permit.publicFacts?.(factsOf(scaffold()), asked));
    expect(shown).toContain('Gehweg mindestens 1,50 m frei halten');
    for (const secret of ['Brandt', '0171', 'Ruhrstraße']) expect(shown).not.toContain(secret);
  });

  test('it is valid on the granted days, not from the day it was written', () => {
    expect(papers.permit.validity?.(factsOf(scaffold()), asked)).toMatchObject({
      from: inDays(30),
      to: inDays(41),
    });
  });
});
