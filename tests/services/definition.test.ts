import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { all, fact, is, isFilled, not } from '@/lib/services/conditions';
import { definitionProblems } from '@/lib/services/engine/check-definition';
import { text, yesNo } from '@/lib/services/fields';
import { allServices, findService } from '@/lib/services/registry';
import type { Service } from '@/lib/services/types';
import { sample } from './sample';

const withStep = (step: Service['steps'][string]): Service => ({
  ...sample,
  steps: { ...sample.steps, extra: step },
});
const problems = (service: Service) => definitionProblems(service).join('\n');

test('a whole service is one folder of under 150 lines, its texts included', () => {
  const folder = 'lib/services/demo-flohmarkt';
  const lines = readdirSync(folder).map(
    (file) => readFileSync(`${folder}/${file}`, 'utf8').split('\n').length - 1,
  );
  expect(lines.reduce((sum, count) => sum + count, 0)).toBeLessThan(150);
  const demo = findService('demo-flohmarkt');
  expect(Object.values(demo?.attachments ?? {}).some(({ when }) => when)).toBe(true);
  expect(demo?.fee?.({ stand: { metres: 3 } } as never, { today: '2026-11-29' })?.totalCents).toBe(1200);
  expect(demo?.recipients.food?.withheld).toEqual(['person.phone']);
  expect(Object.keys(demo?.papers ?? {})).toEqual(['card']);
  expect(new Set(Object.values(demo?.transitions ?? {}).map(({ by }) => by))).toEqual(
    new Set(['staff', 'citizen']),
  );
});

describe('a service that does not fit together is refused', () => {
  test('the sample and everything in the registry fit', () => {
    expect(definitionProblems(sample)).toEqual([]);
    expect(allServices.flatMap(definitionProblems)).toEqual([]);
  });

  test.each([
    ['an unknown field', is('form.colour', 'red'), '"form.colour" is not asked before'],
    ['a later field', isFilled('extra.b'), '"extra.b" is not asked before'],
    ['a value that is no option', is('form.kind', 'gmbh'), '"form.kind" is never gmbh'],
    ['an unknown fact', fact('isRich'), 'unknown fact "isRich"'],
    ['two values at once', all(is('form.kind', 'firm'), is('form.kind', 'single')), 'can never be reached'],
    [
      'what the named field’s own condition rules out',
      all(is('form.kind', 'single'), is('form.isRegistered', true)),
      'can never be reached',
    ],
    ['a contradiction', all(isFilled('work.note'), not(isFilled('work.note'))), 'can never be reached'],
  ])('%s in a condition', (_, when, sentence) => {
    expect(problems(withStep({ when, fields: { a: text(), b: yesNo() } }))).toContain(sentence);
  });

  test.each<[string, Partial<Service>, string]>([
    [
      'a state nobody reaches',
      { states: { ...sample.states, lost: { tone: 'bad', icon: 'close', isFinal: true } } },
      'state lost is never reached',
    ],
    ['a state without a way out', { transitions: {} }, 'state received has no way out'],
    [
      'a fee without a rule',
      { transitions: { finish: { from: ['received'], to: 'done', by: 'staff', chargesFee: true } } },
      'charges a fee',
    ],
    [
      'a message without a text',
      { transitions: { finish: { from: ['received'], to: 'done', by: 'staff', isTold: true } } },
      'finish has no message',
    ],
    ['an unknown field for a recipient', { recipients: { x: { only: ['a.b'] } } }, 'unknown field a.b'],
    ['a recipient with two rules', { recipients: { x: { only: [], withheld: [] } } }, 'exactly one'],
    [
      'an empty text',
      { texts: { ...sample.texts, en: { ...sample.texts.en, who: ' ' } } },
      'texts.who is empty',
    ],
    ['a wrong id', { id: 'Probe 1' }, 'id: lower case'],
  ])('%s', (_, change, sentence) => {
    expect(problems({ ...sample, ...change })).toContain(sentence);
  });

  test('ids, prefixes and addresses are unique', () => {
    const ids = allServices.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const prefixes = allServices.map(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });
});
