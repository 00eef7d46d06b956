import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { giroCode } from '@/lib/payments/giro-code';
import {
  isReference,
  newReference,
  referenceFor,
  referencesIn,
  shownReference,
} from '@/lib/payments/reference';

describe('the creditor reference', () => {
  test.each(['RF18539007547034', 'RF471234567890'])('%s, as published, has right check digits', (known) => {
    expect(isReference(known)).toBe(true);
    expect(referenceFor(known.slice(4))).toBe(known);
  });

  test('is found in a text, whatever people and banks do to it', () => {
    const dress = fc.constantFrom(
      (r: string) => r,
      (r: string) => shownReference(r),
      (r: string) => r.toLowerCase(),
      (r: string) => `Gebuehr ${shownReference(r)} danke`,
      (r: string) => `${r.slice(0, 7)}\n${r.slice(7)}`,
      (r: string) => `SVWZ+${r.slice(0, 4)}-${r.slice(4)} Max 12`,
    );
    fc.assert(
      fc.property(fc.constant(null).map(newReference), dress, (reference, dressed) => {
        expect(referencesIn(dressed(reference))).toEqual([reference]);
      }),
    );
  });

  test('with one wrong digit, or two that have changed places, is none', () => {
    fc.assert(
      fc.property(
        fc.constant(null).map(newReference),
        fc.integer({ min: 2, max: 15 }),
        fc.nat(9),
        (ref, at, digit) => {
          fc.pre(ref[at] !== String(digit));
          expect(isReference(ref.slice(0, at) + digit + ref.slice(at + 1))).toBe(false);
          const [a = '', b = ''] = [ref[at - 1], ref[at]];
          if (at > 4 && a !== b)
            expect(isReference(ref.slice(0, at - 1) + b + a + ref.slice(at + 1))).toBe(false);
        },
      ),
    );
  });
});

describe('a GiroCode', () => {
  const town = { recipient: 'Stadt Meschede, Stadtkasse', iban: 'DE89 3704 0044 0532 0130 00' };

  test('is what the standard says, line by line', () => {
    expect(giroCode({ ...town, amountCents: 2600, text: 'RF18539007547034' })).toBe(
      'BCD\n002\n1\nSCT\n\nStadt Meschede, Stadtkasse\nDE89370400440532013000\nEUR26.00\n\n\nRF18539007547034',
    );
  });

  test.each([
    [1, 'EUR0.01'],
    [5, 'EUR0.05'],
    [99_999_999_999, 'EUR999999999.99'],
  ])('writes %i cents as %s', (amountCents, line) => {
    expect(giroCode({ ...town, amountCents, text: 'x' }).split('\n')[7]).toBe(line);
  });

  test.each([0, -1, 100_000_000_000])('of %i cents there is none', (amountCents) => {
    expect(() => giroCode({ ...town, amountCents, text: 'x' })).toThrow(RangeError);
  });

  test('keeps to the lengths of the standard', () => {
    const code = giroCode({ ...town, recipient: 'ä'.repeat(90), amountCents: 1, text: 'x'.repeat(200) });
    const lines = code.split('\n');
    expect([lines[5]?.length, lines[10]?.length]).toEqual([70, 140]);
    expect(() => giroCode({ ...town, amountCents: 1, text: '€'.repeat(140) })).toThrow(RangeError);
  });
});
