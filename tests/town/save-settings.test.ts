import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { auditLog } from '@/db/schema';
import { actorOf, anonymous } from '@/lib/accounts/actor';
import { readDuty } from '@/lib/crew/duty';
import { dutyWeek } from '@/lib/crew/duty-week';
import { saveDuty } from '@/lib/crew/save-duty';
import { startFacts } from '@/lib/start/facts';
import { checkTown } from '@/lib/texts/town-check';
import { saveTown, type TownForm } from '@/lib/town/save-settings';
import { missingTownSettings, readTownSettings } from '@/lib/town/settings';
import { useDatabase } from '../helpers/database';

useDatabase();
const admin = actorOf({ id: 'admin-1', role: 'admin' });
const closed = {
  monday: '',
  tuesday: '',
  wednesday: '',
  thursday: '',
  friday: '',
  saturday: '',
  sunday: '',
};
const form: TownForm = {
  officeName: 'Bürgerservice',
  officeStreet: 'Marktplatz 1',
  officeCity: '59872 Meschede',
  officePhone: '0291 205-0',
  officeEmail: 'buergerservice@example.de',
  standbyPhone: '0291 112233',
  payRecipient: 'Stadt Meschede, Stadtkasse',
  payIban: 'DE89 3704 0044 0532 0130 00',
  payBic: '',
  openingHours: { ...closed, monday: '8:30-12:30, 14-16', tuesday: '8-24' },
};
// Monday, 23 November 2026, 9:00 in Germany.
const monday9 = Date.parse('2026-11-23T08:00:00Z');

test.each([
  ['no street', { officeStreet: ' ' }, { officeStreet: 'required' }],
  ['a town without a postcode', { officeCity: 'Meschede' }, { officeCity: 'city' }],
  ['a number nobody can dial', { standbyPhone: 'Zentrale' }, { standbyPhone: 'phone' }],
  ['an address that is none', { officeEmail: 'buergerservice' }, { officeEmail: 'email' }],
  ['an IBAN with a wrong digit', { payIban: 'DE88 3704 0044 0532 0130 00' }, { payIban: 'iban' }],
  ['a BIC that is none', { payBic: 'COBA' }, { payBic: 'bic' }],
  [
    'two days that cannot be read',
    { openingHours: { ...closed, monday: 'morgens', friday: '16-8' } },
    { 'openingHours.monday': 'hours', 'openingHours.friday': 'hoursOrder' },
  ],
])('%s is refused with its field and nothing is stored', async (_what, values, fields) => {
  const before = await readTownSettings();
  expect(await saveTown(admin, { ...form, ...values })).toEqual({ ok: false, code: 'invalid', fields });
  expect(await readTownSettings()).toEqual(before);
});

test.each([anonymous, actorOf({ id: 's', role: 'staff' }), actorOf({ id: 'c', role: 'crew' })])(
  'nobody but administrators speaks for the town: %j',
  async (actor) => {
    expect(await saveTown(actor, form)).toMatchObject({ code: 'notFound' });
    expect(await saveDuty(actor, { people: [], hours: closed })).toMatchObject({ code: 'notFound' });
  },
);

test('what is saved stands on the start page at once, leaves a trace, and is no longer missing', async () => {
  expect((await startFacts(monday9)).office).toMatchObject({ phone: null, knowsHours: false });
  expect(await saveTown(admin, form)).toEqual({ ok: true, value: { open: 2 } });
  expect((await startFacts(monday9)).office).toEqual({
    name: 'Bürgerservice',
    street: 'Marktplatz 1',
    city: '59872 Meschede',
    phone: '0291 205-0',
    email: 'buergerservice@example.de',
    openUntil: '12:30',
    knowsHours: true,
  });
  expect(missingTownSettings(await readTownSettings())).toEqual([]);
  expect((await checkTown()).filter(({ subject }) => subject.startsWith('town.'))).toEqual([]);
  const rows = await (await db()).select().from(auditLog).where(eq(auditLog.event, 'town.edited'));
  expect(rows).toMatchObject([{ actorId: 'admin-1', data: { openDays: 2 } }]);
});

test('what is left empty is missing again', async () => {
  await saveTown(admin, { ...form, officeEmail: '', standbyPhone: '', openingHours: closed });
  expect(missingTownSettings(await readTownSettings())).toEqual([
    'officeEmail',
    'standbyPhone',
    'openingHours',
  ]);
});

test('several duty windows are kept when one is changed', async () => {
  const week = { ...closed, monday: '6-14, 22-6', tuesday: '6-14', saturday: '10-12' };
  expect(await saveDuty(admin, { people: ['user-1'], hours: week })).toMatchObject({ ok: true });
  expect((await readDuty()).hours).toEqual([
    { days: [1, 2], from: '06:00', to: '14:00' },
    { days: [1], from: '22:00', to: '06:00' },
    { days: [6], from: '10:00', to: '12:00' },
  ]);
  const shown = dutyWeek((await readDuty()).hours);
  expect(shown).toEqual({
    ...closed,
    monday: '06:00–14:00, 22:00–06:00',
    tuesday: '06:00–14:00',
    saturday: '10:00–12:00',
  });
  await saveDuty(admin, { people: [], hours: { ...shown, saturday: '10-13' } });
  expect((await readDuty()).hours).toHaveLength(3);
});

test('an hour of duty that cannot be read is refused with its day', async () => {
  expect(await saveDuty(admin, { people: [], hours: { ...closed, sunday: 'immer' } })).toMatchObject({
    fields: { 'hours.sunday': 'hours' },
  });
});
