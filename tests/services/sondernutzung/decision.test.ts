import { beforeAll, describe, expect, test } from 'vitest';
import { loadTariffs } from '@/lib/areas/tariff/tariffs';
import { toldLines } from '@/lib/services/engine/show';
import { sondernutzung } from '@/lib/services/sondernutzung';
import { papers } from '@/lib/services/sondernutzung/papers';
import { transitions } from '@/lib/services/sondernutzung/transitions';
import { useDatabase } from '../../helpers/database';
import { factsOf, inDays, scaffold } from './entered';

useDatabase();
beforeAll(async () => {
  await loadTariffs();
});

const fresh = factsOf(scaffold());
const days = { from: inDays(30), to: inDays(41) };
const running = { ...fresh, state: 'running', moves: [{ key: 'grant', at: 1, asked: {} }] };
const textsOf = (blocks: readonly object[]) =>
  blocks.flatMap((block) => ('text' in block ? [String(block.text)] : [])).join('\n');
const half = {
  traffic: { impact: 'half', qualified: 'Jonas Brandt', qualifiedPhone: '0171 3920042', signsOn: inDays(20) },
};

describe('what does not go together is said before a second person is asked', () => {
  test.each([
    ['a whole permit', 'grant', fresh, {}, {}],
    ['fewer days', 'grantPartly', fresh, { from: inDays(32), to: inDays(35) }, {}],
    [
      'an end before the start',
      'grantPartly',
      fresh,
      { from: inDays(35), to: inDays(33) },
      { to: 'endBeforeStart' },
    ],
    ['ten years', 'change', running, { ...days, to: inDays(3650) }, { to: 'periodTooLong' }],
    [
      'an end before the start of what runs',
      'change',
      running,
      { ...days, to: inDays(20) },
      { to: 'endBeforeStart' },
    ],
    ['longer', 'extend', running, { to: inDays(50) }, {}],
    ['an extension that ends no later', 'extend', running, { to: inDays(41) }, { to: 'extensionShort' }],
    ['an extension of ten years', 'extend', running, { to: inDays(3650) }, { to: 'periodTooLong' }],
  ] as const)('%s', (_, key, facts, asked, problems) => {
    expect(transitions[key].check(facts, asked)).toEqual(problems);
  });

  test('without a rule of the tariff somebody says what it costs', () => {
    const unknown = factsOf(scaffold());
    const answers = { ...unknown.answers, what: { ...unknown.answers.what, category: undefined } };
    const facts = { ...unknown, answers } as unknown as typeof unknown;
    expect(transitions.grant.check(facts, {})).toEqual({ feeEuro: 'feeNeeded' });
    expect(transitions.grant.check(facts, { feeEuro: 25 })).toEqual({});
  });
});

describe('the paper says what it decides', () => {
  test.each([
    [
      'a part: the rest is refused',
      fresh,
      { ...days, reason: 'Markt' },
      /Im Übrigen lehnen wir Ihren Antrag ab/,
      true,
    ],
    ['the whole: nothing is refused', fresh, {}, /lehnen wir/, false],
    [
      'a change: it takes the place of what was',
      running,
      { ...days, reason: 'Schacht' },
      /tritt an die Stelle/,
      true,
    ],
    ['a first permit takes no place', fresh, {}, /tritt an die Stelle/, false],
    ['no order where none is needed', fresh, {}, /verkehrsrechtliche Anordnung/, false],
    ['an order where one is needed', factsOf(scaffold(half)), {}, /verkehrsrechtliche Anordnung nötig/, true],
  ])('%s', (_, facts, asked, words, isThere) => {
    const text = textsOf(papers.permit.write(facts, asked).blocks);
    expect(words.test(text)).toBe(isThere);
  });

  test('where an order is needed the condition to wait for it is ticked already', () => {
    expect(transitions.grant.suggests(fresh)).toEqual({});
    expect(transitions.grant.suggests(factsOf(scaffold(half)))).toEqual({ conditions: ['order'] });
  });

  test('a refusal and a revocation allow nothing, and name the case they are about', () => {
    for (const paper of [papers.refusal, papers.revocation]) {
      expect(paper.allowsNothing).toBe(true);
      expect(paper.publicFacts?.(fresh, {})).toContainEqual({ label: 'Vorgang', value: fresh.number });
    }
    expect(papers.permit.allowsNothing).toBeUndefined();
    const facts = papers.permit.publicFacts?.(fresh, {});
    expect(facts).toContainEqual({ label: 'Entscheidung', value: 'Sondernutzungserlaubnis' });
  });
});

test('what the person was told is said again where the case stands, and nothing of what stays inside', () => {
  const asked = { on: '2026-12-03', at: '10:30', meetingPoint: 'vor dem Haus' };
  expect(toldLines(sondernutzung, 'visit', { asked }, 'de')).toEqual([
    'Tag: 03.12.2026',
    'Uhrzeit: 10:30',
    'Treffpunkt: vor dem Haus',
  ]);
  expect(toldLines(sondernutzung, 'accepted', { asked: { found: 'Ein Kratzer' } }, 'de')).toEqual([]);
  expect(toldLines(sondernutzung, 'visited', { asked: { found: 'Intern' } }, 'de')).toEqual([]);
  expect(toldLines(sondernutzung, 'visit', null, 'de')).toEqual([]);
});
