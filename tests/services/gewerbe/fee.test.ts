import { describe, expect, test } from 'vitest';
import type { FeeState } from '@/lib/payments/types';
import { chargedTooMuch, tariffOn, tariffs, tradeFee } from '@/lib/services/gewerbe/fee';
import { legalFormIds } from '@/lib/services/gewerbe/legal-forms';
import type { Notice } from '@/lib/services/gewerbe/notice';

const day = '2026-11-29';
const companies = ['gmbhCoKg', 'gmbh', 'ug', 'ag', 'eg', 'ev', 'foreign', 'otherLegalPerson'];

describe('fees (Tarifstelle 12.1.3)', () => {
  test.each(legalFormIds)('%s: a person 26 €, a company 33 €, Abmeldung nothing', (legalForm) => {
    const cents = companies.includes(legalForm) ? 3300 : 2600;
    expect(tradeFee('anmeldung', { legalForm }, day)?.totalCents).toBe(cents);
    expect(tradeFee('ummeldung', { legalForm, changeReasons: ['relocation'] }, day)?.totalCents).toBe(cents);
    expect(tradeFee('abmeldung', { legalForm }, day)?.totalCents).toBe(0);
  });

  test.each([
    [0, 3300],
    [1, 4600],
    [2, 5900],
  ])('a GmbH with %i further representatives: %i cents', (further, cents) => {
    const representatives = Array.from({ length: further }, () => ({ lastName: 'Muster' }));
    const trace = tradeFee('anmeldung', { legalForm: 'gmbh', representatives }, day);
    expect(trace?.totalCents).toBe(cents);
    expect(trace?.lines.reduce((sum, line) => sum + line.amountCents, 0)).toBe(cents);
  });

  test('a GmbH that is a partner of a KG pays as a company', () =>
    expect(tradeFee('anmeldung', { legalForm: 'kg', isCompany: true }, day)?.totalCents).toBe(3300));

  test.each<[string, Notice['changeReasons'], boolean]>([
    ['a mere change of name is decided by staff', ['name'], true],
    ['a change of name with a relocation is not', ['name', 'relocation'], false],
  ])('%s', (_, changeReasons, isNone) =>
    expect(tradeFee('ummeldung', { legalForm: 'ek', changeReasons }, day) === null).toBe(isNone),
  );

  test('what was charged too high after a correction is told, until it is waived or given back', () => {
    const fee = tradeFee('anmeldung', { legalForm: 'einzelunternehmen' }, day);
    const charged = (state: FeeState) => chargedTooMuch([{ amountCents: 4600, state }], fee);
    expect([charged('open'), charged('paid')]).toEqual([2000, 2000]);
    expect([charged('waived'), charged('refunded')]).toEqual([0, 0]);
    expect(chargedTooMuch([{ amountCents: 2600, state: 'open' }], fee)).toBe(0);
    expect(chargedTooMuch([{ amountCents: 1500, state: 'open' }], null)).toBe(0);
  });

  test('the shipped amounts are not confirmed by the town', () => {
    for (const tariff of tariffs)
      expect([tariff.isSample, tariff.source]).toEqual([true, expect.stringContaining('bitte prüfen')]);
  });

  test('a newer fee order counts from its first day', () => {
    const [old] = tariffs;
    if (!old) throw new Error('no tariff');
    const table = [old, { ...old, validFrom: '2027-01-01', naturalPersonCents: 3000 }];
    expect(tariffOn('2026-12-31', table).naturalPersonCents).toBe(2600);
    expect(tariffOn('2027-01-01', table).naturalPersonCents).toBe(3000);
    expect(tariffOn('1999-01-01', table).naturalPersonCents).toBe(2600);
  });
});
