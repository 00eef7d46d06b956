import { describe, expect, test } from 'vitest';
import { type Outcome, questions, situations } from '@/lib/services/gewerbe/situations';
import { services } from './fill';

const outcome = (question: keyof typeof situations, answer: string): Outcome | undefined =>
  (situations[question] as Record<string, Outcome>)[answer];

describe('"Was ist passiert?"', () => {
  test.each<[string, keyof typeof situations, string, Outcome]>([
    ['moved here: only the Anmeldung', 'move', 'moveHere', { form: 'anmeldung', entry: 'relocation' }],
    ['moved within: Ummeldung', 'move', 'moveWithin', { form: 'ummeldung', entry: 'relocation' }],
    ['moved away: told where to file', 'move', 'moveAway', { advice: 'movedAway' }],
    ['a new name: Ummeldung', 'change', 'newName', { form: 'ummeldung', entry: 'name' }],
    ['stopped: Abmeldung', 'stop', 'stopAll', { form: 'abmeldung', entry: 'complete' }],
    ['bought: Anmeldung', 'takeOver', 'bought', { form: 'anmeldung', entry: 'bought' }],
  ])('%s', (_, question, answer, expected) => expect(outcome(question, answer)).toEqual(expected));

  test('every form is entered by an entry that its service has', () => {
    const outcomes = Object.values(situations).flatMap((answers) => Object.values(answers) as Outcome[]);
    for (const one of outcomes)
      if ('form' in one) expect(services[one.form].entries[one.entry], one.entry).toBeTruthy();
  });

  test('every question is reached, and none leads round in a circle', () => {
    const seen: string[] = [];
    const walk = (question: keyof typeof situations, depth: number): void => {
      expect(depth).toBeLessThan(4);
      for (const next of Object.values(situations[question]) as Outcome[]) {
        if (!('ask' in next)) continue;
        seen.push(next.ask);
        walk(next.ask, depth + 1);
      }
    };
    walk('first', 0);
    expect([...new Set(seen)].sort()).toEqual([...questions].sort());
  });

  test('moving here and moving away never lead to an Abmeldung', () => {
    const outcomes = Object.values(situations.move) as Outcome[];
    expect(outcomes.some((one) => 'form' in one && one.form === 'abmeldung')).toBe(false);
  });
});
