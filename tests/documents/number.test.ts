import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit, groupNumber, normaliseNumber, readNumber, usualType } from '@/lib/documents/number';

const alphabet = '0123456789CFGHJKLMNPRTVWXYZ';
const serial = fc
  .array(fc.constantFrom(...alphabet), { minLength: 9, maxLength: 9 })
  .map((characters) => characters.join(''));
const withDigit = serial.map((number) => `${number}${checkDigit(number)}`);

/** Published sample documents with the digit that is printed on them. */
const samples = [
  ['L01X00T47', 1],
  ['T22000129', 3],
  ['L9F6MKYMJ', 0],
  ['C01X0006H', 1],
  ['C01X00T47', 8],
] as const;

describe('the check digit', () => {
  test.each(samples)('of %s is %i', (number, digit) => {
    expect(checkDigit(number)).toBe(digit);
    expect(readNumber(`${number}${digit}`)).toEqual({ ok: true, number });
    expect(readNumber(number)).toEqual({ ok: true, number });
  });

  test.each(samples)('of %s: the nine other digits are refused', (number, digit) => {
    for (let other = 0; other < 10; other++) {
      if (other !== digit) expect(readNumber(`${number}${other}`)).toEqual({ ok: false, code: 'checkDigit' });
    }
  });

  /**
   * The weights 7, 3 and 1 have no factor in common with 10: taking `b` for `a` changes the sum by a multiple
   * of 10 exactly when the values of both end in the same digit. Of the 27 · 26 pairs these are 54.
   */
  const sameLastDigit = ['0K', '1LV', '2CMW', '3NX', '4Y', '5FPZ', '6G', '7HR', '8', '9JT'];
  const isBlindFor = (a: string, b: string) =>
    sameLastDigit.some((group) => group.includes(a) && group.includes(b));

  test('finds every mistaken character but the 54 pairs of 702 that 7-3-1 cannot tell apart', () => {
    expect([...sameLastDigit.join('')].sort()).toEqual([...alphabet].sort());
    for (let place = 0; place < 9; place++) {
      const before = 'L01X00T47'.slice(0, place);
      const after = 'L01X00T47'.slice(place + 1);
      const unseen = [...alphabet].flatMap((a) =>
        [...alphabet]
          .filter((b) => a !== b && checkDigit(before + a + after) === checkDigit(before + b + after))
          .map((b) => a + b),
      );
      expect(unseen).toHaveLength(54);
      expect(unseen.every(([a = '', b = '']) => isBlindFor(a, b))).toBe(true);
    }
  });

  test('any single mistake in any ten-character number is found, except by those pairs', () => {
    fc.assert(
      fc.property(withDigit, fc.nat(9), fc.constantFrom(...alphabet), (number, place, wrong) => {
        const right = number[place] ?? '';
        fc.pre(right !== wrong);
        const read = readNumber(number.slice(0, place) + wrong + number.slice(place + 1));
        const passes = place < 9 && isBlindFor(right, wrong);
        expect(read.ok).toBe(passes);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('what people type', () => {
  test.each([
    ['l01x00t47', 'L01X00T47'],
    [' L01X 00T47 ', 'L01X00T47'],
    ['L01X00T47<1', 'L01X00T47'],
    ['LO1XOOT471', 'L01X00T47'],
    ['lo1xoot47<<<', 'L01X00T47'],
    ['L01X-00T47', 'L01X00T47'],
    ['L01X\u00a000T47\t1', 'L01X00T47'],
  ])('"%s" is read', (typed, number) => expect(readNumber(typed)).toEqual({ ok: true, number }));

  test.each([
    ['three characters', 'L01'],
    ['eight characters', 'L01X00T4'],
    ['eleven characters', 'L01X00T4711'],
    ['40 characters', 'L01X'.repeat(10)],
    ['a letter that no number has', 'L01X00A47'],
    ['another letter that no number has', 'L01X00I47'],
    ['a letter for the check digit', 'L01X00T47C'],
    ['emoji', '🙂🙂🙂🙂🙂🙂🙂🙂🙂'],
    ['SQL', "' OR 1=1--"],
    ['Arabic digits', 'L٠١X٠٠T٤٧'],
    ['full-width digits', 'L０１X００T４７'],
    ['Cyrillic letters', 'С01Х00Т47'],
    ['a dotless i', 'L01X00T4ı'],
    ['markup', '<script>alert'],
    ['a null character', 'L01X00T4\0'],
  ])('%s get the same calm answer', (_what, typed) =>
    expect(readNumber(typed)).toEqual({ ok: false, code: 'number' }),
  );

  test.each(['', '   ', '<<<'])('"%s" is nothing yet', (typed) =>
    expect(readNumber(typed)).toEqual({ ok: false, code: 'required' }),
  );

  test('tidying twice is tidying once, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...' <-oO0aßıL…') }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const once = normaliseNumber(text);
        expect(normaliseNumber(once)).toBe(once);
        expect(normaliseNumber(groupNumber(text))).toBe(once);
      }),
    );
  });

  test('any number survives blanks, small letters and O for 0', () => {
    const noise = fc.array(fc.constantFrom(' ', '<', '-', ''), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(serial, noise, (number, between) => {
        const typed = [...number].map((one, at) => `${one.toLowerCase()}${between[at]}`).join('');
        expect(readNumber(typed.replaceAll('0', 'o'))).toEqual({ ok: true, number });
      }),
    );
  });
});

test('a number is grouped as it is printed: authority, number, check digit', () => {
  expect(['l', 'l01x0', 'l01x00t47', 'L01X00T471'].map(groupNumber)).toEqual([
    'L',
    'L01X 0',
    'L01X 00T47',
    'L01X 00T47 1',
  ]);
});

test.each([
  ['L01X00T47', 'idCard'],
  ['t', 'idCard'],
  ['C01X00T47', 'passport'],
  ['Z', null],
  ['', null],
])('the first letter of "%s" speaks for %s, and that is only a hint', (typed, type) =>
  expect(usualType(typed)).toBe(type),
);
