import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnWidths } from '@/lib/papers/column-widths';
import { breakLines } from '@/lib/papers/lines';

const measure = (text: string) => text.length;

describe('lines', () => {
  test.each([
    ['eins zwei drei', 9, ['eins zwei', 'drei']],
    ['Gewerbe\u00adanmeldung', 10, ['Gewerbe-', 'anmeldung']],
    ['Gewerbe\u00adanmeldung', 20, ['Gewerbeanmeldung']],
    ['Arnsberg-Neheim', 10, ['Arnsberg-', 'Neheim']],
    ['26,00\u00a0Euro im', 10, ['26,00\u00a0Euro', 'im']],
    ['a\n\nb', 5, ['a', '', 'b']],
    ['abcdefgh', 3, ['abc', 'def', 'gh']],
    ['', 5, ['']],
  ])('"%s" in %i', (text, width, lines) => expect(breakLines(text, width, measure)).toEqual(lines));

  test('never get wider than allowed, and lose no letter', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ß', ' ', '-', '/', '\u00ad', '@', '1', '\u00a0') });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 30 }), (value, width) => {
        const lines = breakLines(value, width, measure);
        expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(width);
        const letters = (t: string) => t.replace(/[ \u00ad-]/g, '');
        expect(letters(lines.join(''))).toBe(letters(value));
      }),
    );
  });
});

test('columns share the whole width, and a long word gets room that others do not need', () => {
  const column = fc.record({ share: fc.integer({ min: 1, max: 9 }), need: fc.integer({ min: 0, max: 200 }) });
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 8 }), (columns) => {
      const shares = columns.map(({ share }) => share);
      const needs = columns.map(({ need }) => need);
      const widths = columnWidths(400, shares, needs);
      expect(widths.reduce((a, b) => a + b, 0)).toBeCloseTo(400, 6);
      const isEnough = needs.reduce((a, b) => a + b, 0) <= 400;
      if (isEnough) expect(widths.every((width, i) => width >= (needs[i] ?? 0) - 1e-6)).toBe(true);
    }),
  );
});
