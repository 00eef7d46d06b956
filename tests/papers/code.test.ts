import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newPaperCode, readCode, shownCode } from '@/lib/papers/code';
import { paperState } from '@/lib/papers/status';

const code = fc.constant(null).map(() => newPaperCode());
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('the code of a paper', () => {
  test('is read however it is typed', () => {
    fc.assert(
      fc.property(code, (made) => {
        expect(made).toMatch(/^[2-9A-HJKMNP-TV-Z]{11}$/);
        expect(readCode(made)).toBe(made);
        expect(readCode(` ${shownCode(made).toLowerCase().replaceAll('-', ' – ')} `)).toBe(made);
      }),
    );
  });

  test('with one wrong sign is recognised as a typing error', () => {
    fc.assert(
      fc.property(code, fc.nat(10), fc.nat(29), (made, at, by) => {
        const sign = signs[by] ?? '2';
        fc.pre(made[at] !== sign);
        expect(readCode(made.slice(0, at) + sign + made.slice(at + 1))).toBeNull();
      }),
    );
  });

  test.each(['', '7KX2', 'x'.repeat(500), '../../etc', '7KX2-PA9F-3M0', "'; drop table"])(
    '"%s" is none',
    (typed) => {
      expect(readCode(typed)).toBeNull();
    },
  );
});

test.each([
  ['2026-12-01', '2026-12-31', null, '2026-11-30', 'notYet'],
  ['2026-12-01', '2026-12-31', null, '2026-12-01', 'valid'],
  ['2026-12-01', '2026-12-31', null, '2026-12-31', 'valid'],
  ['2026-12-01', '2026-12-31', null, '2027-01-01', 'expired'],
  [null, null, null, '2040-01-01', 'valid'],
  [null, '2026-12-31', 1, '2026-12-01', 'revoked'],
  ['2027-01-01', null, 1, '2026-12-01', 'revoked'],
] as const)(
  'from %s until %s, revoked %s, on %s it is %s',
  (validFrom, validUntil, revokedAt, today, state) => {
    expect(paperState({ validFrom, validUntil, revokedAt }, today)).toBe(state);
  },
);
