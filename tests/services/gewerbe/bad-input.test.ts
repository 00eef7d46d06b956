import { describe, expect, test } from 'vitest';
import { definitionProblems } from '@/lib/services/engine/check-definition';
import { evaluate } from '@/lib/services/engine/evaluate';
import type { Entered } from '@/lib/services/entered';
import { type Form, forms } from '@/lib/services/gewerbe/forms';
import type { LegalFormId } from '@/lib/services/gewerbe/legal-forms';
import { context, fill, representative, services } from './fill';

const problems = (form: Form, legalForm: LegalFormId, changes: Entered) =>
  evaluate(services[form], fill(legalForm, changes), context).problems;

/** path, what was typed, code. "step.field" is the place where the sentence stands. */
const wrong: readonly [path: string, typed: string | readonly string[], code: string][] = [
  ['person.firstName', '', 'required'],
  ['person.firstName', '   ', 'required'],
  ['person.firstName', 'Erika 2', 'noDigits'],
  ['person.firstName', '<b>Erika</b>', 'characters'],
  ['person.lastName', 'x'.repeat(81), 'tooLong'],
  ['person.birthName', '123', 'noDigits'],
  ['person.gender', 'x', 'choose'],
  ['birth.birthDate', '', 'required'],
  ['birth.birthDate', '31.02.1985', 'dateUnknown'],
  ['birth.birthDate', 'gestern', 'date'],
  ['birth.birthDate', '01.01.2150', 'dateFuture'],
  ['birth.birthDate', '01.01.1900', 'birthTooLong'],
  ['birth.birthPlace', 'x'.repeat(81), 'tooLong'],
  ['birth.birthCountry', 'QQ', 'choose'],
  ['birth.nationalities', [], 'required'],
  ['birth.nationalities', ['DE', 'QQ'], 'choose'],
  ['birth.nationalities', ['DE', 'AT', 'FR', 'IT', 'ES', 'PL'], 'tooManyRows'],
  ['home.street', '', 'required'],
  ['home.street', 'x'.repeat(101), 'tooLong'],
  ['home.houseNumber', 'vierzehn', 'houseNumber'],
  ['home.postcode', '5987', 'postcodeGermany'],
  ['home.postcode', '!!', 'postcode'],
  ['home.city', '4711', 'noDigits'],
  ['home.country', 'Germany', 'choose'],
  ['contact.phone', 'ruf an', 'phone'],
  ['contact.email', 'erika@', 'email'],
  ['contact.website', 'meine Seite', 'website'],
  ['legal.legalForm', '', 'required'],
  ['legal.legalForm', 'inc', 'choose'],
  ['site.siteStreet', '', 'required'],
  ['site.siteHouseNumber', 'x', 'houseNumber'],
  ['site.sitePostcode', '59821', 'otherTown'],
  ['site.sitePostcode', '598', 'postcode'],
  ['site.businessName', 'x'.repeat(251), 'tooLong'],
  ['place.siteKind', 'castle', 'choose'],
  ['activity.activity', '', 'required'],
  ['activity.activity', '12', 'activityShort'],
  ['activity.activity', 'Handel mit Waren aller Art', 'catchAll'],
  ['activity.activity', 'x'.repeat(2001), 'tooLong'],
  ['activity.kinds', [], 'required'],
  ['activity.kinds', ['magic'], 'choose'],
  ['permission.permission', 'perhaps', 'choose'],
  ['start.startDate', '', 'required'],
  ['start.startDate', '1.13.2026', 'dateUnknown'],
  ['start.startDate', '01.12.2028', 'dateTooFar'],
  ['start.startDate', '30.03.1985', 'beforeBirth'],
  ['business.isSideBusiness', '', 'required'],
  ['business.isSideBusiness', 'maybe', 'choose'],
  ['business.fullTime', '-1', 'integer'],
  ['business.fullTime', '1,5', 'integer'],
  ['business.fullTime', 'zwei', 'integer'],
  ['business.partTime', '100000', 'tooLarge'],
  ['business.specials', ['robots'], 'choose'],
  ['insurance.insurer', 'x'.repeat(121), 'tooLong'],
  ['insurance.insurerNumber', 'x'.repeat(41), 'tooLong'],
];

const at = (path: string, value: string | readonly string[]): Entered => {
  const [step = '', field = ''] = path.split('.');
  return { [step]: { [field]: value } };
};

describe('what people may type into the Anmeldung', () => {
  test.each(wrong)('%s: %j is %s', (path, typed, code) =>
    expect(problems('anmeldung', 'einzelunternehmen', at(path, typed))).toEqual({ [path]: code }),
  );
});

describe('what does not go together', () => {
  const craft = { kinds: ['craft'] };
  const card = { hasCraftCard: 'yes', craftCardDate: '01.01.2020', craftChamber: 'HWK' };

  test.each<[string, Form, LegalFormId, Entered, Record<string, string>]>([
    [
      'a craft without its card',
      'anmeldung',
      'einzelunternehmen',
      { activity: craft, permission: { hasCraftCard: 'no' } },
      { 'permission.hasCraftCard': 'craftCardNeeded' },
    ],
    [
      'a card from before birth',
      'anmeldung',
      'einzelunternehmen',
      { activity: craft, permission: { ...card, craftCardDate: '01.01.1980' } },
      { 'permission.craftCardDate': 'beforeBirth' },
    ],
    [
      'a permission without date and authority',
      'anmeldung',
      'einzelunternehmen',
      { permission: { permission: 'granted' } },
      { 'permission.permissionDate': 'required', 'permission.permissionAuthority': 'required' },
    ],
    [
      'a permit from before birth',
      'anmeldung',
      'einzelunternehmen',
      {
        birth: { nationalities: ['TR'] },
        permit: { residenceDate: '01.01.1980', residenceAuthority: 'HSK' },
      },
      { 'permit.residenceDate': 'beforeBirth' },
    ],
    [
      'a cessation before the beginning',
      'abmeldung',
      'einzelunternehmen',
      { end: { endDate: '01.01.2020', began: '02.01.2020' } },
      { 'end.endDate': 'endBeforeStart' },
    ],
    [
      'a cessation before birth',
      'abmeldung',
      'einzelunternehmen',
      { end: { endDate: '01.01.1980' } },
      { 'end.endDate': 'beforeBirth' },
    ],
    [
      'a GmbH of HRA',
      'anmeldung',
      'gmbh',
      { firm: { registerNumber: 'HRA 12' } },
      { 'firm.registerNumber': 'registerOther' },
    ],
    [
      'a GmbH without letters',
      'anmeldung',
      'gmbh',
      { firm: { registerNumber: '12345' } },
      { 'firm.registerNumber': 'registerNumber' },
    ],
    [
      'two managers, one entered',
      'anmeldung',
      'gmbh',
      { managers: { managers: '2' } },
      { 'managers.managers': 'managersMore' },
    ],
    [
      'one manager, two entered',
      'anmeldung',
      'gmbh',
      { managers: { managers: '1', representatives: [representative('Zwei')] } },
      { 'managers.managers': 'managersFewer' },
    ],
    [
      'a representative half filled in',
      'anmeldung',
      'gmbh',
      {
        managers: {
          managers: '2',
          representatives: [{ ...representative('Zwei'), birthDate: '', city: '' }],
        },
      },
      { 'managers.representatives.0.birthDate': 'required', 'managers.representatives.0.city': 'required' },
    ],
    [
      'a move to where the business is',
      'ummeldung',
      'einzelunternehmen',
      {
        occasion: { changeReasons: ['relocation'] },
        former: { formerStreet: 'Steinstraße', formerHouseNumber: '3a', formerPostcode: '59872' },
      },
      { 'former.formerStreet': 'samePlace' },
    ],
    [
      'a Dutch address with its postcode is none of the wrong ones',
      'anmeldung',
      'einzelunternehmen',
      { home: { postcode: '1012 AB', country: 'NL' } },
      {},
    ],
    [
      'a company older than its manager is right',
      'abmeldung',
      'gmbh',
      { end: { endDate: '01.01.1980' } },
      {},
    ],
  ])('%s', (_, form, legalForm, changes, wanted) =>
    expect(problems(form, legalForm, changes)).toEqual(wanted),
  );
});

test.each([
  ['hrb12345', 'HRB 12345'],
  ['HRB 12345 b', 'HRB 12345 B'],
  ['  hrb . 7', 'HRB 7'],
])('a register number typed as %s is %s', (typed, stored) => {
  const { answers } = evaluate(
    services.anmeldung,
    fill('gmbh', { firm: { registerNumber: typed } }),
    context,
  );
  expect(answers.firm?.registerNumber).toBe(stored);
});

test('strangers’ entries never throw', () => {
  const odd = {
    occasion: { startReason: [{ a: 'b' }] },
    managers: { representatives: 'x' },
    nonsense: { a: 'b' },
  };
  for (const form of forms) expect(() => evaluate(services[form], odd as never, context)).not.toThrow();
});

describe.each(forms)('%s', (form) => {
  test('fits together', () => expect(definitionProblems(services[form])).toEqual([]));

  test('every code of its own schemas and checks has a sentence in both languages', () => {
    const { de, en } = services[form].texts;
    expect(Object.keys(en.problems ?? {})).toEqual(Object.keys(de.problems ?? {}));
    const codes = new Set(Object.values(Object.assign({}, ...wrong.map(([, , code]) => ({ [code]: code })))));
    const own = [
      'activityShort',
      'catchAll',
      'postcode',
      'postcodeGermany',
      'otherTown',
      'website',
      'birthTooLong',
    ];
    for (const code of own) {
      expect(codes.has(code), code).toBe(true);
      expect(de.problems?.[code]).toBeTruthy();
    }
  });
});
