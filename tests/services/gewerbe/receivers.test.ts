import { describe, expect, test } from 'vitest';
import type { Notice } from '@/lib/services/gewerbe/notice';
import { type Handing, receivers } from '@/lib/services/gewerbe/receives';
import { recipientIds } from '@/lib/services/gewerbe/recipients';

const plain: Handing = { waived: [], added: [] };
const always = [
  'ihk',
  'handwerkskammer',
  'immissionsschutz',
  'arbeitsschutz',
  'lebensmittelaufsicht',
  'eichbehoerde',
  'arbeitsagentur',
  'dguv',
  'statistik',
  'knappschaft',
  'finanzamt',
];

describe('who receives a notification', () => {
  test.each<[string, Notice, readonly string[]]>([
    ['a German sole trader', { legalForm: 'einzelunternehmen', nationalities: ['DE'] }, []],
    ['a national of Turkey', { nationalities: ['TR'] }, ['auslaenderbehoerde']],
    ['a national of Turkey and Germany', { nationalities: ['TR', 'DE'] }, []],
    ['a Swiss national', { nationalities: ['CH'] }, []],
    ['a stateless person', { nationalities: ['XX'] }, ['auslaenderbehoerde']],
    [
      'a second manager from the USA',
      { nationalities: ['DE'], representatives: [{ nationalities: ['US'] }] },
      ['auslaenderbehoerde'],
    ],
    ['a permission that is there', { permission: 'granted' }, ['erlaubnisbehoerde']],
    ['a permission that is missing', { permission: 'missing' }, ['erlaubnisbehoerde']],
    ['no permission needed', { permission: 'notNeeded' }, []],
  ])('%s', (_, notice, more) => {
    const wanted = recipientIds.filter((id) => always.includes(id) || more.includes(id));
    expect(receivers('anmeldung', notice, plain)).toEqual(wanted);
  });

  test('the register court hears of cessations of registered firms only', () => {
    const firm: Notice = { legalForm: 'gmbh', registerNumber: 'HRB 1' };
    expect(receivers('abmeldung', firm, plain)).toContain('registergericht');
    expect(receivers('anmeldung', firm, plain)).not.toContain('registergericht');
    expect(receivers('abmeldung', { legalForm: 'einzelunternehmen' }, plain)).not.toContain(
      'registergericht',
    );
  });

  test('customs receive an Anmeldung only on indications', () => {
    const indicated = { ...plain, added: ['zoll'] as const };
    expect(receivers('anmeldung', {}, plain)).not.toContain('zoll');
    expect(receivers('anmeldung', {}, indicated)).toContain('zoll');
    expect(receivers('abmeldung', {}, indicated)).not.toContain('zoll');
  });

  test('the office adds the authority for a permission to an Abmeldung', () => {
    expect(receivers('abmeldung', {}, plain)).not.toContain('erlaubnisbehoerde');
    expect(receivers('abmeldung', {}, { ...plain, added: ['erlaubnisbehoerde'] })).toContain(
      'erlaubnisbehoerde',
    );
  });

  test('who has waived receives nothing', () =>
    expect(receivers('anmeldung', {}, { ...plain, waived: ['ihk'] })).not.toContain('ihk'));
});
