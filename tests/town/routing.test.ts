import { describe, expect, test } from 'vitest';
import { actorOf, anonymous } from '@/lib/accounts/actor';
import { locate } from '@/lib/reports/locate';
import { checkReport } from '@/lib/reports/schema';
import { fitsRule, responsibleFor } from '@/lib/town/responsible';
import { roadAt } from '@/lib/town/road';
import { readRouting } from '@/lib/town/routing';
import { deleteRule, moveRule, saveContacts, saveRule } from '@/lib/town/save-routing';
import { useDatabase } from '../helpers/database';

useDatabase();
const admin = actorOf({ id: 'admin-1', role: 'admin' });
const form = {
  id: '',
  categories: [],
  objects: [],
  road: '',
  streets: '',
  builtUp: '',
  body: 'power',
} as const;
const anywhere = { label: 'Wennemen', distanceM: 700 };

describe('the road of a report', () => {
  test.each([
    ['Schlagloch auf der L 740 hinter Wennemen', 'L', ['l 740']],
    ['L740', 'L', ['l 740']],
    ['(B 55)', 'B', ['b 55']],
    ['A46, Ausfahrt', 'A', ['a 46']],
    ['Haus 12 a 3 Meter daneben', undefined, []],
    ['HSK-AB 123', undefined, []],
    ['L 12345', undefined, []],
    ['Ruhrstraße', undefined, []],
  ])('"%s" names %s', (text, roadClass, names) => {
    expect(roadAt(anywhere, ['', text])).toEqual({ ...(roadClass ? { class: roadClass } : {}), names });
  });

  test('a house beside the road tells its name and that it is built up; one further away tells nothing', () => {
    expect(roadAt({ label: 'Briloner Str. 12a', distanceM: 15 })).toEqual({
      names: ['briloner strasse'],
      builtUp: true,
    });
    expect(roadAt({ label: 'Briloner Str. 12a', distanceM: 150 })).toEqual({ names: [] });
  });
});

test.each([
  ['by its name', { streets: ['Briloner Straße'] }, true],
  ['by another spelling', { streets: ['Ruhrallee', 'briloner str.'] }, true],
  ['by another road', { streets: ['Ruhrstraße'] }, false],
  ['by the kind', { categories: ['lighting', 'roadway'] }, true],
  ['by another kind', { categories: ['lighting'] }, false],
  ['by a class that is not known here', { road: 'L' }, false],
  ['built up', { builtUp: true }, true],
  ['not built up', { builtUp: false }, false],
  ['by nothing at all', {}, true],
] as const)('a rule fits %s', (_what, rule, expected) => {
  const road = roadAt({ label: 'Briloner Straße 3', distanceM: 9 });
  expect(fitsRule({ ...rule, body: 'power' }, { category: 'roadway', answers: {}, road })).toBe(expected);
});

test('footways of a through-road stay with the town, its carriageway does not', () => {
  const road = { class: 'L', names: ['l 740'], builtUp: true } as const;
  const here = { answers: {}, insideTown: true, neighbour: null, road };
  expect(responsibleFor({ category: 'roadway', ...here })).toBe('strassenNrw');
  expect(responsibleFor({ category: 'footway', ...here })).toBe('town');
});

const aReport = (category: string, description = '') => {
  const report = checkReport({
    v: 1,
    category,
    lat: 51.3503,
    lng: 8.2836,
    positionSource: 'pin',
    capturedAt: new Date().toISOString(),
    description,
  });
  if (!report.ok) throw new Error(JSON.stringify(report));
  return report.value;
};

describe('the rules of the administration', () => {
  test('decide what comes in, the first before the others, and can be taken back', async () => {
    expect((await locate(aReport('lighting'))).responsible).toBe('town');
    expect((await locate(aReport('roadway', 'auf der L 740'))).responsible).toBe('strassenNrw');
    const lamps = await saveRule(admin, { ...form, categories: ['lighting'] });
    expect((await locate(aReport('lighting'))).responsible).toBe('power');
    const own = await saveRule(admin, { ...form, streets: 'L 740; K 45', body: 'town' });
    if (!lamps.ok || !own.ok) throw new Error('not saved');
    expect((await locate(aReport('roadway'), 'L740 bei Wennemen')).responsible).toBe('town');
    expect((await readRouting()).rules.slice(0, 2)).toEqual([
      { id: own.value.id, streets: ['L 740', 'K 45'], body: 'town' },
      { id: lamps.value.id, categories: ['lighting'], body: 'power' },
    ]);
    await saveRule(admin, { ...form, id: lamps.value.id, categories: ['lighting'], body: 'district' });
    expect((await locate(aReport('lighting'))).responsible).toBe('district');
    await deleteRule(admin, { id: own.value.id });
    expect((await locate(aReport('roadway'), 'L740')).responsible).toBe('strassenNrw');
    expect(await deleteRule(admin, { id: own.value.id })).toMatchObject({ code: 'notFound' });
  });

  test('can be put in another order', async () => {
    const ids = async () => (await readRouting()).rules.map(({ id }) => id);
    const [first = '', second = '', ...rest] = await ids();
    await moveRule(admin, { id: second, by: 'up' });
    expect(await ids()).toEqual([second, first, ...rest]);
    await moveRule(admin, { id: second, by: 'up' });
    expect(await ids()).toEqual([second, first, ...rest]);
    await moveRule(admin, { id: second, by: 'down' });
    expect(await ids()).toEqual([first, second, ...rest]);
  });

  test.each([
    ['an unknown body', { body: 'kaiser' }, { body: 'choose' }],
    ['an unknown kind', { categories: ['ufo'] }, { 'categories.0': 'choose' }],
    ['an unknown class', { road: 'Z' }, { road: 'choose' }],
  ])('%s is refused with its field', async (_what, values, fields) => {
    expect(await saveRule(admin, { ...form, ...values })).toMatchObject({ code: 'invalid', fields });
  });

  test.each([anonymous, actorOf({ id: 's', role: 'staff' }), actorOf({ id: 'c', role: 'crew' })])(
    'belong to administrators: %j',
    async (actor) => {
      const before = await readRouting();
      const id = before.rules[0]?.id ?? '';
      for (const result of [
        await saveRule(actor, form),
        await moveRule(actor, { id, by: 'down' }),
        await deleteRule(actor, { id }),
        await saveContacts(actor, { contacts: {} }),
      ])
        expect(result).toMatchObject({ code: 'notFound' });
      expect(await readRouting()).toEqual(before);
    },
  );
});

test('contacts of the bodies are kept beside the rules', async () => {
  const { rules } = await readRouting();
  const contacts = { strassenNrw: { phone: '0291 2980', email: 'kontakt@example.de' } };
  expect(await saveContacts(admin, { contacts })).toEqual({ ok: true, value: { count: 1 } });
  expect(await readRouting()).toEqual({ rules, contacts });
  expect(await saveContacts(admin, { contacts: { power: { phone: 'x', email: 'y' } } })).toMatchObject({
    fields: { 'contacts.power.phone': 'phone', 'contacts.power.email': 'email' },
  });
});
