import { expect, test } from 'vitest';
import type { Form } from '@/lib/services/gewerbe/forms';
import type { Notice } from '@/lib/services/gewerbe/notice';
import { checklist } from '@/lib/services/gewerbe/office/checklist';

const plain: Notice = {
  legalForm: 'einzelunternehmen',
  activity: 'Einzelhandel mit Fahrrädern',
  startDate: '2026-12-01',
  birthDate: '1985-03-31',
  permission: 'notNeeded',
};

test.each<[string, Form, Notice, readonly string[]]>([
  ['nothing speaks against a plain trade', 'anmeldung', plain, []],
  ['too late', 'anmeldung', { ...plain, startDate: '2026-09-01' }, ['inTime']],
  ['a short activity', 'anmeldung', { ...plain, activity: 'Fahrräder' }, ['activityClear']],
  ['a freier Beruf', 'anmeldung', { ...plain, activity: 'Architekt für Wohnhäuser' }, ['noTradeAtAll']],
  ['a permission is missing', 'anmeldung', { ...plain, permission: 'missing' }, ['permission']],
  ['a card is looked at by a person', 'anmeldung', { ...plain, hasCraftCard: true }, ['craft']],
  ['a GbR', 'anmeldung', { ...plain, legalForm: 'gbr' }, ['partners']],
  ['a GmbH without a number', 'anmeldung', { ...plain, legalForm: 'gmbh', managers: 1 }, ['register']],
  [
    'a GmbH with too few people',
    'anmeldung',
    { ...plain, legalForm: 'gmbh', registerNumber: 'HRB 1', managers: 2 },
    ['representatives'],
  ],
  [
    'many employees in a side business',
    'anmeldung',
    { ...plain, isSideBusiness: true, fullTime: 9 },
    ['sideBusiness'],
  ],
  ['a minor', 'anmeldung', { ...plain, birthDate: '2010-01-01' }, ['minor']],
  ['a residence permit', 'anmeldung', { ...plain, residenceAuthority: 'HSK' }, ['residence']],
  [
    'an Abmeldung is not asked for permissions',
    'abmeldung',
    { ...plain, activity: 'Taxi und Mietwagen' },
    [],
  ],
])('%s', (_, form, notice, looks) => {
  const found = checklist(form, notice, '2026-11-29');
  expect(found.filter(({ state }) => state === 'look').map(({ id }) => id)).toEqual(looks);
});
