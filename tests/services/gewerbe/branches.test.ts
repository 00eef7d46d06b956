import { describe, expect, test } from 'vitest';
import { evaluate } from '@/lib/services/engine/evaluate';
import type { Entered } from '@/lib/services/entered';
import { noticeOf } from '@/lib/services/gewerbe/facts';
import { type Form, forms, startReasons } from '@/lib/services/gewerbe/forms';
import { type LegalFormId, legalFormIds } from '@/lib/services/gewerbe/legal-forms';
import { context, fill, representative, services } from './fill';

const look = (form: Form, legalForm: LegalFormId, changes: Entered = {}) =>
  evaluate(services[form], fill(legalForm, changes), context);

const shown = (form: Form, legalForm: LegalFormId, changes: Entered = {}): readonly string[] =>
  look(form, legalForm, changes).steps.flatMap(({ id, fields }) => fields.map((field) => `${id}.${field}`));

/** Fields that a legal form sees of 1, 2, 12, 14; the domain's "branching by legal form", one line each. */
const branches: Record<LegalFormId, string> = {
  einzelunternehmen: '',
  ek: 'firm court number',
  gbr: 'partners managers isCompany',
  egbr: 'firm partners court number managers isCompany',
  ohg: 'firm partners court number managers isCompany',
  kg: 'firm partners court number managers isCompany',
  gmbhCoKg: 'firm court number managers representatives isFounding',
  gmbh: 'firm court number managers representatives isFounding',
  ug: 'firm court number managers representatives isFounding',
  ag: 'firm court number managers representatives isFounding agent',
  eg: 'firm court number managers representatives isFounding',
  ev: 'firm court number managers representatives',
  foreign: 'firm isInRegister managers representatives',
  otherLegalPerson: 'firm isInRegister managers representatives',
};
const paths: Record<string, string> = {
  firm: 'firm.firm',
  partners: 'firm.partners',
  court: 'firm.registerCourt',
  number: 'firm.registerNumber',
  isInRegister: 'firm.isInRegister',
  managers: 'managers.managers',
  representatives: 'managers.representatives',
  isFounding: 'legal.isFounding',
  isCompany: 'legal.isCompany',
  agent: 'place.agentLastName',
};

describe.each(forms)('%s', (form) => {
  test.each(legalFormIds)('%s sees the fields of its legal form and no others', (legalForm) => {
    const wanted = branches[legalForm].split(' ').filter(Boolean);
    const seen = shown(form, legalForm);
    for (const [name, path] of Object.entries(paths))
      expect(seen.includes(path), path).toBe(wanted.includes(name));
  });

  test.each(legalFormIds)('%s, filled in, has no problem', (legalForm) =>
    expect(look(form, legalForm).problems).toEqual({}),
  );

  test.each(legalFormIds)('%s: every field that is shown and not voluntary is required', (legalForm) => {
    const { problems, steps } = evaluate(services[form], { legal: { legalForm } }, context);
    for (const { id, fields } of steps) {
      for (const field of fields) {
        const rule = services[form].steps[id]?.fields[field];
        const isMissing = problems[`${id}.${field}`] === 'required';
        if (id !== 'legal' || field !== 'legalForm')
          expect(isMissing, `${id}.${field}`).toBe(!rule?.isOptional);
      }
    }
  });

  test('the voluntary fields are these', () => {
    const voluntary = Object.entries(services[form].steps).flatMap(([id, { fields }]) =>
      Object.entries(fields)
        .filter(([, { isOptional }]) => isOptional)
        .map(([field]) => `${id}.${field}`),
    );
    const everywhere = [
      'person.birthName',
      'person.gender',
      'home.country',
      'contact.phone',
      'contact.email',
      'contact.website',
      'managers.representatives',
      'site.businessName',
      'head.headCountry',
      'business.specials',
    ];
    const own: Record<Form, readonly string[]> = {
      anmeldung: [
        'permit.residenceConditions',
        'former.formerCountry',
        'insurance.insurer',
        'insurance.insurerNumber',
      ],
      ummeldung: ['permit.residenceConditions', 'former.formerCountry'],
      abmeldung: ['future.futureCountry', 'end.began'],
    };
    expect(voluntary.sort()).toEqual([...everywhere, ...own[form]].sort());
  });

  test.each(['branch', 'dependent'])('a %s names who is in charge, and the head office', (siteKind) => {
    const seen = shown(form, 'einzelunternehmen', { place: { siteKind } });
    expect(seen).toEqual(expect.arrayContaining(['place.agentLastName', 'head.headStreet']));
    expect(shown(form, 'einzelunternehmen')).not.toContain('head.headStreet');
  });

  test('a company that is a partner names itself and all who represent it', () => {
    const seen = shown(form, 'kg', { legal: { isCompany: 'yes' } });
    expect(seen).toEqual(expect.arrayContaining(['firm.partnerFirm', 'managers.representatives']));
  });

  test('a legal person in Gründung has no register yet', () => {
    const founding = { legal: { isFounding: 'yes' } };
    expect(shown(form, 'gmbh', founding)).not.toContain('firm.registerNumber');
  });

  test('a foreign firm in a register names it', () =>
    expect(shown(form, 'foreign', { firm: { isInRegister: 'yes' } })).toContain('firm.registerNumber'));
});

describe('attachments', () => {
  const required = (form: Form, legalForm: LegalFormId, changes: Entered = {}) =>
    look(form, legalForm, changes).attachments.filter((key) => services[form].attachments[key]?.isRequired);

  test.each<[string, Form, LegalFormId, Entered, readonly string[]]>([
    ['nobody needs papers for a plain trade', 'anmeldung', 'einzelunternehmen', {}, []],
    [
      'a craft hands in its card (§ 16 HwO)',
      'anmeldung',
      'einzelunternehmen',
      { activity: { kinds: ['craft', 'trade'] } },
      ['craftCard'],
    ],
    ['so does a new craft', 'ummeldung', 'gmbh', { permission: { isCraft: 'yes' } }, ['craftCard']],
    [
      'in Gründung: deed and power of attorney',
      'anmeldung',
      'ug',
      { legal: { isFounding: 'yes' } },
      ['deed', 'foundersPower'],
    ],
    ['a foreign firm: the register, translated', 'anmeldung', 'foreign', {}, ['registerExtract']],
    ['an Abmeldung needs nothing', 'abmeldung', 'gmbh', { activity: { kinds: ['craft'] } }, []],
  ])('%s', (_, form, legalForm, changes, wanted) =>
    expect(required(form, legalForm, changes)).toEqual(wanted),
  );
});

describe('reasons', () => {
  test.each(startReasons)('%s: former premises and owner only where there were some', (startReason) => {
    const seen = shown('anmeldung', 'einzelunternehmen', { occasion: { startReason } });
    const isTakeover = ['inherited', 'bought', 'leased'].includes(startReason);
    expect(seen.includes('former.formerStreet')).toBe(isTakeover || startReason === 'relocation');
    expect(seen.includes('former.formerOwner')).toBe(isTakeover);
  });

  test('a change of name asks for the former one, and nothing about other work', () => {
    const seen = shown('ummeldung', 'einzelunternehmen', { occasion: { changeReasons: ['name'] } });
    expect(seen).toContain('person.formerName');
    for (const path of ['activity.activityNew', 'permission.permission', 'former.formerStreet'])
      expect(seen).not.toContain(path);
  });

  test('a complete cessation says why, a handover to whom', () => {
    const complete = shown('abmeldung', 'einzelunternehmen');
    const sold = shown('abmeldung', 'einzelunternehmen', { occasion: { endReason: 'sold' } });
    expect([complete.includes('occasion.endCause'), complete.includes('occasion.successor')]).toEqual([
      true,
      false,
    ]);
    expect([sold.includes('occasion.endCause'), sold.includes('occasion.successor')]).toEqual([false, true]);
  });

  test.each<[Form, Entered, string]>([
    ['ummeldung', { occasion: { changeReasons: ['fromElsewhere'] } }, 'fromElsewhere'],
    ['ummeldung', { occasion: { changeReasons: ['name', 'toElsewhere'] } }, 'toElsewhere'],
    ['ummeldung', { occasion: { changeReasons: ['legalForm'] } }, 'legalForm'],
    ['abmeldung', { occasion: { endReason: 'toElsewhere' } }, 'toElsewhere'],
  ])('%s %j leads away: %s', (form, changes, exit) => expect(look(form, 'ek', changes).exit).toBe(exit));
});

describe('residence permits', () => {
  test.each([
    [['DE'], false],
    [['AT', 'CH'], false],
    [['TR', 'DE'], false],
    [['TR'], true],
    [['GB', 'US'], true],
    [['XX'], true],
  ])('%j: %s', (nationalities, isAsked) =>
    expect(
      shown('anmeldung', 'einzelunternehmen', { birth: { nationalities } }).includes('permit.residenceDate'),
    ).toBe(isAsked),
  );

  test('what a German entered about a permit before is no part of the notification', () => {
    const permit = { residenceDate: '01.01.2020', residenceAuthority: 'Amt' };
    const { answers, problems } = look('anmeldung', 'einzelunternehmen', { permit });
    expect([noticeOf(answers).residenceDate, problems]).toEqual([undefined, {}]);
  });
});

test('a GmbH with three representatives says so once, with everybody’s data', () => {
  const rows = [representative('Zwei'), representative('Drei')];
  const { answers, problems } = look('anmeldung', 'gmbh', {
    managers: { managers: '3', representatives: rows },
  });
  expect(problems).toEqual({});
  expect(noticeOf(answers).representatives?.map(({ lastName }) => lastName)).toEqual(['Zwei', 'Drei']);
});
