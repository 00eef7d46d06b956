import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { actorOf, anonymous, systemActor } from '@/lib/accounts/actor';
import { nationalities, nationalityCodes, placeCodes, places } from '@/lib/profile/countries';
import { type ProfileField, profileFields } from '@/lib/profile/fields';
import { readProfile, saveProfile } from '@/lib/profile/profile';
import {
  birthDate,
  emptyProfile,
  houseNumber,
  nationality,
  phone,
  postcode,
  properName,
} from '@/lib/profile/schema';
import { profileUses } from '@/lib/profile/uses';
import { offeredServices } from '@/lib/services/catalogue';
import { fromProfile } from '@/lib/services/engine/prefill';
import { useDatabase } from '../helpers/database';
import { makeUser } from '../helpers/people';

useDatabase();

test.each([
  ['postcode', postcode, ['59872', ' 01067 '], ['5987', '598721', 'ABCDE', '٥٩٨٧٢', '']],
  [
    'houseNumber',
    houseNumber,
    ['1', '12a', '12 a', '7 1/2', '12-14', '3a-c'],
    ['a', '12345', '12; drop', ''],
  ],
  [
    'birthDate',
    birthDate,
    ['1985-03-31', '31.03.1985', '1.3.1985', '29.02.2000'],
    ['31.02.1985', '29.02.1900', '31-03-1985', '1985', '01.01.1850', '01.01.2999'],
  ],
  ['nationality', nationality, ['DE', 'de', 'XX', 'UA'], ['ZZ', 'Deutsch', '']],
  ['phone', phone, ['0291 205-0', '+49 291 2050'], ['abc', '1', '0291<b>']],
  [
    'properName',
    properName,
    ['Erika', 'Müller-Lüdenscheidt', "O'Neill", 'Đặng Thị', ''],
    ['R2D2', '<b>', 'a\nb', 'x'.repeat(81)],
  ],
] as const)('%s takes and refuses as the table says', (_name, schema, good, bad) => {
  for (const value of good) expect(schema.safeParse(value).success, value).toBe(true);
  for (const value of bad) expect(schema.safeParse(value).success, value).toBe(false);
});

test('a German date is kept as ISO', () => {
  expect(birthDate.parse('1.3.1985')).toBe('1985-03-01');
});

test.each(['de', 'en'])('every country has a name in %s, none twice', (locale) => {
  for (const [list, codes] of [
    [places(locale), placeCodes],
    [nationalities(locale, 'staatenlos'), nationalityCodes],
  ] as const) {
    expect(new Set(codes).size).toBe(codes.length);
    expect(list.map(({ code }) => code).sort()).toEqual([...codes].sort());
    expect(list.filter(({ code, name }) => code === name)).toEqual([]);
  }
});

test.each([
  ['DE', true, true],
  ['XK', true, true],
  ['HK', true, false],
  ['AQ', true, false],
  ['XX', false, true],
])('%s is a place: %s, a nationality: %s', (code, isPlace, isNationality) => {
  expect([placeCodes.includes(code), nationalityCodes.includes(code)]).toEqual([isPlace, isNationality]);
});

test('a profile is sealed on disk, read back by its person, and empty for others', async () => {
  const [erika, hans] = [await makeUser(), await makeUser()];
  const values = {
    ...emptyProfile,
    firstName: 'Erika',
    birthDate: '31.03.1985',
    birthPlace: 'Wuppertal-Elberfeld',
  };
  expect(await saveProfile(actorOf(erika), values)).toMatchObject({ ok: true });
  expect(await readProfile(erika.id)).toEqual({ ...values, birthDate: '1985-03-31' });
  expect(await readProfile(hans.id)).toEqual(emptyProfile);
  const rows = await (await db()).all<{ body: string }>(sql`select body from profiles`);
  expect(JSON.stringify(rows)).not.toContain('Wuppertal');
});

test('one wrong field saves nothing and is named', async () => {
  const user = await makeUser();
  const values = { ...emptyProfile, firstName: 'Erika', postcode: '1' };
  expect(await saveProfile(actorOf(user), values)).toMatchObject({ fields: { postcode: 'postcode' } });
  expect(await readProfile(user.id)).toEqual(emptyProfile);
});

test.each([anonymous, systemActor])('without an account there is no profile: %j', async (actor) => {
  expect(await saveProfile(actor, emptyProfile)).toMatchObject({ code: 'notFound' });
});

describe('each field says which service uses it', () => {
  const filled = (field: ProfileField) =>
    offeredServices()
      .filter((service) => Object.keys(fromProfile(service, { ...emptyProfile, [field]: 'DE' })).length > 0)
      .map(({ id }) => id);

  test.each(profileFields)('%s: the services whose form it really fills, and none besides', (field) => {
    const { services, others } = profileUses()[field];
    expect(services.map(({ id }) => id)).toEqual(filled(field));
    expect(services.length + others.length, 'no field is asked for nothing').toBeGreaterThan(0);
  });

  test('a place of birth is for trades, a company also for the street', () => {
    const idsOf = (field: ProfileField) => profileUses()[field].services.map(({ id }) => id);
    expect(idsOf('birthPlace')).toEqual(['gewerbe-anmeldung', 'gewerbe-ummeldung', 'gewerbe-abmeldung']);
    expect(idsOf('company')).toContain('sondernutzung');
    expect(idsOf('phone')).not.toContain('feedback');
  });
});
