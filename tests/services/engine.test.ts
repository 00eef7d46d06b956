import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyProfile } from '@/lib/profile/schema';
import { carryOver, fieldPaths } from '@/lib/services/engine/carry-over';
import { evaluate, problemsOfStep } from '@/lib/services/engine/evaluate';
import { enteredFrom } from '@/lib/services/engine/form';
import { fromProfile, merge } from '@/lib/services/engine/prefill';
import { projectFor } from '@/lib/services/engine/project';
import { nextTask, tasksOf } from '@/lib/services/engine/tasks';
import type { Entered } from '@/lib/services/entered';
import { sample } from './sample';

const partner = (name: string, ...states: string[]) => ({ name, states });
const firm: Entered = {
  form: { kind: 'firm', isRegistered: 'yes', court: 'Arnsberg' },
  people: { partners: [partner('Ayşe', 'DE'), { ...partner('Bo', 'DE', 'TR'), permit: 'Titel 7' }] },
  work: { staff: '12', note: 'leise' },
};

describe('what is shown and what it means', () => {
  test('a complete case has no problems, and answers have their types', () => {
    const { answers, problems, attachments } = evaluate(sample, firm);
    expect(problems).toEqual({});
    expect(answers.work).toEqual({ staff: 12, note: 'leise' });
    expect(answers.form?.isRegistered).toBe(true);
    expect(attachments).toEqual(['photo']);
  });

  test('what is hidden is neither asked for nor answered, and hides what depends on it', () => {
    const { answers, steps } = evaluate(sample, { ...firm, form: { ...firm.form, kind: 'single' } });
    expect(steps.map(({ id }) => id)).toEqual(['form', 'work']);
    expect(answers.form).toEqual({ kind: 'single' });
    expect(answers.people).toEqual({});
  });

  test('missing rows are asked for, field by field', () => {
    const { problems } = evaluate(sample, { ...firm, people: { partners: [partner('Ayşe', 'TR')] } });
    expect(problems).toEqual({
      'people.partners.0.permit': 'required',
      'people.partners.1.name': 'required',
      'people.partners.1.states': 'required',
    });
  });

  test('too many rows, checks across steps, hints, exits', () => {
    const people = { partners: Array.from({ length: 4 }, (_, n) => partner(`N${'abcd'[n]}`, 'DE')) };
    expect(evaluate(sample, { ...firm, people }).problems).toEqual({ 'people.partners': 'tooManyRows' });
    const single = { form: { kind: 'single' }, work: { staff: '10' } };
    expect(problemsOfStep(evaluate(sample, single), 'work')).toEqual({ 'work.staff': 'many' });
    expect(evaluate(sample, { ...firm, work: { staff: '101' } }).hints).toEqual([
      { step: 'work', code: 'many' },
    ]);
    expect(evaluate(sample, { ...firm, work: { staff: '0' } }).exit).toBe('none');
  });
});

describe('tasks', () => {
  const tasks = (entered: Entered, visited: string[], files = {}) =>
    tasksOf(sample, { entered, evaluation: evaluate(sample, entered), visited, files }).map(
      ({ id, state }) => `${id} ${state}`,
    );

  test('what was filled in beforehand has begun; the review is locked until all is done', () => {
    expect(tasks({ work: { note: 'x' } }, [])).toEqual([
      'form open',
      'work begun',
      'files open',
      'review locked',
    ]);
  });
  test('a step that was saved with a mistake has begun', () => {
    expect(tasks({ ...firm, work: { staff: 'viele' } }, ['form', 'people', 'work', 'files'])).toEqual([
      'form done',
      'people done',
      'work begun',
      'files done',
      'review locked',
    ]);
  });
  test('a required file keeps the review locked', () => {
    const entered = { ...firm, form: { kind: 'firm', isRegistered: 'no' } };
    const visited = ['form', 'people', 'work', 'files'];
    expect(tasks(entered, visited).slice(-2)).toEqual(['files open', 'review locked']);
    expect(tasks(entered, visited, { photo: 1 }).slice(-2)).toEqual(['files begun', 'review locked']);
    expect(tasks(entered, visited, { deed: 1 }).slice(-2)).toEqual(['files done', 'review open']);
  });
});

test('one goes on with the first task that is not done, at last with the review', () => {
  expect(
    nextTask([
      { id: 'form', state: 'done' },
      { id: 'work', state: 'begun' },
    ]),
  ).toBe('work');
  expect(nextTask([{ id: 'form', state: 'done' }])).toBe('review');
});

describe('recipients', () => {
  const { answers } = evaluate(sample, firm);
  test('all but the withheld fields, also in rows', () => {
    const sent = projectFor(sample, 'chamber', answers);
    expect(sent.work).toEqual({ staff: 12 });
    expect(JSON.stringify(sent)).not.toContain('Titel');
  });
  test('only the named fields', () => {
    expect(projectFor(sample, 'statistics', answers)).toEqual({
      form: { kind: 'firm' },
      people: { partners: [{ states: ['DE'] }, { states: ['DE', 'TR'] }] },
      work: { staff: 12 },
    });
  });
  test('nothing to whom the case does not concern, nothing to strangers', () => {
    expect(projectFor(sample, 'chamber', evaluate(sample, { form: { kind: 'single' } }).answers)).toEqual({});
    expect(projectFor(sample, 'nobody', answers)).toEqual({});
  });
});

describe('filled in beforehand, carried over', () => {
  test('the profile answers what is empty and overwrites nothing', () => {
    const known = fromProfile(sample, { ...emptyProfile, company: 'Brandt', nationality: 'DE' });
    expect(known).toEqual({ work: { note: 'Brandt' } });
    expect(merge({ work: { note: 'mine' } }, known).work).toEqual({ note: 'mine' });
    expect(merge({ work: { note: '', staff: '3' } }, known).work).toEqual({ note: 'Brandt', staff: '3' });
  });
  test('an old draft goes through the rules, loses what has no place, and says what changed', () => {
    const old = {
      version: 1,
      entered: { old: { note: 'alt' }, form: { kind: 'firm' } },
      fields: ['old.note', 'form.kind'],
    };
    const carried = carryOver(sample, old);
    expect(carried.entered).toEqual({ form: { kind: 'firm' }, work: { note: 'alt' } });
    expect(carried.changed).toContain('old.note');
    expect(carried.changed).toContain('work.staff');
    expect(carryOver(sample, { version: 2, entered: firm, fields: fieldPaths(sample) }).changed).toEqual([]);
  });
});

test('a posted form gives only the fields of its step, rows until the first gap', () => {
  const form = new FormData();
  for (const [name, value] of [
    ['partners.0.name', 'Ayşe'],
    ['partners.0.states', 'DE'],
    ['partners.0.states', 'TR'],
    ['partners.1.name', ''],
    ['partners.2.name', 'Bo'],
    ['isAdmin', 'yes'],
  ] as const)
    form.append(name, value);
  expect(enteredFrom(sample.steps.people?.fields ?? {}, form)).toEqual({
    partners: [
      { name: 'Ayşe', states: ['DE', 'TR'], permit: '' },
      { name: 'Bo', states: [], permit: '' },
    ],
  });
});

describe('whatever was entered', () => {
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom('', 'yes', 'no', 'firm', 'single', '12', 'DE'),
    fc.array(fc.string(), { maxLength: 3 }),
    fc.array(fc.dictionary(fc.constantFrom('name', 'states', 'permit'), fc.string()), { maxLength: 5 }),
  );
  const entries = fc.dictionary(
    fc.constantFrom('form', 'people', 'work', 'other'),
    fc.dictionary(
      fc.constantFrom('kind', 'isRegistered', 'court', 'partners', 'staff', 'note', '__proto__'),
      value,
    ),
  );

  test('the engine never throws, answers only what it shows, and gives each shown field a value, a problem, or leave', () => {
    fc.assert(
      fc.property(entries, (entered) => {
        const { answers, problems, steps } = evaluate(sample, entered as Entered);
        for (const [step, values] of Object.entries(answers)) {
          const shown = steps.find(({ id }) => id === step)?.fields ?? [];
          expect(Object.keys(values).filter((field) => !shown.includes(field))).toEqual([]);
        }
        for (const { id, fields } of steps)
          for (const field of fields) {
            const path = `${id}.${field}`;
            const isKnown =
              answers[id]?.[field] !== undefined ||
              sample.steps[id]?.fields[field]?.isOptional ||
              Object.keys(problems).some((key) => key === path || key.startsWith(`${path}.`));
            expect(isKnown, path).toBe(true);
          }
      }),
    );
  });

  test('no recipient ever gets a withheld field', () => {
    fc.assert(
      fc.property(entries, (entered) => {
        const { answers } = evaluate(sample, entered as Entered);
        const chamber = projectFor(sample, 'chamber', answers);
        expect(chamber.work ?? {}).not.toHaveProperty('note');
        expect(JSON.stringify(chamber)).not.toContain('"permit"');
        const statistics = projectFor(sample, 'statistics', answers);
        expect(Object.keys(statistics.work ?? {}).filter((key) => key !== 'staff')).toEqual([]);
      }),
    );
  });
});
